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
  /** Processor time of the host for ours over that of this process for direct calls, over all blocks. */
  readonly cpu: number;
  readonly milliseconds: { readonly ours: Summary; readonly direct: Summary; readonly nothing: Summary };
}

const BLOCKS = 10;
/** Calls of each side in a block; ten blocks make 320. */
const IN_BLOCK = 32;
const WARM_UP = 20;

/** What is called, and whose processor time counts for it, in microseconds. */
interface Side {
  readonly call: (lane: number) => Promise<unknown>;
  readonly cpu: () => Promise<number>;
}

interface Block {
  readonly times: readonly number[];
  readonly whole: number;
  readonly cpu: number;
}

const ownCpu = (): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return Promise.resolve(user + system);
};

/** Runs a block of calls, `atOnce` of them under way at any time, each lane on a row of its own. */
const runBlock = async ({ call, cpu }: Side, atOnce: number): Promise<Block> => {
  const times: number[] = [];
  const cpuBefore = await cpu();
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
  const whole = performance.now() - started;
  return { times, whole, cpu: (await cpu()) - cpuBefore };
};

type Sides = Readonly<Record<'ours' | 'direct' | 'nothing', Side>>;

const ORDERS: readonly (readonly (keyof Sides)[])[] = [
  ['ours', 'direct', 'nothing'],
  ['direct', 'nothing', 'ours'],
];

/** Blocks of all sides in turn; which goes first changes with every round. */
const measurePair = async (pair: Pair, sides: Sides, atOnce: number): Promise<PairResult> => {
  const blocks: Record<keyof Sides, Block[]> = { ours: [], direct: [], nothing: [] };
  for (let call = 0; call < WARM_UP; call += 1) {
    for (const side of Object.values(sides)) await side.call(0);
  }
  for (let round = 0; round < BLOCKS; round += 1) {
    for (const name of ORDERS[round % ORDERS.length] ?? []) {
      blocks[name].push(await runBlock(sides[name], atOnce));
    }
  }
  const times = (name: keyof Sides) => blocks[name].flatMap((block) => block.times);
  const medians = (name: keyof Sides) => blocks[name].map((block) => percentile(block.times, 0.5));
  const wholes = (name: keyof Sides) => blocks[name].map(({ whole }) => whole);
  const cpu = (name: keyof Sides) => blocks[name].reduce((sum, block) => sum + block.cpu, 0);
  const [ours, direct, nothing] = [times('ours'), times('direct'), times('nothing')];
  const p50 = percentile(ours, 0.5);
  return {
    name: pair.name,
    tableCalls: pair.tableCalls,
    atOnce,
    n: ours.length,
    p50: p50 / percentile(direct, 0.5),
    p99: percentile(ours, 0.99) / percentile(direct, 0.99),
    p50Beyond: (p50 - percentile(nothing, 0.5)) / percentile(direct, 0.5),
    blocks: ratios(medians('ours'), medians('direct')),
    rate: ratios(wholes('direct'), wholes('ours')),
    cpu: cpu('ours') / cpu('direct'),
    milliseconds: { ours: summary(ours), direct: summary(direct), nothing: summary(nothing) },
  };
};

/** Every pair, first one call at a time, then eight. */
export const measureApi = async (server: ServerProcess): Promise<readonly PairResult[]> => {
  const api = await signIn(server.url, PERSON);
  try {
    const pairs = await preparePairs(api, openTableCalls(server.connectionString));
    const results: PairResult[] = [];
    for (const atOnce of [1, LANES]) {
      for (const pair of pairs) {
        const sides: Sides = {
          ours: { call: (lane) => pair.ours(lane), cpu: server.cpu },
          direct: { call: (lane) => pair.direct(lane), cpu: ownCpu },
          nothing: { call: () => api.call('session/open', {}), cpu: server.cpu },
        };
        results.push(await measurePair(pair, sides, atOnce));
      }
    }
    return results;
  } finally {
    api.close();
  }
};
