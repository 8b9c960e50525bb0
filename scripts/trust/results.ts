import { z } from 'zod';
import type { Proof } from './claims';

/** What proofs told, and what it amounts to. */

const Figure = z.object({
  proof: z.string(),
  n: z.number(),
  of: z.string(),
  bad: z.number(),
  badMeans: z.string(),
  also: z.record(z.string(), z.number()).optional(),
});
type Figure = z.infer<typeof Figure>;

const Result = z.object({
  held: z.boolean(),
  n: z.number(),
  of: z.string(),
  bad: z.number(),
  badMeans: z.string(),
  also: z.record(z.string(), z.number()),
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

/** The figures of a file of lines, added up for each proof: a proof may be told in parts. */
export const addUp = (lines: string): ReadonlyMap<string, Figure> => {
  const sums = new Map<string, Figure>();
  for (const line of lines.split('\n').filter((each) => each !== '')) {
    const told = Figure.parse(JSON.parse(line));
    const sum = sums.get(told.proof);
    const also = { ...sum?.also };
    for (const [what, count] of Object.entries(told.also ?? {})) also[what] = (also[what] ?? 0) + count;
    sums.set(told.proof, { ...told, n: told.n + (sum?.n ?? 0), bad: told.bad + (sum?.bad ?? 0), also });
  }
  return sums;
};

/**
 * What a proof came to. Silence is a failure, and so is counting less than is promised.
 * @param failedSuites what is wrong with test files, by their path
 */
export const resultOf = (
  { name, suites, least }: Proof,
  told: ReadonlyMap<string, Figure>,
  failedSuites: ReadonlyMap<string, string>,
): Result => {
  const { n = 0, of = '', bad = 0, badMeans = '', also = {} } = told.get(name) ?? {};
  const wrong = suites.flatMap((suite) => failedSuites.get(suite) ?? []);
  if (!told.has(name)) wrong.push('told nothing');
  else if (n < least) wrong.push(`fewer than ${count(least)}`);
  return { held: bad === 0 && wrong.length === 0, n, of, bad, badMeans, also, why: wrong.join('; ') };
};

/** For example `10,000`. */
export const count = (number: number): string => number.toLocaleString('en-GB');

/** For example `10,000 random tries: 0 leaks`. */
export const inWords = ({ n, of, bad, badMeans, also, why }: Result): string => {
  const more = Object.entries(also).map(([what, number]) => `${count(number)} ${what}`);
  const counted = of === '' ? [] : [`${count(n)} ${of}: ${count(bad)} ${badMeans}`];
  return [
    ...counted.map((words) => (more.length > 0 ? `${words} (${more.join(', ')})` : words)),
    ...(why === '' ? [] : [why]),
  ].join('; ');
};
