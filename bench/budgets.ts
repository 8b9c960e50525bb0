import type { PairResult } from './api';
import type { ColdStart } from './cold-start';
import type { FirstLoad, Sizes } from './first-load';
import type { LineResult } from './loads';
import type { LongUse } from './long-use';
import type { ManyResult } from './many';
import { kB } from './numbers';
import type { NotYours } from './not-yours';
import type { SaveTimes } from './save-times';
import type { Sealing } from './sealing';

/** Everything that one run of the bench found out. */
export interface Findings {
  readonly initial: Sizes & { readonly files: number };
  readonly panelLoad: FirstLoad;
  readonly referenceLoad: FirstLoad;
  readonly lines: readonly LineResult[];
  readonly api: readonly PairResult[];
  readonly sealing: Sealing;
  readonly notYours: NotYours;
  readonly saves: SaveTimes;
  readonly many: ManyResult;
  readonly longUse: LongUse;
  readonly coldStart: ColdStart;
}

/** A limit and what was measured. Only a broken `budget` fails the run; a `goal` says where to look next. */
export interface Verdict {
  readonly kind: 'budget' | 'goal';
  readonly subject: string;
  readonly limit: string;
  readonly measured: string;
  readonly kept: boolean;
}

const GZIP_MAX = 215_000;
const LINE_MAX = 150_000;
const PAINT_MAX = 1.3;
const USABLE_MAX = 1.5;
const API_RATE_MIN = 0.8;
/** The library's own work, and as much again for ours. */
const API_CPU_MAX = 2;
/** So far may the medians of "not yours" and "not there" be apart; more could be measured from outside. */
const NOT_YOURS_APART = 0.05;
const COLD_START_MAX = 130;

const ratioVerdict = (kind: Verdict['kind'], subject: string, limit: number, measured: number): Verdict => ({
  kind,
  subject,
  limit: `at most ${limit.toFixed(1)}`,
  measured: measured.toFixed(2),
  kept: measured <= limit,
});

export const verdictsOf = ({
  initial,
  panelLoad,
  lines,
  api,
  notYours,
  coldStart,
}: Findings): readonly Verdict[] => [
  {
    kind: 'budget',
    subject: 'scripts that the page of the panel asks for, gzip',
    limit: `at most ${kB(GZIP_MAX)}`,
    measured: kB(initial.gzip),
    kept: initial.gzip <= GZIP_MAX,
  },
  ...lines.map(({ line, paintRatio }) =>
    ratioVerdict('budget', `first paint, ${line.name} line`, PAINT_MAX, paintRatio.median),
  ),
  {
    kind: 'budget',
    subject: 'time of the answer about what is not yours over that about what is not there',
    limit: `within ${(100 * NOT_YOURS_APART).toFixed(0)} %`,
    measured: notYours.p50.toFixed(3),
    kept: Math.abs(notYours.p50 - 1) <= NOT_YOURS_APART,
  },
  ...lines.map(({ line, usableRatio }) =>
    ratioVerdict('goal', `time to use, ${line.name} line`, USABLE_MAX, usableRatio.median),
  ),
  {
    kind: 'goal',
    subject: 'page and scripts over the line, brotli, later parts included',
    limit: `at most ${kB(LINE_MAX)}`,
    measured: kB(panelLoad.bytes),
    kept: panelLoad.bytes <= LINE_MAX,
  },
  // The rate says most when there is always something to do, and processor time when nothing gets in between.
  ...api
    .filter(({ atOnce }) => atOnce > 1)
    .map(({ name, atOnce, rate }): Verdict => ({
      kind: 'goal',
      subject: `${name}, ${atOnce} at once: rate beside direct table calls`,
      limit: `at least ${API_RATE_MIN.toFixed(1)}`,
      measured: rate.median.toFixed(2),
      kept: rate.median >= API_RATE_MIN,
    })),
  ...api
    .filter(({ atOnce }) => atOnce === 1)
    .map(({ name, cpu }) =>
      ratioVerdict('goal', `${name}: processor time beside direct table calls`, API_CPU_MAX, cpu),
    ),
  {
    kind: 'goal',
    subject: 'cold start over that of Node alone',
    limit: `at most ${COLD_START_MAX} ms`,
    measured: `${coldStart.over.median.toFixed(0)} ms`,
    kept: coldStart.over.median <= COLD_START_MAX,
  },
];

/** True when no hard budget is broken. */
export const isWithinBudget = (verdicts: readonly Verdict[]): boolean =>
  verdicts.every(({ kind, kept }) => kept || kind === 'goal');
