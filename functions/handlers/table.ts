import { listCommitments, saveCommitment, settleCommitment } from './commitments';
import type { Handlers } from './handler';
import { listNotes, readNote, saveNote } from './notes';
import { openSession } from './session';

export const handlers: Handlers = {
  'session/open': openSession,
  'notes/list': listNotes,
  'notes/read': readNote,
  'notes/save': saveNote,
  'commitments/list': listCommitments,
  'commitments/save': saveCommitment,
  'commitments/settle': settleCommitment,
};
