/** What is read of a report of Stryker: for each file, what became of each mutant. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

export interface Score {
  /** The mutants that some test could have noticed, whether one did or not. */
  readonly mutants: number;
  readonly noticed: number;
  /** Those among the noticed that made the tests run on and on. */
  readonly endless: number;
}

/** The mutants that count. One that does not compile, or that breaks the loading of a file, is in nobody's score. */
const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'];

export const scoreOf = (report: Report): Score => {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  return { mutants: count(...COUNTED), noticed: count('Killed', 'Timeout'), endless: count('Timeout') };
};

/** Cut off and not rounded, so that nobody reads 85.0 % where it is a little less. */
const percent = ({ mutants, noticed }: Score): string =>
  (Math.floor((1000 * noticed) / mutants) / 10).toFixed(1);

/** The document with the area's row anew; the rows of other areas stay what they were. */
export const withScore = (document: string, area: string, score: Score, day: string): string => {
  const { mutants, noticed, endless } = score;
  const row = `| ${area} | ${mutants} | ${noticed} | ${endless} | ${mutants - noticed} | ${percent(score)} % | ${day} |`;
  const lines = document.trimEnd().split('\n');
  const old = lines.findIndex((line) => line.startsWith(`| ${area} `));
  return `${lines.toSpliced(old < 0 ? lines.length : old, old < 0 ? 0 : 1, row).join('\n')}\n`;
};
