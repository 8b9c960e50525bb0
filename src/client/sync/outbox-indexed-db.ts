import type { IDBPDatabase } from 'idb';
import { createTurns } from './in-turn';
import { deleteDatabase, openDatabase } from './open-database';
import { OutboxUnavailable, type Outbox, type OutboxChange, type OutboxEntry } from './outbox';
import { realTiming, type Timing } from './timing';

export interface IndexedDbOutboxSettings {
  readonly tenant: string;
  readonly person: string;
  /** The browser's own when it is left out; null where a browser has none to give. */
  readonly indexedDB?: IDBFactory | null;
  readonly timing?: Timing;
}

const STORE = 'waiting';

const nameOf = (error: unknown): unknown => (Object(error) as { name?: unknown }).name;

const isFull = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

/** A body that no storage can take is a fault of ours and no refusal by the browser. */
const isOurFault = (error: unknown): boolean => nameOf(error) === 'DataCloneError';

const unavailable = (error: unknown): OutboxUnavailable =>
  error instanceof OutboxUnavailable ? error : new OutboxUnavailable(isFull(error) ? 'full' : 'refused');

const isEntry = (value: unknown): value is OutboxEntry => {
  const entry = Object(value) as Partial<Record<keyof OutboxEntry, unknown>>;
  return [entry.key, entry.window, entry.at].every((part) => typeof part === 'string') && 'body' in entry;
};

/** One transaction: all of the change, or nothing of it. */
const write = async (database: IDBPDatabase, { put = [], remove = [] }: OutboxChange): Promise<void> => {
  // Without `strict` the browser answers when the system has the bytes, and a power cut can still take them.
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  const steps: Promise<unknown>[] = [transaction.done];
  try {
    for (const { key, window, at, body } of put) steps.push(transaction.store.put({ key, window, at, body }));
    for (const key of remove) steps.push(transaction.store.delete(key));
  } catch (error) {
    transaction.abort();
    await Promise.allSettled(steps);
    throw error;
  }
  const results = await Promise.allSettled(steps);
  const reasons = results.flatMap((result): unknown[] =>
    result.status === 'rejected' ? [result.reason] : [],
  );
  if (reasons.length === 0) return;
  // Only a full disk says why; the rest follows from it. At the very end it is told by the transaction alone.
  throw [transaction.error, ...reasons].find(isFull) ?? reasons[0];
};

const read = async (database: IDBPDatabase): Promise<readonly OutboxEntry[]> => {
  const values: readonly unknown[] = await database.getAll(STORE);
  return values.filter(isEntry);
};

/**
 * The outbox in the browser's IndexedDB, in a database of its own for each person of each tenant: two accounts in one
 * browser share its storage, and must not share this.
 */
export const createIndexedDbOutbox = (settings: IndexedDbOutboxSettings): Outbox => {
  const { tenant, person, timing = realTiming } = settings;
  const name = `leadership-overlay|${tenant}|${person}`;
  // Not read before it is needed: in some frames the very asking is refused.
  const factory = (): IDBFactory | null | undefined =>
    settings.indexedDB === undefined ? globalThis.indexedDB : settings.indexedDB;

  let connection: Promise<IDBPDatabase> | undefined;
  const connected = (): Promise<IDBPDatabase> => {
    if (connection) return connection;
    const forgetIt = () => {
      if (connection === opening) connection = undefined;
    };
    const open = async () =>
      openDatabase({ name, store: STORE, indexedDB: factory(), timing, onClosed: forgetIt });
    const opening: Promise<IDBPDatabase> = open().catch((error: unknown) => {
      forgetIt();
      throw unavailable(error);
    });
    connection = opening;
    return opening;
  };

  /**
   * A connection may be closed at any moment, by another window or by the browser under memory pressure, and on some
   * systems nobody is told. So the work is tried once more on a new connection; the same change made twice is one.
   */
  const withDatabase = async <Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> => {
    const first = connected();
    try {
      return await work(await first);
    } catch (error) {
      if (isOurFault(error)) throw error;
      if (isFull(error) || error instanceof OutboxUnavailable) throw unavailable(error);
      if (connection === first) connection = undefined;
      // It may be open after all, and would then block whoever wants to delete the database.
      (await first).close();
    }
    try {
      return await work(await connected());
    } catch (error) {
      throw isOurFault(error) ? error : unavailable(error);
    }
  };

  // A change that had to be tried twice must not come after one that was made later.
  const inTurn = createTurns();

  return {
    all: () => inTurn(() => withDatabase(read)),
    apply: (change) => inTurn(() => withDatabase((database) => write(database, change))),
    forget: () =>
      inTurn(async () => {
        const open = connection;
        connection = undefined;
        try {
          (await open?.catch(() => undefined))?.close();
          await deleteDatabase({ name, indexedDB: factory(), timing });
        } catch (error) {
          throw unavailable(error);
        }
      }),
  };
};
