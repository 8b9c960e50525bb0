import { appendFileSync } from 'node:fs';

/** What one proof counted: so many of something, and how many of them went against the promise. */
export interface Figure {
  /** The name of the proof, the same in every run, e.g. `probes`. */
  readonly proof: string;
  readonly n: number;
  /** What was counted, in the plural, e.g. `random cross-person and cross-tenant probes`. */
  readonly of: string;
  /** How many broke the promise; the test itself fails unless this is as it should be. */
  readonly bad: number;
  /** What `bad` counts, in the plural, e.g. `leaks`. */
  readonly badMeans: string;
  /** Further counts that show how hard the proof was tried, each by what it counts. */
  readonly also?: Readonly<Record<string, number>>;
}

/** Hands a figure to whoever runs the proofs and prints what they counted; without such a run it goes nowhere. */
export const tellFigure = (figure: Figure): void => {
  const file = process.env['LO_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
};

/** The extent of a proof: a first part of it in every run of the tests, and the whole where proofs alone are run. */
export const extent = (first: number, whole: number): number =>
  process.env['LO_PROOFS'] === 'whole' ? whole : first;
