import type { Note } from '../domain/note';
import { createDraft, type Draft, type TextVersion } from './draft';
import { newId } from './ids';
import type { Send } from './send';

/** A note that is open for writing: what it is about, and the text on its way. */
export interface OpenNote {
  readonly id: string;
  readonly occasion: string;
  readonly title: string;
  readonly draft: Draft;
}

export type StoredNote = Pick<Note, 'id' | 'occasion' | 'title' | 'text' | 'savedAt'> & {
  readonly version: string;
};

const EMPTY: TextVersion = { text: '', version: null, savedAt: null };

/** Opens a note for writing, with the text that the server has, or empty when it has none. */
export const openNote = (
  send: Send,
  about: Pick<Note, 'id' | 'occasion' | 'title'>,
  stored: StoredNote | undefined,
): OpenNote => {
  const { id, occasion, title } = about;
  const draft = createDraft(stored ?? EMPTY, {
    save: (attempt, leaving) =>
      send('notes/save', { id, occasion, title, ...attempt }, { keepalive: leaving }),
    reload: async () => {
      const reply = await send('notes/read', { id });
      if (reply.ok) return reply;
      // It is gone, or was never there: what is on the screen is then the only text, and a new note.
      return reply.failure.code === 'not-found' ? { ok: true, value: EMPTY } : reply;
    },
    newId,
    random: Math.random,
  });
  return { id, occasion, title, draft };
};
