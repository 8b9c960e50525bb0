import { IDBFactory } from 'fake-indexeddb';
import { createIndexedDbOutbox } from '../../../src/client/sync/outbox-indexed-db';
import type { Timing } from '../../../src/client/sync/timing';
import { createIndexedDbDevice } from './indexed-db-device';
import { anEntry, itKeepsThePromisesOfAnOutbox, keysOf } from './outbox-suite';

const NOW = Date.parse('2027-03-08T09:00:00.000Z');

/** A clock that stands, and a timer that rings when the test says so. */
const standingTiming = (now = NOW) => {
  const ringing = new Set<() => void>();
  const timing: Timing = {
    now: () => now,
    after: (_, work) => {
      ringing.add(work);
      return () => void ringing.delete(work);
    },
    random: () => 0,
  };
  return { timing, ring: () => ringing.forEach((work) => work()), waiting: () => ringing.size };
};

const ana = { tenant: 't', person: 'ana' };
const NAME = 'leadership-overlay|t|ana';
const later = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Waits until a timer of the outbox runs, so that there is something to ring. */
const untilWaiting = async (clock: { waiting: () => number }): Promise<void> => {
  while (clock.waiting() === 0) await later();
};

describe('The outbox of the browser', () => itKeepsThePromisesOfAnOutbox(createIndexedDbDevice));

describe('A browser that keeps nothing', () => {
  const refused = { name: 'OutboxUnavailable', trouble: 'refused' };

  test('without a storage to give is said to refuse', async () => {
    const outbox = createIndexedDbOutbox({ ...ana, indexedDB: null });
    await expect(outbox.all()).rejects.toMatchObject(refused);
    await expect(outbox.apply({ put: [anEntry('a')] })).rejects.toMatchObject(refused);
    await expect(outbox.forget()).rejects.toMatchObject(refused);
  });

  test('that refuses already when it is asked for its storage is said to refuse', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') ?? {};
    const get = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'indexedDB', { get, configurable: true });
    const outbox = createIndexedDbOutbox(ana);
    await expect(outbox.all()).rejects.toMatchObject(refused);
    await expect(outbox.forget()).rejects.toMatchObject(refused);
    Object.defineProperty(globalThis, 'indexedDB', own);
  });

  test.each(['SecurityError', 'InvalidStateError', 'UnknownError', 'AbortError'])(
    'that answers with %s is said to refuse, and is asked anew the next time',
    async (name) => {
      const factory = new IDBFactory();
      const spy = jest.spyOn(factory, 'open').mockImplementationOnce(() => {
        throw new DOMException('No.', name);
      });
      const outbox = createIndexedDbOutbox({ ...ana, indexedDB: factory });
      await expect(outbox.all()).rejects.toMatchObject(refused);
      expect(await outbox.all()).toEqual([]);
      spy.mockRestore();
    },
  );

  test('whose disk is full before anything could be opened is said to be full', async () => {
    const factory = new IDBFactory();
    jest.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('Encountered full disk.', 'QuotaExceededError');
    });
    const outbox = createIndexedDbOutbox({ ...ana, indexedDB: factory });
    await expect(outbox.apply({ put: [anEntry('a')] })).rejects.toMatchObject({ trouble: 'full' });
  });

  test('that holds what a newer version of the product made is left alone', async () => {
    const factory = new IDBFactory();
    await new Promise((resolve) => factory.open(NAME, 2).addEventListener('success', resolve));
    const outbox = createIndexedDbOutbox({ ...ana, indexedDB: factory });
    await expect(outbox.apply({ put: [anEntry('a')] })).rejects.toMatchObject(refused);
    expect(await factory.databases()).toEqual([{ name: NAME, version: 2 }]);
  });

  test('that never answers is not waited for, and what it opens too late is closed again', async () => {
    const factory = new IDBFactory();
    const silent = new EventTarget();
    const spy = jest.spyOn(factory, 'open').mockReturnValueOnce(silent as unknown as IDBOpenDBRequest);
    const clock = standingTiming();
    const outbox = createIndexedDbOutbox({ ...ana, indexedDB: factory, timing: clock.timing });
    const answer = expect(outbox.all()).rejects.toMatchObject(refused);
    await untilWaiting(clock);
    clock.ring();
    await answer;
    spy.mockRestore();

    const close = jest.fn();
    Object.assign(silent, { result: { close } });
    silent.dispatchEvent(new Event('success'));
    expect(close).toHaveBeenCalledTimes(1);
    expect(await outbox.all()).toEqual([]);
    expect(clock.waiting()).toBe(0);
  });

  test('that can not delete because a window does not let go is not waited for', async () => {
    const factory = new IDBFactory();
    const clock = standingTiming();
    const outbox = createIndexedDbOutbox({ ...ana, indexedDB: factory, timing: clock.timing });
    await outbox.apply({ put: [anEntry('a')] });
    // A window of an older kind, which does not close when it is told to.
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open(NAME);
      request.addEventListener('success', () => resolve(request.result));
    });
    const answer = expect(outbox.forget()).rejects.toMatchObject(refused);
    await untilWaiting(clock);
    clock.ring();
    await answer;
    stubborn.close();
  });
});

/** The connections that an outbox opens, to count them and to end them as a browser would. */
const withConnections = () => {
  const factory = new IDBFactory();
  const connections: IDBDatabase[] = [];
  const real = factory.open.bind(factory);
  jest.spyOn(factory, 'open').mockImplementation((...args) => {
    const request = real(...args);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  return { connections, outbox: createIndexedDbOutbox({ ...ana, indexedDB: factory }) };
};

/** How transactions really begin, for those that begin otherwise. */
const { transaction: begin } = IDBDatabase.prototype;

describe('A change that can not be kept', () => {
  test('because no storage could take it is told as a fault of ours, and is not tried again', async () => {
    const { connections, outbox } = withConnections();
    await expect(outbox.apply({ put: [anEntry('a', () => undefined)] })).rejects.toMatchObject({
      name: 'DataCloneError',
    });
    expect(connections).toHaveLength(1);
  });

  test('because the disk is full is not tried again', async () => {
    const { connections, outbox } = withConnections();
    await outbox.apply({ put: [anEntry('a')] });
    const full = createIndexedDbDevice();
    full.breakWith('full');
    await expect(outbox.apply({ put: [anEntry('b')] })).rejects.toMatchObject({ trouble: 'full' });
    full.mend();
    expect(connections).toHaveLength(1);
    expect(await keysOf(outbox)).toEqual(['a']);
  });

  test('because the disk is full at the very end is told as that, though a step was merely broken off', async () => {
    const { outbox } = withConnections();
    await outbox.apply({ put: [anEntry('a')] });
    const spy = jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof begin>
    ) {
      const made = begin.apply(this, args);
      const listen = made.addEventListener.bind(made);
      // The browser tells of an error while the transaction does not know yet which one it was.
      made.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
        listen(type, listener);
        if (type === 'error' && typeof listener === 'function') listener(new Event('error'));
      };
      return made;
    });
    const full = createIndexedDbDevice();
    full.breakWith('full');
    await expect(outbox.apply({ put: [anEntry('b')] })).rejects.toMatchObject({ trouble: 'full' });
    full.mend();
    spy.mockRestore();
  });
});

describe('A connection that ends', () => {
  test('without a word is opened again, once, and nobody notices', async () => {
    const { connections, outbox } = withConnections();
    await outbox.apply({ put: [anEntry('a')] });
    connections[0]?.close();
    await outbox.apply({ put: [anEntry('b')] });
    expect(await keysOf(outbox)).toEqual(['a', 'b']);
    expect(connections).toHaveLength(2);
  });

  test('by force is opened again with the next thing to keep', async () => {
    const { connections, outbox } = withConnections();
    const listen = jest.spyOn(IDBDatabase.prototype, 'addEventListener');
    await outbox.apply({ put: [anEntry('a')] });
    const told = listen.mock.calls.flatMap(([type, listener]) =>
      type === 'close' && typeof listener === 'function' ? [listener] : [],
    );
    listen.mockRestore();
    expect(told).toHaveLength(1);
    connections[0]?.close();
    for (const listener of told) listener(new Event('close'));
    await outbox.apply({ put: [anEntry('b')] });
    expect(await keysOf(outbox)).toEqual(['a', 'b']);
  });

  test('and is told of late takes nothing from the one that came after it', async () => {
    const { connections, outbox } = withConnections();
    const listen = jest.spyOn(IDBDatabase.prototype, 'addEventListener');
    await outbox.apply({ put: [anEntry('a')] });
    const [told] = listen.mock.calls.flatMap(([type, listener]) =>
      type === 'close' && typeof listener === 'function' ? [listener] : [],
    );
    listen.mockRestore();
    connections[0]?.close();
    await outbox.apply({ put: [anEntry('b')] });
    told?.(new Event('close'));
    expect(await keysOf(outbox)).toEqual(['a', 'b']);
    expect([told, connections.length]).toEqual([expect.any(Function), 2]);
  });

  test('in the middle of a change does not lose the change', async () => {
    const { connections, outbox } = withConnections();
    await outbox.apply({ put: [anEntry('a')] });
    const spy = jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
      this: IDBDatabase,
      ...args: Parameters<IDBDatabase['transaction']>
    ) {
      spy.mockRestore();
      const transaction = this.transaction(...args);
      queueMicrotask(() => transaction.abort());
      return transaction;
    });
    await outbox.apply({ put: [anEntry('b')], remove: ['a'] });
    expect(await keysOf(outbox)).toEqual(['b']);
    expect(connections).toHaveLength(2);
  });

  test('again and again is said to refuse, and the window does not try for ever', async () => {
    const { connections, outbox } = withConnections();
    await outbox.all();
    const spy = jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    await expect(outbox.apply({ put: [anEntry('a')] })).rejects.toMatchObject({ trouble: 'refused' });
    spy.mockRestore();
    expect(connections).toHaveLength(2);
    await outbox.apply({ put: [anEntry('a')] });
    expect(await keysOf(outbox)).toEqual(['a']);
  });
});

test('A power cut takes nothing that was said to be kept: each change waits for the disk', async () => {
  const seen: unknown[] = [];
  const spy = jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: Parameters<typeof begin>
  ) {
    const made = begin.apply(this, args);
    if (made.mode === 'readwrite') {
      seen.push(made.durability);
      made.addEventListener('complete', () => seen.push('on the disk'));
    }
    return made;
  });
  const { timing } = standingTiming();
  const outbox = createIndexedDbOutbox({ ...ana, indexedDB: new IDBFactory(), timing });
  await outbox.apply({ put: [anEntry('a')], remove: ['b'] });
  seen.push('said');
  await outbox.apply({ remove: ['a'] });
  spy.mockRestore();
  expect(seen).toEqual(['strict', 'on the disk', 'said', 'strict', 'on the disk']);
});
