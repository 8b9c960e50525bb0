import type { OwnerRows, RowKind, RowValue } from '../../functions/storage/rows';
import { StorageUnavailable } from '../../functions/storage/unavailable';
import type { Versioned } from '../../src/domain/write';

/**
 * What the network does to one call.
 * - `lost-request`: it never arrives.
 * - `lost-answer`: it is done, and nobody hears of it.
 * - `asked-twice`: it is done, the answer is lost, and the library asks again: the second answer is "exists" or "stale".
 * - `late`: it is given up, and arrives later nevertheless.
 */
export type Fault = 'none' | 'lost-request' | 'lost-answer' | 'asked-twice' | 'late';

export interface Network {
  /** The fault of the next call. */
  readonly fault: () => Fault;
  /** Waits as long as the next call is on its way. */
  readonly travel: () => Promise<void>;
}

export interface FaultyRows {
  readonly rows: OwnerRows;
  /** Resolves when every late call has arrived. */
  readonly settled: () => Promise<void>;
}

const lost = (): StorageUnavailable => new StorageUnavailable(new Error('Lost by the test.'));

/** Storage behind a network with faults. */
export const behind = (network: Network, real: OwnerRows): FaultyRows => {
  const underway: Promise<unknown>[] = [];

  const write = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    const fault = network.fault();
    await network.travel();
    if (fault === 'lost-request') throw lost();
    if (fault === 'late') {
      underway.push(network.travel().then(network.travel).then(call));
      throw lost();
    }
    const answer = await call();
    await network.travel();
    if (fault === 'lost-answer') throw lost();
    return fault === 'asked-twice' ? call() : answer;
  };

  const read = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    const fault = network.fault();
    await network.travel();
    if (fault === 'lost-request' || fault === 'lost-answer') throw lost();
    const answer = await call();
    await network.travel();
    return answer;
  };

  return {
    rows: {
      read: (kind, id) => read(() => real.read(kind, id)),
      page: (kind, after, limit) => read(() => real.page(kind, after, limit)),
      list: (kind) => read(() => real.list(kind)),
      insert: (kind, id, row) => write(() => real.insert(kind, id, row)),
      replace: (kind, id, row, etag) => write(() => real.replace(kind, id, row, etag)),
      remove: (kind, id, etag) => write(() => real.remove(kind, id, etag)),
    },
    settled: async () => {
      await Promise.all(underway);
    },
  };
};

/** The faults one after the other, then none, with no time on the way. */
export const inOrder = (...faults: readonly Fault[]): Network => {
  const left = [...faults];
  return { fault: () => left.shift() ?? 'none', travel: () => Promise.resolve() };
};

/** Storage that tells of each write that it has done. */
export const watched = (
  real: OwnerRows,
  done: <Kind extends RowKind>(row: Versioned<RowValue[Kind]>) => void,
): OwnerRows => ({
  ...real,
  async insert(kind, id, row) {
    const answer = await real.insert(kind, id, row);
    if (answer === 'inserted') done(row);
    return answer;
  },
  async replace(kind, id, row, etag) {
    const answer = await real.replace(kind, id, row, etag);
    if (answer === 'replaced') done(row);
    return answer;
  },
});
