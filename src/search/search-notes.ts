import type { SearchResult } from 'minisearch';
import { indexOf } from './note-index';
import { stretchesOf, type Stretch } from './passages';
import { readerOf, type Shelf, type Terms } from './read';
import type { Word } from './words';

/** A note as the search needs it, opened. */
export interface SearchedNote {
  readonly id: string;
  /** The day that it is about, yyyy-mm-dd. */
  readonly date: string;
  readonly text: string;
}

/** A passage of a note that seems to raise the point; of each note only the likeliest. */
export interface Likely {
  readonly note: string;
  readonly date: string;
  readonly score: number;
  readonly passage: string;
  /** Where in the passage the words stand that made it likely, in their order. */
  readonly matched: readonly Stretch[];
  /** Whether much of the point was found in the note, and not only a word or what usually goes with it. */
  readonly sure: boolean;
}

export interface NotesSearch {
  /** The likeliest first; empty where nothing like the point was found. Nothing where it is too short to search for. */
  readonly find: (point: string) => readonly Likely[] | undefined;
}

interface Passage extends Stretch {
  /** The place of its note. */
  readonly note: number;
  readonly words: readonly Word[];
  readonly terms: Terms;
}

/** What one word of a point weighs, and where it was found. */
interface Carriers {
  readonly inNotes: ReadonlySet<number>;
  readonly weight: number;
}

interface Hit {
  readonly at: number;
  readonly score: number;
  readonly match: SearchResult['match'];
}

/** How much the whole note counts beside its best passage: what a talk was about stands in more than one sentence. */
const WHOLE_NOTE = 0.5;
/**
 * A talk about one matter has words of its own ("the red folder"), which later notes take up and the point does not
 * know. So the passages that fit best are searched for too; not below this share of the very best, and not too many.
 */
const TAKEN_UP = 0.8;
const FITS = 0.6;
const FITTING = 3;
/** What scores less than this share of the best is not shown at all. */
const LEAST = 0.02;
/** From which share of the best score on, and of what the words of the point weigh, a passage is a sure one. */
const SURE_SCORE = 0.2;
const SURE_SHARE = 0.4;
/** As many notes are worth a look; what comes after them is noise. */
const MOST = 20;
/** The first words of a very long point say what it is about. */
const WORDS_ASKED = 80;

const emptyTerms: Terms = { words: new Map(), parts: new Map(), ideas: new Map(), fields: new Map() };

const placesOf = (terms: Terms, match: SearchResult['match']): readonly number[] => {
  const near: readonly Shelf[] = ['words', 'parts', 'ideas'];
  const places = near.flatMap((shelf) =>
    Object.entries(match).flatMap(([term, on]) => (on.includes(shelf) ? (terms[shelf].get(term) ?? []) : [])),
  );
  return [...new Set(places)].sort((one, other) => one - other);
};

/** Makes notes searchable, in memory and on this device only. The synonyms are the owner's own. */
export const searchNotes = (
  notes: readonly SearchedNote[],
  synonyms: readonly (readonly string[])[] = [],
): NotesSearch => {
  const reader = readerOf(
    notes.map(({ text }) => text),
    synonyms,
  );
  const wordsOfNotes = notes.map(({ text }) => reader.wordsIn(text));
  const passages = notes.flatMap(({ text }, note) =>
    stretchesOf(text).map(({ start, end }): Passage => {
      const words = (wordsOfNotes[note] ?? []).filter((word) => word.start >= start && word.end <= end);
      return { start, end, note, words, terms: reader.termsOf(words) };
    }),
  );
  const wholeTerms = wordsOfNotes.map(reader.termsOf);
  const byPassage = indexOf(passages.map(({ terms }) => terms));
  const byNote = indexOf(wholeTerms);

  /** Of each note the passage that fits best, the best note first. */
  const run = (terms: readonly Terms[]): readonly Hit[] => {
    const whole = new Map(byNote.search(terms).map(({ id, score }) => [Number(id), score]));
    const best = new Map<number, Hit>();
    for (const { id, score: here, match } of byPassage.search(terms)) {
      const at = Number(id);
      const note = passages[at]?.note ?? 0;
      const score = here + WHOLE_NOTE * (whole.get(note) ?? 0);
      if (score > (best.get(note)?.score ?? 0)) best.set(note, { at, score, match });
    }
    return [...best.values()].sort((one, other) => other.score - one.score || one.at - other.at);
  };

  /**
   * For each telling word of a point, how much it says and which notes have it, or something that means it; alone or
   * together with the words beside it.
   */
  const carriersOf = (words: readonly Word[], terms: Terms): readonly Carriers[] =>
    words.flatMap((word, at): readonly Carriers[] => {
      if (word.small) return [];
      const hereOn = (shelf: Shelf): readonly string[] =>
        [...terms[shelf]].flatMap(([term, places]) => (places.includes(at) ? [term] : []));
      const said = [...hereOn('words'), ...hereOn('parts')];
      const meant = hereOn('ideas');
      const inNotes = new Set(
        wholeTerms.flatMap((there, note) =>
          said.some((term) => there.words.has(term) || there.parts.has(term)) ||
          meant.some((idea) => there.ideas.has(idea))
            ? [note]
            : [],
        ),
      );
      return [{ inNotes, weight: Math.log((notes.length + 1) / (inNotes.size + 0.5)) }];
    });

  const find = (point: string): readonly Likely[] | undefined => {
    const words = reader.wordsIn(point).slice(0, WORDS_ASKED);
    if (words.every(({ small }) => small)) return undefined;
    const asked = reader.termsOf(words);
    const carriers = carriersOf(words, asked);
    const weightOf = (those: readonly Carriers[]): number =>
      those.reduce((sum, { weight }) => sum + weight, 0);
    const share = (note: number): number =>
      weightOf(carriers.filter(({ inNotes }) => inNotes.has(note))) / weightOf(carriers);
    const first = run([asked]);
    const top = first[0]?.score ?? 0;
    const fitting = first.slice(0, FITTING).filter(({ score }) => score > top * FITS);
    const takenUp = run(fitting.map(({ at }) => passages[at]?.terms ?? emptyTerms));
    const most = takenUp[0]?.score ?? 1;
    const hits = new Map(first.map((hit) => [passages[hit.at]?.note, hit]));
    for (const hit of takenUp) {
      const note = passages[hit.at]?.note;
      const extra = (TAKEN_UP * top * hit.score) / most;
      const held = hits.get(note);
      hits.set(note, held ? { ...held, score: held.score + extra } : { ...hit, score: extra });
    }
    const ranked = [...hits.values()].sort((one, other) => other.score - one.score || one.at - other.at);
    const best = ranked[0]?.score ?? 0;
    return ranked
      .filter(({ score }) => score > LEAST * best)
      .slice(0, MOST)
      .flatMap(({ at, score, match }) => {
        const passage = passages[at];
        const note = passage && notes[passage.note];
        if (!note) return [];
        return {
          note: note.id,
          date: note.date,
          score,
          passage: note.text.slice(passage.start, passage.end),
          matched: placesOf(passage.terms, match).flatMap((place) => {
            const word = passage.words[place];
            return word ? { start: word.start - passage.start, end: word.end - passage.start } : [];
          }),
          sure: score >= SURE_SCORE * best && share(passage.note) >= SURE_SHARE,
        };
      });
  };
  return { find };
};
