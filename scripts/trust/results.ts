import { z } from 'zod';
import type { Proof } from './claims';

/** What proofs told, and what it amounts to. */

const Count = z.object({
  n: z.number(),
  of: z.string(),
  bad: z.number(),
  badMeans: z.string(),
  also: z.record(z.string(), z.number()).default({}),
});
type Count = z.infer<typeof Count>;

const Figure = Count.extend({ proof: z.string() });

const Result = z.object({
  held: z.boolean(),
  /** A proof may count several things, each by itself. */
  counts: z.array(Count),
  /** Why it did not hold, beyond what was counted. */
  why: z.string(),
});
export type Result = z.infer<typeof Result>;

/** One whole run, as the document remembers it. A proof that was never run is null. */
export const Run = z.object({
  day: z.string(),
  seconds: z.number(),
  commit: z.string(),
  node: z.string(),
  cores: z.number(),
  proofs: z.record(z.string(), Result.nullable()),
});
export type Run = z.infer<typeof Run>;

/** What each proof counted. A figure of the same things may be told in parts, which are added up. */
export const addUp = (lines: string): ReadonlyMap<string, readonly Count[]> => {
  const sums = new Map<string, Count[]>();
  for (const line of lines.split('\n').filter((each) => each !== '')) {
    const { proof, ...told } = Figure.parse(JSON.parse(line));
    const counts = sums.get(proof) ?? [];
    const same = counts.find(({ of, badMeans }) => of === told.of && badMeans === told.badMeans);
    if (same) {
      same.n += told.n;
      same.bad += told.bad;
      for (const [what, more] of Object.entries(told.also)) same.also[what] = (same.also[what] ?? 0) + more;
    } else counts.push(told);
    sums.set(proof, counts);
  }
  return sums;
};

const sumOf = (counts: readonly Count[], of: 'n' | 'bad'): number =>
  counts.reduce((sum, each) => sum + each[of], 0);

/** All that a proof counted, and all of it that was bad. */
export const sumsOf = ({ counts }: Result): { readonly n: number; readonly bad: number } => ({
  n: sumOf(counts, 'n'),
  bad: sumOf(counts, 'bad'),
});

/**
 * What a proof came to. Silence is a failure, and so is counting less than is promised.
 * @param failedSuites what is wrong with test files, by their path
 */
export const resultOf = (
  { name, suites, least }: Proof,
  told: ReadonlyMap<string, readonly Count[]>,
  failedSuites: ReadonlyMap<string, string>,
): Result => {
  const counts = [...(told.get(name) ?? [])];
  const wrong = suites.flatMap((suite) => failedSuites.get(suite) ?? []);
  if (counts.length === 0) wrong.push('told nothing');
  else if (sumOf(counts, 'n') < least) wrong.push(`fewer than ${numberOf(least)}`);
  return { held: sumOf(counts, 'bad') === 0 && wrong.length === 0, counts, why: wrong.join('; ') };
};

/** For example `10,000`. */
export const numberOf = (number: number): string => number.toLocaleString('en-GB');

const countInWords = ({ n, of, bad, badMeans, also }: Count): string => {
  const more = Object.entries(also).map(([what, number]) => `${numberOf(number)} ${what}`);
  const words = `${numberOf(n)} ${of}: ${numberOf(bad)} ${badMeans}`;
  return more.length > 0 ? `${words} (${more.join(', ')})` : words;
};

/** For example `10,000 random tries: 0 leaks`. */
export const inWords = ({ counts, why }: Result): string =>
  [...counts.map(countInWords), ...(why === '' ? [] : [why])].join('; ');
