import {
  OutboxUnavailable,
  type Outbox,
  type OutboxChange,
  type OutboxEntry,
} from '../../src/client/sync/outbox';
import type { Chance } from './chance';
import type { Clock } from './clock';

/**
 * What one device keeps, shared by its windows. Like IndexedDB: writes take time and keep their order, each is done
 * whole or not at all, and what a window had under way when it died may be done or not.
 */
export interface Disk {
  readonly openFor: (window: string, isAlive: () => boolean) => Outbox;
  /** `full`: nothing more goes in, and what is there can be taken out. `refused`: not even that. */
  become: (trouble: 'refused' | 'full' | null) => void;
  /** That window died. Answers whether a write was cut off by it. */
  readonly cut: (window: string) => boolean;
  readonly entries: () => readonly OutboxEntry[];
  readonly trouble: () => 'refused' | 'full' | null;
  /** Whether it refused at any time, so that what the server has may lie there still. */
  readonly hasRefused: () => boolean;
}

interface Job {
  readonly window: string;
  readonly isWrite: boolean;
  readonly work: () => void;
  isCut: boolean;
}

export const createDisk = (clock: Clock, chance: Chance): Disk => {
  /** As text, so that nobody holds a part of what lies there. */
  const kept = new Map<string, string>();
  const jobs: Job[] = [];
  let trouble: 'refused' | 'full' | null = null;
  let hasRefused = false;

  const read = (): OutboxEntry[] => [...kept.values()].map((text) => JSON.parse(text) as OutboxEntry);
  const doNext = (): void => {
    clock.after(chance.happens(0.9) ? chance.between(1, 15) : chance.between(15, 400), () => {
      const job = jobs.shift();
      if (job && !job.isCut) job.work();
      if (jobs.length > 0) doNext();
    });
  };
  const inTurn = <Result>(
    window: string,
    isWrite: boolean,
    isAlive: () => boolean,
    work: () => Result,
  ): Promise<Result> =>
    new Promise((resolve, reject) => {
      // A dead window asks for nothing more.
      if (!isAlive()) return;
      const run = (): void => {
        try {
          const result = work();
          if (isAlive()) resolve(result);
        } catch (error) {
          if (isAlive()) reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      jobs.push({ window, isWrite, work: run, isCut: false });
      if (jobs.length === 1) doNext();
    });
  const write = (puts: readonly (readonly [string, string])[], remove: readonly string[]): void => {
    if (trouble === 'refused' || (trouble === 'full' && puts.length > 0))
      throw new OutboxUnavailable(trouble);
    for (const [key, text] of puts) kept.set(key, text);
    for (const key of remove) kept.delete(key);
  };

  return {
    openFor: (window, isAlive) => ({
      all: () =>
        inTurn(window, false, isAlive, () => {
          if (trouble === 'refused') throw new OutboxUnavailable(trouble);
          return read();
        }),
      apply: ({ put = [], remove = [] }: OutboxChange) => {
        const puts = put.map((entry) => [entry.key, JSON.stringify(entry)] as const);
        return inTurn(window, true, isAlive, () => write(puts, remove));
      },
      forget: () => inTurn(window, true, isAlive, () => kept.clear()),
    }),
    become: (next) => {
      trouble = next;
      hasRefused ||= next === 'refused';
    },
    cut: (window) => {
      const own = jobs.filter((job) => job.window === window);
      const done = chance.between(0, own.length);
      for (const job of own.slice(done)) job.isCut = true;
      return own.slice(done).some(({ isWrite }) => isWrite);
    },
    entries: read,
    trouble: () => trouble,
    hasRefused: () => hasRefused,
  };
};
