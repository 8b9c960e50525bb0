import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { isOwnIdea } from './meanings';
import { shelves, type Shelf, type Terms } from './read';

/** How much a term counts, beside a word that was said letter for letter. */
const PART = 0.7;
const IDEA = 0.6;
const OWN_IDEA = 1;
const FIELD = 0.12;
/** A word with a slip in it, and the beginning of a longer one. */
const LOOSE = { fuzzy: 0.5, prefix: 0.5 };
const SHORTEST_FUZZY = 5;
const SHORTEST_PREFIX = 4;
/** From this length on a word may have two slips. */
const LONG = 8;

/** A query that combines others, as all of ours do. */
type Asked = Extract<Query, object>;

interface Row extends Readonly<Record<Shelf, readonly string[]>> {
  readonly id: number;
}

export interface TermsIndex {
  readonly search: (terms: readonly Terms[]) => readonly SearchResult[];
}

const slips = (term: string): number | false => {
  if (term.length < SHORTEST_FUZZY) return false;
  return term.length < LONG ? 1 : 2;
};

const asked = (term: string, shelf: Shelf, boost: number, loose = false): Asked => ({
  queries: [term],
  fields: [shelf],
  boost: { [shelf]: boost },
  fuzzy: loose ? slips(term) : false,
  prefix: loose && term.length >= SHORTEST_PREFIX,
  weights: LOOSE,
});

const queryOf = ({ words, parts, ideas, fields }: Terms): Asked => ({
  combineWith: 'OR',
  queries: [
    ...[...words.keys()].flatMap((stem) => [asked(stem, 'words', 1, true), asked(stem, 'parts', PART)]),
    ...[...parts.keys()].flatMap((part) => [
      asked(part, 'words', PART, part.length >= SHORTEST_FUZZY),
      asked(part, 'parts', PART),
    ]),
    ...[...ideas.keys()].map((idea) => asked(idea, 'ideas', isOwnIdea(idea) ? OWN_IDEA : IDEA)),
    ...[...fields.keys()].map((field) => asked(field, 'fields', FIELD)),
  ],
});

/** Texts by their place in the list, to be searched by terms. Scores are BM25. */
export const indexOf = (texts: readonly Terms[]): TermsIndex => {
  const index = new MiniSearch<Row>({
    fields: [...shelves],
    // The terms were made by the reader; a shelf is a list of them, each as often as it is there.
    stringifyField: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
    tokenize: (text) => text.split('\n').filter((term) => term !== ''),
    processTerm: (term) => term,
  });
  const row = (terms: Terms, id: number): Row => {
    const often = (shelf: 'words' | 'parts'): readonly string[] =>
      [...terms[shelf]].flatMap(([term, places]) => places.map(() => term));
    return {
      id,
      words: often('words'),
      parts: often('parts'),
      ideas: [...terms.ideas.keys()],
      fields: [...terms.fields.keys()],
    };
  };
  index.addAll(texts.map(row));
  return { search: (terms) => index.search({ combineWith: 'OR', queries: terms.map(queryOf) }) };
};
