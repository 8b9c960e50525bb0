import { newId, signIn } from './api-client';
import { percentile, ratios, summary, type Summary } from './numbers';
import type { ServerProcess } from './server-process';

/**
 * Whether the time of an answer tells what its bytes do not: a note of somebody else is asked for, and one that never
 * was, in turn. Both are "not found".
 */
export interface NotYours {
  readonly n: number;
  /** The median for what is not yours over that for what is not there. */
  readonly p50: number;
  /** The same, block by block. */
  readonly blocks: Summary;
  readonly milliseconds: { readonly notYours: Summary; readonly notThere: Summary };
}

const PAIRS = 2_000;
const IN_BLOCK = 200;
const WARM_UP = 100;
/** The trail tells once an hour of each thing that was asked for, so some are asked for again and again. */
const IDS = 20;

const OWNER = 'priya';
const CURIOUS = 'layla';

export const measureNotYours = async ({ url }: ServerProcess): Promise<NotYours> => {
  const owner = await signIn(url, OWNER);
  const curious = await signIn(url, CURIOUS);
  try {
    const ids = {
      notYours: Array.from({ length: IDS }, newId),
      notThere: Array.from({ length: IDS }, newId),
    };
    const note = { occasion: 'meeting:bench', title: '', counterpart: null, copyOf: null, text: 'Hers.' };
    for (const id of ids.notYours) await owner.call('notes/save', { ...note, id, wid: newId(), base: null });
    const times = { notYours: [] as number[], notThere: [] as number[] };
    const ask = async (side: keyof typeof ids, nth: number): Promise<number> => {
      const started = performance.now();
      const status = await curious.statusOf('notes/read', { id: ids[side][nth % IDS] ?? '' });
      const time = performance.now() - started;
      if (status !== 404) throw new Error(`A note of somebody else was answered with ${status}.`);
      return time;
    };
    const orders = [
      ['notYours', 'notThere'],
      ['notThere', 'notYours'],
    ] as const;
    for (let nth = 0; nth < WARM_UP; nth += 1) for (const side of orders[0]) await ask(side, nth);
    for (let nth = 0; nth < PAIRS; nth += 1)
      for (const side of orders[nth % 2] ?? orders[0]) times[side].push(await ask(side, nth));

    const medians = (side: keyof typeof ids): readonly number[] =>
      Array.from({ length: PAIRS / IN_BLOCK }, (_, block) =>
        percentile(times[side].slice(block * IN_BLOCK, (block + 1) * IN_BLOCK), 0.5),
      );
    return {
      n: PAIRS,
      p50: percentile(times.notYours, 0.5) / percentile(times.notThere, 0.5),
      blocks: ratios(medians('notYours'), medians('notThere')),
      milliseconds: { notYours: summary(times.notYours), notThere: summary(times.notThere) },
    };
  } finally {
    owner.close();
    curious.close();
  }
};
