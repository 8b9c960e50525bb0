import { useState } from 'react';

interface Draft {
  readonly text: string;
  /** What stood there when the person began to change it. */
  readonly base: string;
}

/**
 * The words of a field: as they stand everywhere until the person changes them here, and saved only where that made a
 * difference. So a field that was merely visited never writes an old name over the one that another device gave.
 */
export const useDraft = (theirs: string, clean: (text: string) => string, save: (text: string) => void) => {
  const [draft, setDraft] = useState<Draft>();
  return {
    text: draft?.text ?? theirs,
    write: (text: string) => setDraft({ text, base: draft?.base ?? theirs }),
    leave: () => {
      if (!draft) return;
      setDraft(undefined);
      const text = clean(draft.text);
      if (text !== clean(draft.base)) save(text);
    },
  };
};
