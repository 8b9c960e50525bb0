/** One thing that is wrong with a manifest: where, and what, in words that need no look at the code. */
export interface Fault {
  /** For example `staticTabs[2].contentUrl`. */
  readonly place: string;
  readonly problem: string;
}

/** The fault as one line for a person. */
export const faultLine = ({ place, problem }: Fault): string => `${place}: ${problem}`;

/** Writes `['staticTabs', 2, 'name']` as `staticTabs[2].name`; the top of the manifest is `manifest`. */
export const placeOf = (path: readonly (string | number)[]): string =>
  path.reduce<string>((place, part) => {
    if (typeof part === 'number') return `${place}[${part}]`;
    return place === '' ? part : `${place}.${part}`;
  }, '') || 'manifest';

/** The first fault of each place and wording stays; two checkers that agree are one fault to a reader. */
export const withoutRepeats = (faults: readonly Fault[]): Fault[] => {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const line = faultLine(fault);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
};
