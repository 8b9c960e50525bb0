import { LANES, PERSON, preparePairs, type Pair } from './api-pairs';
import { signIn } from './api-client';
import { percentile, ratios, summary, type Summary } from './numbers';
import type { ServerProcess } from './server-process';
import { openTableCalls } from './table-calls';

/** How one pair compares, for one number of calls under way at once. */
export interface PairResult {
  readonly name: string;
  readonly tableCalls: string;
  readonly atOnce: number;
  /** Calls of each side. */
  readonly n: number;
  /** Ours over direct. */
  readonly p50: number;
  readonly p99: number;
  /** The same at the median without what a command costs that asks storage nothing. */
  readonly p50Beyond: number;
  /** The median of ours over that of direct in each block of calls. */
  readonly blocks: Summary;
  /** The calls that we finish in the time in which direct ones finish one; of whole blocks. */
  readonly rate: Summary;
  readonly milliseconds: { readonly ours: Summary; readonly direct: Summary; readonly nothing: Summary };
}

const BLOCKS = 10;
/** Calls of each side in a block; ten blocks make 320. */
const IN_BLOCK = 32;
const WARM_UP = 20;

interface Block {
  readonly times: readonly number[];
  readonly whole: number;
}

/** Runs a block of calls, `atOnce` of them under way at any time, each lane on a row of its own. */
const runBlock = async (call: (lane: number) => Promise<unknown>, atOnce: number): Promise<Block> => {
  const times: number[] = [];
  const started = performance.now();
  let left = IN_BLOCK;
  const lane = async (number: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const asked = performance.now();
      await call(number);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)));
  return { times, whole: performance.now() - started };
};

/** Blocks of both sides in turn; which goes first changes with every round. */
const measurePair = async (
  pair: Pair,
  nothing: () => Promise<unknown>,
  atOnce: number,
): Promise<PairResult> => {
  for (let call = 0; call < WARM_UP; call += 1) {
    await pair.ours(0);
    await pair.direct(0);
    await nothing();
  }
  const ours: Block[] = [];
  const direct: Block[] = [];
  const floor: Block[] = [];
  for (let round = 0; round < BLOCKS; round += 1) {
    if (round % 2 === 0) ours.push(await runBlock((lane) => pair.ours(lane), atOnce));
    direct.push(await runBlock((lane) => pair.direct(lane), atOnce));
    floor.push(await runBlock(nothing, atOnce));
    if (round % 2 === 1) ours.push(await runBlock((lane) => pair.ours(lane), atOnce));
  }
  const times = (blocks: readonly Block[]) => blocks.flatMap((block) => block.times);
  const medians = (blocks: readonly Block[]) => blocks.map((block) => percentile(block.times, 0.5));
  const wholes = (blocks: readonly Block[]) => blocks.map(({ whole }) => whole);
  const [mine, theirs, empty] = [times(ours), times(direct), times(floor)];
  const p50 = percentile(mine, 0.5);
  return {
    name: pair.name,
    tableCalls: pair.tableCalls,
    atOnce,
    n: mine.length,
    p50: p50 / percentile(theirs, 0.5),
    p99: percentile(mine, 0.99) / percentile(theirs, 0.99),
    p50Beyond: (p50 - percentile(empty, 0.5)) / percentile(theirs, 0.5),
    blocks: ratios(medians(ours), medians(direct)),
    rate: ratios(wholes(direct), wholes(ours)),
    milliseconds: { ours: summary(mine), direct: summary(theirs), nothing: summary(empty) },
  };
};

/** Every pair, first one call at a time, then eight. */
export const measureApi = async ({
  url,
  connectionString,
}: ServerProcess): Promise<readonly PairResult[]> => {
  const api = await signIn(url, PERSON);
  try {
    const pairs = await preparePairs(api, openTableCalls(connectionString));
    const nothing = () => api.call('session/open', {});
    const results: PairResult[] = [];
    for (const atOnce of [1, LANES]) {
      for (const pair of pairs) results.push(await measurePair(pair, nothing, atOnce));
    }
    return results;
  } finally {
    api.close();
  }
};
