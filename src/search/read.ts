import { partsOf } from './compounds';
import { ideasIn, meaningsOf } from './meanings';
import type { Language } from './small-words';
import { languageOf, wordsOf, type Word } from './words';

/** Where the terms of a text are kept apart, from what was said down to what was only near it. */
export type Shelf = 'words' | 'parts' | 'ideas' | 'fields';
export const shelves: readonly Shelf[] = ['words', 'parts', 'ideas', 'fields'];

/** A text as the search sees it: on each shelf the terms, with the places of the words that carry them. */
export type Terms = Readonly<Record<Shelf, ReadonlyMap<string, readonly number[]>>>;

export interface Reader {
  readonly wordsIn: (text: string) => readonly Word[];
  readonly termsOf: (words: readonly Word[]) => Terms;
}

/** Shorter words are no compounds. */
const SHORTEST_COMPOUND = 7;
const SHORTEST_STEM = 4;

/** Reads notes and points alike; what counts as a word inside a compound, it learns from the notes themselves. */
export const readerOf = (texts: readonly string[], own: readonly (readonly string[])[]): Reader => {
  const meanings = meaningsOf(own);
  const home: Language = languageOf(texts.join('\n'), 'en');
  const wordsIn = (text: string): readonly Word[] => wordsOf(text, languageOf(text, home));
  const known = new Set(
    texts.flatMap((text) => wordsIn(text).flatMap(({ small, stem }) => (small ? [] : [stem]))),
  );
  const isWord = (stem: string): boolean =>
    stem.length >= SHORTEST_STEM && (known.has(stem) || meanings.ideasOf(stem).length > 0);
  const compounds = new Map<string, readonly string[]>();
  const partsIn = ({ typed, stem }: Word): readonly string[] => {
    if (home !== 'de' || typed.length < SHORTEST_COMPOUND) return [];
    const held = compounds.get(typed);
    if (held) return held;
    const parts = partsOf(typed, isWord).filter((part) => part !== stem);
    compounds.set(typed, parts);
    return parts;
  };
  const termsOf = (words: readonly Word[]): Terms => {
    const places = (termsIn: (word: Word) => readonly string[]): ReadonlyMap<string, readonly number[]> => {
      const found = new Map<string, number[]>();
      words.forEach((word, at) => {
        if (word.small) return;
        for (const term of termsIn(word)) found.set(term, [...(found.get(term) ?? []), at]);
      });
      return found;
    };
    const ideas = ideasIn(words, meanings, partsIn);
    const fields = new Map<string, number[]>();
    for (const [idea, at] of ideas) {
      const field = meanings.fieldOf(idea);
      if (field !== undefined) fields.set(field, [...(fields.get(field) ?? []), ...at]);
    }
    return { words: places(({ stem }) => [stem]), parts: places(partsIn), ideas, fields };
  };
  return { wordsIn, termsOf };
};
