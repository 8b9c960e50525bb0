import type { Finder } from './finder';
import type { Case, LabelledPoint } from './labelled/case';

/** How many passages a person is ready to look through, and how many they see at a glance. */
const LOOKED_THROUGH = 10;
const AT_A_GLANCE = 3;

/** What one finder showed for one point. */
export interface Answer {
  readonly caseId: string;
  readonly language: Case['language'];
  readonly point: LabelledPoint;
  /** Ids of notes, the likeliest first. */
  readonly shown: readonly string[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

const isRelevant = ({ point }: Answer, note: string): boolean => Object.hasOwn(point.relevant, note);
const hasRelevant = ({ point }: Answer): boolean => Object.keys(point.relevant).length > 0;

/** Asks for every point of every case. Throws where the finder names an unknown note, or one twice, or out of order. */
export const answersOf = (cases: readonly Case[], finder: Finder): readonly Answer[] =>
  cases.flatMap(({ id, language, notes, points, synonyms }) =>
    points.map((point) => {
      const found = finder(notes, point.text, synonyms);
      const shown = found.map(({ note }) => note);
      const known = new Set(notes.map((note) => note.id));
      const inOrder = found.every(({ score }, at) => at === 0 || score <= (found[at - 1]?.score ?? score));
      if (new Set(shown).size !== shown.length || !shown.every((note) => known.has(note)) || !inOrder) {
        throw new Error(`The finder's answer for ${id} ${point.id} is no ranking of its notes.`);
      }
      return { caseId: id, language, point, shown };
    }),
  );

/** Of the relevant notes of a point, the share among the first ten; the mean over the points that have any. */
export const recallAtTen = (answers: readonly Answer[]): number =>
  mean(
    answers.filter(hasRelevant).map((answer) => {
      const first = answer.shown.slice(0, LOOKED_THROUGH);
      return (
        first.filter((note) => isRelevant(answer, note)).length / Object.keys(answer.point.relevant).length
      );
    }),
  );

/**
 * Of the first three that are shown, the share that is relevant; the mean over the points that have a relevant note.
 * Where fewer than three are shown, it is the share of those. Where none is shown it is 0, or silence would pay.
 */
export const precisionOfThree = (answers: readonly Answer[]): number =>
  mean(
    answers.filter(hasRelevant).map((answer) => {
      const first = answer.shown.slice(0, AT_A_GLANCE);
      return first.length === 0 ? 0 : first.filter((note) => isRelevant(answer, note)).length / first.length;
    }),
  );

/** The precision of a finder that errs never and yet always shows three: some points have only one or two. */
export const precisionWithAlwaysThree = (answers: readonly Answer[]): number =>
  mean(
    answers
      .filter(hasRelevant)
      .map(({ point }) => Math.min(AT_A_GLANCE, Object.keys(point.relevant).length) / AT_A_GLANCE),
  );

export interface PairRecall {
  readonly pairs: number;
  /** The share of the pairs whose note is among the first ten for its point. */
  readonly recall: number;
}

/** Recall over pairs of a point and a note, of those that are chosen by how the note says it. */
export const recallOfPairs = (
  answers: readonly Answer[],
  chosen: (point: LabelledPoint, note: string) => boolean,
): PairRecall => {
  const hits = answers.flatMap(({ point, shown }) =>
    Object.keys(point.relevant)
      .filter((note) => chosen(point, note))
      .map((note) => (shown.slice(0, LOOKED_THROUGH).includes(note) ? 1 : 0)),
  );
  return { pairs: hits.length, recall: mean(hits) };
};

export interface FalseFinds {
  /** Points that were never raised. */
  readonly points: number;
  /** For how many of them something is shown all the same. */
  readonly withFinds: number;
  /** How many notes are shown for such a point, on average, of at most ten. */
  readonly perPoint: number;
}

export const falseFinds = (answers: readonly Answer[]): FalseFinds => {
  const counts = answers
    .filter((answer) => !hasRelevant(answer))
    .map(({ shown }) => Math.min(LOOKED_THROUGH, shown.length));
  return {
    points: counts.length,
    withFinds: counts.filter((count) => count > 0).length,
    perPoint: mean(counts),
  };
};

/** The share of all first-three places that a hard negative took. */
export const hardNegativesAmongThree = (answers: readonly Answer[]): number =>
  mean(
    answers.flatMap(({ point, shown }) =>
      shown.slice(0, AT_A_GLANCE).map((note) => (point.hardNegatives.includes(note) ? 1 : 0)),
    ),
  );
