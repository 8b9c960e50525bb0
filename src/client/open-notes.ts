import { openNote, type OpenNote, type StoredNote } from './open-note';
import type { Send } from './send';

/** The notes that are open for writing in this page. A note left and opened again is the same draft, not a second. */
export interface OpenNotes {
  readonly open: (
    about: Pick<OpenNote, 'id' | 'occasion' | 'title'>,
    stored: StoredNote | undefined,
  ) => OpenNote;
  /** Saves what is not saved yet, of every note; for the moment in which the page is put to rest or closed. */
  readonly flush: () => Promise<void>;
  /** Tries again at once what waits for a repeat; for the moment in which the person signed in or came back online. */
  readonly retry: () => void;
}

export const createOpenNotes = (send: Send): OpenNotes => {
  const notes = new Map<string, OpenNote>();
  return {
    open: (about, stored) => {
      const known = notes.get(about.id);
      if (known) return known;
      const opened = openNote(send, about, stored);
      notes.set(about.id, opened);
      return opened;
    },
    flush: async () => {
      await Promise.all([...notes.values()].map(({ draft }) => draft.flush()));
    },
    retry: () => {
      for (const { draft } of notes.values()) draft.retry();
    },
  };
};
