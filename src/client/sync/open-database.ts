import { wrap, type IDBPDatabase } from 'idb';
import type { Timing } from './timing';

/** How long a browser may take to open or delete a database before it counts as refusing, in milliseconds. */
const PATIENCE = 3_000;

/** Thrown when the browser has nothing to open, or says nothing at all. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer' as const;
}

/**
 * The answer of a request, or `NoAnswer` when it is too late. `late` is handed what comes after that, since a
 * connection that nobody closes would block other windows for as long as this one lives. A request that says it is
 * blocked is waited for all the same: another window that still finishes its last write lets go in a moment.
 */
const answerOf = <Result>(
  request: IDBOpenDBRequest,
  answer: () => Result,
  timing: Timing,
  late: (result: Result) => void,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    const waiting = { over: false };
    const callOff = timing.after(PATIENCE, () => {
      waiting.over = true;
      reject(new NoAnswer('The browser does not answer.'));
    });
    request.addEventListener('success', () => {
      callOff();
      const result = answer();
      if (waiting.over) late(result);
      else resolve(result);
    });
    request.addEventListener('error', () => {
      callOff();
      reject(request.error ?? new NoAnswer('The browser gives no reason.'));
    });
  });

export interface DatabaseSettings {
  readonly name: string;
  /** The one store, whose things are found by their `key`. */
  readonly store: string;
  /** Null and undefined where the browser has none to give. */
  readonly indexedDB: IDBFactory | null | undefined;
  readonly timing: Timing;
  /** The browser, or another window that deletes the database, has ended the connection. */
  readonly onClosed: () => void;
}

const factoryOf = ({ indexedDB }: Pick<DatabaseSettings, 'indexedDB'>): IDBFactory => {
  if (!indexedDB) throw new NoAnswer('This browser has no IndexedDB here.');
  return indexedDB;
};

/** Opens the database and makes its store the first time. @throws whatever the browser refuses with */
export const openDatabase = async (settings: DatabaseSettings): Promise<IDBPDatabase> => {
  const request = factoryOf(settings).open(settings.name, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(settings.store, { keyPath: 'key' });
  });
  const database = await answerOf(
    request,
    () => request.result,
    settings.timing,
    (tooLate) => tooLate.close(),
  );
  database.addEventListener('versionchange', () => {
    database.close();
    settings.onClosed();
  });
  database.addEventListener('close', settings.onClosed);
  return wrap(database);
};

/** Takes the whole database away; windows that have it open let go of it when they are told. */
export const deleteDatabase = async (
  settings: Pick<DatabaseSettings, 'name' | 'indexedDB' | 'timing'>,
): Promise<void> => {
  const request = factoryOf(settings).deleteDatabase(settings.name);
  await answerOf(
    request,
    () => undefined,
    settings.timing,
    () => undefined,
  );
};
