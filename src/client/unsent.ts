/** What was typed and not yet made, by what it is about, while the page is open: hiding it loses nothing. */
export interface Unsent {
  readonly of: (about: string) => UnsentWords;
  readonly keep: (about: string, words: UnsentWords) => void;
}

export interface UnsentWords {
  readonly text: string;
  readonly due: string;
}

const NOTHING: UnsentWords = { text: '', due: '' };

export const createUnsent = (): Unsent => {
  const typed = new Map<string, UnsentWords>();
  return {
    of: (about) => typed.get(about) ?? NOTHING,
    keep: (about, words) => {
      if (words.text === '' && words.due === '') typed.delete(about);
      else typed.set(about, words);
    },
  };
};
