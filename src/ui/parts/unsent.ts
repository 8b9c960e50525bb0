/** What was typed and not yet made, by what it is about, for as long as the page is open: hiding it loses nothing. */
const typed = new Map<string, { readonly text: string; readonly due: string }>();

const NOTHING = { text: '', due: '' } as const;

export const unsentOf = (about: string): { readonly text: string; readonly due: string } =>
  typed.get(about) ?? NOTHING;

export const keepUnsent = (about: string, words: { readonly text: string; readonly due: string }): void => {
  if (words.text === '' && words.due === '') typed.delete(about);
  else typed.set(about, words);
};
