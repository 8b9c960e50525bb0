import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import type { OutboxTrouble } from '../../../src/client/sync/outbox';
import { createIndexedDbOutbox } from '../../../src/client/sync/outbox-indexed-db';
import type { Device } from './outbox-suite';

/** What the double of IndexedDB has beside the standard: it ends a transaction with an error of a name. */
interface Abortable {
  _abort(errorName: string): void;
}

export interface IndexedDbDevice extends Device {
  readonly factory: IDBFactory;
}

/**
 * A browser's storage that begins empty. A full disk shows as browsers show it: each step succeeds, and the end of the
 * transaction does not.
 */
export const createIndexedDbDevice = (): IndexedDbDevice => {
  const factory = new IDBFactory();
  const spies: jest.SpyInstance[] = [];
  const put = IDBObjectStore.prototype.put;
  const breaks: Record<OutboxTrouble, () => void> = {
    full: () => {
      const spy = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args: Parameters<typeof put>
      ) {
        const request = put.apply(this, args);
        request.addEventListener('success', () =>
          (this.transaction as unknown as Abortable)._abort('QuotaExceededError'),
        );
        return request;
      });
      spies.push(spy);
    },
    refused: () => {
      const refuse = () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      };
      spies.push(
        jest.spyOn(factory, 'open').mockImplementation(refuse),
        jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(refuse),
      );
    },
    off: () => undefined,
    'too-old': () => undefined,
  };
  return {
    factory,
    open: (tenant, person) => createIndexedDbOutbox({ tenant, person, indexedDB: factory }),
    breakWith: (trouble) => breaks[trouble](),
    mend: () => {
      for (const spy of spies.splice(0)) spy.mockRestore();
    },
  };
};
