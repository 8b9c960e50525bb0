/** The little statistics that the bench needs. Every function throws when it is given no numbers. */

export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The nearest-rank percentile; `part` is 0.5 for the median. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is no percentile of no numbers.');
  return found;
};

export const summary = (values: readonly number[]): Summary => ({
  n: values.length,
  median: percentile(values, 0.5),
  min: Math.min(...values),
  max: Math.max(...values),
});

/**
 * Ours over theirs, round by round. Both numbers of a round were taken a moment apart, so what else the machine did
 * weighs on both, which it would not in a ratio of two medians.
 */
export const ratios = (ours: readonly number[], theirs: readonly number[]): Summary =>
  summary(
    ours.map((value, round) => {
      const other = theirs[round];
      if (other === undefined || other === 0) throw new Error('A round has no number to compare with.');
      return value / other;
    }),
  );

/** For example `1.24 (1.10 to 1.31)`. */
export const ratioWords = ({ median, min, max }: Summary): string =>
  `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;

/** Milliseconds, for example `212 (198 to 240)`. */
export const msWords = ({ median, min, max }: Summary): string =>
  `${median.toFixed(0)} (${min.toFixed(0)} to ${max.toFixed(0)})`;

/** Kilobytes of a thousand bytes, for example `171.0 kB`. */
export const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
