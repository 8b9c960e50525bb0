import { fields } from './ideas/all';
import type { Language } from './small-words';
import { wordsOf, type Word } from './words';

interface Phrase {
  readonly stems: readonly string[];
  readonly idea: string;
}

/** Which ideas words and phrases stand for, and to which field an idea belongs. */
export interface Meanings {
  readonly ideasOf: (stem: string) => readonly string[];
  readonly fieldOf: (idea: string) => string | undefined;
  readonly phrasesFrom: (firstStem: string) => readonly Phrase[];
}

/** The name of an idea that the owner made says so, since it counts for more than ours. */
const OWN = 'own';
export const isOwnIdea = (idea: string): boolean => idea.startsWith(OWN);

interface Table {
  readonly ideas: ReadonlyMap<string, readonly string[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** An entry of an idea, in one language. */
type Entry = readonly [words: string, idea: string, language: Language];

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
};

const tableOf = (entries: readonly Entry[]): Table => {
  const ideas = new Map<string, string[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const [words, idea, language] of entries) {
    const stems = wordsOf(words, language).map(({ stem }) => stem);
    const [first] = stems;
    if (first === undefined) continue;
    if (stems.length > 1) push(phrases, first, { stems, idea });
    else if (ideas.get(first)?.includes(idea) !== true) push(ideas, first, idea);
  }
  return { ideas, phrases };
};

const split = (words: string, idea: string, language: Language): readonly Entry[] =>
  words.split(',').map((entry) => [entry, idea, language]);

/** What is known of the language of work, the same for everyone and made once. */
const general = tableOf(
  fields.flatMap((ideas, field) =>
    ideas.flatMap((words, at) => {
      const [english = '', german = ''] = words.split(' / ');
      const idea = `${field}.${at}`;
      return [...split(english, idea, 'en'), ...split(german, idea, 'de')];
    }),
  ),
);

/** The general ideas together with the owner's own synonyms, which are ideas too. */
export const meaningsOf = (synonyms: readonly (readonly string[])[]): Meanings => {
  const own = tableOf(
    synonyms.flatMap((words, at) =>
      words.flatMap((word): readonly Entry[] => [
        [word, `${OWN}${at}`, 'en'],
        [word, `${OWN}${at}`, 'de'],
      ]),
    ),
  );
  return {
    ideasOf: (stem) => [...(general.ideas.get(stem) ?? []), ...(own.ideas.get(stem) ?? [])],
    fieldOf: (idea) => (isOwnIdea(idea) ? undefined : idea.split('.')[0]),
    phrasesFrom: (stem) => [...(general.phrases.get(stem) ?? []), ...(own.phrases.get(stem) ?? [])],
  };
};

/** How many words may stand between two of a phrase: "cut her off". */
const GAP = 2;

/** The places of a phrase that begins at `at`, or nothing. */
const placesOf = (
  words: readonly Word[],
  at: number,
  stems: readonly string[],
): readonly number[] | undefined => {
  const places = [at];
  for (const stem of stems.slice(1)) {
    const from = (places.at(-1) ?? at) + 1;
    const next = words.slice(from, from + GAP + 1).findIndex((word) => word.stem === stem);
    if (next < 0) return undefined;
    places.push(from + next);
  }
  return places;
};

/** The ideas in a row of words, each with the places of the words that carry it. */
export const ideasIn = (
  words: readonly Word[],
  meanings: Meanings,
  partsOf: (word: Word) => readonly string[],
): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  words.forEach((word, at) => {
    const stems = word.small ? [] : [word.stem, ...partsOf(word)];
    for (const idea of stems.flatMap((stem) => meanings.ideasOf(stem))) push(found, idea, at);
    for (const { stems: whole, idea } of meanings.phrasesFrom(word.stem)) {
      for (const place of placesOf(words, at, whole) ?? []) push(found, idea, place);
    }
  });
  return found;
};
