import { extent, tellFigure } from '../support/figures';
import { FAULTS, noFaults, type FaultCounts } from './faults';
import { EDITS, liveThrough, type HistoryOptions, type Told } from './world';

/** Many histories, and what came of them. */

/** How many are lived through; `TRUST_SEEDS` asks for more of them, e.g. by night. */
const SEEDS = Number(process.env['TRUST_SEEDS'] ?? extent(900, 3_000));
/** Test files, so that they run side by side. */
const SHARES = 3;
/** As many as one history acknowledges at least on average; fewer would promise less than they seem to. */
const ACKNOWLEDGED_PER_SEED = 98_000 / 3_000;
const LEAST_DISTURBED = 0.05;

export interface Total {
  readonly seeds: number;
  readonly acknowledged: number;
  readonly disturbed: number;
  readonly disturbedSeeds: number;
  readonly copies: number;
  readonly keptTwice: number;
  readonly faults: FaultCounts;
}

/** The first seed at which something is wrong, or is there twice; undefined when all of them keep the promises. */
export const firstCaught = async (
  from: number,
  count: number,
  options: HistoryOptions = {},
): Promise<{ readonly seed: number; readonly told: Told } | undefined> => {
  for (let seed = from; seed < from + count; seed += 1) {
    const told = await liveThrough(seed, options);
    if (told.problems.length > 0 || told.keptTwice > 0) return { seed, told };
  }
  return undefined;
};

/** The same history with as few edits as still show it. */
const shrunk = async (seed: number, options: HistoryOptions): Promise<Told> => {
  for (let edits = 1; edits < (options.edits ?? EDITS); edits += 1) {
    const told = await liveThrough(seed, { ...options, edits });
    if (told.problems.length > 0) return told;
  }
  return liveThrough(seed, options);
};

const report = (seed: number, { problems, history }: Told): string =>
  [`Seed ${seed} breaks a promise:`, ...problems, 'What happened:', ...history].join('\n');

/** Lives through these seeds. Throws with a readable history at the first that breaks a promise. */
const runHistories = async (from: number, count: number, options: HistoryOptions = {}): Promise<Total> => {
  const faults = noFaults();
  let acknowledged = 0;
  let disturbed = 0;
  let disturbedSeeds = 0;
  let copies = 0;
  let keptTwice = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const told = await liveThrough(seed, options);
    if (told.problems.length > 0) throw new Error(report(seed, await shrunk(seed, options)));
    acknowledged += told.acknowledged;
    disturbed += told.disturbed;
    copies += told.copies;
    keptTwice += told.keptTwice;
    for (const fault of FAULTS) faults[fault] += told.faults[fault];
    if (FAULTS.some((fault) => told.faults[fault] > 0)) disturbedSeeds += 1;
  }
  return { seeds: count, acknowledged, disturbed, disturbedSeeds, copies, keptTwice, faults };
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** One line for people. */
const inWords = ({
  seeds,
  acknowledged,
  disturbed,
  disturbedSeeds,
  copies,
  keptTwice,
  faults,
}: Total): string =>
  [
    `${seeds} seeds (${percent(disturbedSeeds, seeds)} disturbed)`,
    `${acknowledged} acknowledged edits (${percent(disturbed, acknowledged)} disturbed)`,
    `0 lost, 0 doubled, 0 left pending, ${copies} copies, ${keptTwice} kept twice by windows without Web Locks`,
    `faults: ${FAULTS.map((fault) => `${fault} ${faults[fault]}`).join(', ')}`,
  ].join('; ');

/** One share of all histories, told in one line. Throws also when too little happened in them to mean anything. */
export const liveThroughShare = async (share: number): Promise<void> => {
  const from = Math.floor(((share - 1) * SEEDS) / SHARES);
  const until = Math.floor((share * SEEDS) / SHARES);
  const total = await runHistories(from + 1, until - from);
  tellFigure({
    proof: 'histories',
    n: total.acknowledged,
    of: 'acknowledged edits',
    bad: 0,
    badMeans: 'lost, doubled or left pending',
    also: {
      histories: total.seeds,
      'edits disturbed by a fault': total.disturbed,
      'copies kept beside another text': total.copies,
      'kept twice by windows without Web Locks': total.keptTwice,
    },
  });
  process.stdout.write(`Sync, seeds ${from + 1} to ${until}: ${inWords(total)}\n`);
  if (total.disturbed < LEAST_DISTURBED * total.acknowledged)
    throw new Error('Too few edits were disturbed for this to say anything.');
  if (total.acknowledged < ACKNOWLEDGED_PER_SEED * total.seeds)
    throw new Error('Too few edits were acknowledged for this to say anything.');
};
