import { listAppraisals, removeAppraisal, restoreAppraisal, saveAppraisal } from './appraisals';
import { listAudit } from './audit';
import { listCommitments, removeCommitment, restoreCommitment, saveCommitment } from './commitments';
import { listCounterparts, saveCounterpart } from './counterparts';
import { eraseData, readData } from './data';
import type { Handlers } from './handler';
import { liftHold, placeHold } from './hold';
import { importData } from './import';
import { listMeetings, saveMeeting } from './meetings';
import { listNotes, readNote, removeNote, restoreNote, saveNote } from './notes';
import { listPoints, removePoint, restorePoint, savePoint } from './points';
import { listPrompts, removePrompt, restorePrompt, savePrompt } from './prompts';
import { readRetention } from './retention';
import { openSession } from './session';
import { readSettings, saveSettings } from './settings';
import { listChanges } from './sync';

export const handlers: Handlers = {
  'session/open': openSession,
  'notes/list': listNotes,
  'notes/read': readNote,
  'notes/save': saveNote,
  'notes/remove': removeNote,
  'notes/restore': restoreNote,
  'commitments/list': listCommitments,
  'commitments/save': saveCommitment,
  'commitments/remove': removeCommitment,
  'commitments/restore': restoreCommitment,
  'counterparts/list': listCounterparts,
  'counterparts/save': saveCounterpart,
  'meetings/list': listMeetings,
  'meetings/save': saveMeeting,
  'settings/read': readSettings,
  'settings/save': saveSettings,
  'points/list': listPoints,
  'points/save': savePoint,
  'points/remove': removePoint,
  'points/restore': restorePoint,
  'appraisals/list': listAppraisals,
  'appraisals/save': saveAppraisal,
  'appraisals/remove': removeAppraisal,
  'appraisals/restore': restoreAppraisal,
  'prompts/list': listPrompts,
  'prompts/save': savePrompt,
  'prompts/remove': removePrompt,
  'prompts/restore': restorePrompt,
  'sync/changes': listChanges,
  'audit/list': listAudit,
  'data/read': readData,
  'data/import': importData,
  'data/erase': eraseData,
  'retention/read': readRetention,
  'hold/place': placeHold,
  'hold/lift': liftHold,
};
