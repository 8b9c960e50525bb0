import { inspect } from 'node:util';
import { createAzureTablesStore } from '../support/azure-store';
import type { Store } from '../../functions/storage/rows';
import { isStorageUnavailable } from '../../functions/storage/unavailable';
import { anActor, aNote, aRow } from '../support/builders';
import { aFakeService, afterTable, connectionTo, refuseWith, type FakeService } from './fake-service';

const SECRET = 'canary: she is thinking of leaving';
const note = aNote({ text: SECRET });

let service: FakeService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

const storeOn = async (...behaviour: Parameters<typeof aFakeService>): Promise<Store> => {
  service = await aFakeService(...behaviour);
  return createAzureTablesStore({
    connectionString: service.connectionString,
    allowInsecure: true,
    tryMs: 100,
  });
};

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** What each door of the store throws. */
const everyError = async (store: Store): Promise<readonly unknown[]> => {
  const mine = store.of(anActor());
  return Promise.all([
    errorOf(mine.read('note', note.id)),
    errorOf(mine.list('note')),
    errorOf(mine.insert('note', note.id, aRow(note))),
    errorOf(mine.replace('note', note.id, aRow(note), 'W/"1"')),
    errorOf(store.ready()),
  ]);
};

describe('A storage that is out of reach is never taken for an empty one', () => {
  it('when nothing listens there', async () => {
    const gone = await aFakeService(() => {});
    await gone.close();
    const store = createAzureTablesStore({ connectionString: gone.connectionString, allowInsecure: true });

    expect((await everyError(store)).map(isStorageUnavailable)).toEqual([true, true, true, true, true]);
  });

  it.each([408, 429, 500, 502, 503, 504])('when it answers %i', async (status) => {
    const store = await storeOn(afterTable(refuseWith(status, 'ServerBusy')));
    expect((await everyError(store)).map(isStorageUnavailable)).toEqual([true, true, true, true, true]);
  });

  it('when it does not answer', async () => {
    const store = await storeOn(afterTable(() => {}));
    expect((await everyError(store)).map(isStorageUnavailable)).toEqual([true, true, true, true, true]);
  });

  it('when it falls silent in the middle of an answer', async () => {
    const store = await storeOn(
      afterTable((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"value":[');
      }),
    );
    expect(isStorageUnavailable(await errorOf(store.of(anActor()).list('note')))).toBe(true);
  });

  it('when it cuts the line', async () => {
    const store = await storeOn(afterTable((request) => request.socket.destroy()));
    expect((await everyError(store)).map(isStorageUnavailable)).toEqual([true, true, true, true, true]);
  });

  it('when its table can not be made', async () => {
    const store = await storeOn(refuseWith(500, 'InternalError'));
    expect((await everyError(store)).map(isStorageUnavailable)).toEqual([true, true, true, true, true]);
  });

  it('when the table is gone, and the table is made again at the next call', async () => {
    const store = await storeOn(afterTable(refuseWith(404, 'TableNotFound')));
    expect(isStorageUnavailable(await errorOf(store.of(anActor()).read('note', note.id)))).toBe(true);
    expect(isStorageUnavailable(await errorOf(store.of(anActor()).read('note', note.id)))).toBe(true);
    expect(service?.asked.filter((request) => request === 'POST /test/Tables')).toHaveLength(2);
  });
});

describe('An outage is met with two tries and no more', () => {
  const triesOf = (): number => service?.asked.filter((request) => request.startsWith('GET')).length ?? 0;

  it('when storage has a fault', async () => {
    const store = await storeOn(afterTable(refuseWith(500, 'InternalError')));
    await errorOf(store.of(anActor()).read('note', note.id));
    expect(triesOf()).toBe(2);
  });

  it('when storage does not answer', async () => {
    const store = await storeOn(afterTable(() => {}));
    await errorOf(store.of(anActor()).read('note', note.id));
    expect(triesOf()).toBe(2);
  });

  it('and with one when storage asks for a longer rest than a person would wait', async () => {
    const store = await storeOn(afterTable(refuseWith(503, 'ServerBusy', { 'retry-after': '30' })));
    expect(isStorageUnavailable(await errorOf(store.of(anActor()).read('note', note.id)))).toBe(true);
    expect(triesOf()).toBe(1);
  });
});

describe('A refusal that is no outage', () => {
  it.each([400, 401, 403, 404, 409, 412, 413])(
    'is an error of its own when nothing explains a %i',
    async (status) => {
      const store = await storeOn(afterTable(refuseWith(status, 'Unforeseen')));
      expect(await errorOf(store.of(anActor()).list('note'))).toMatchObject({
        name: 'StorageFault',
        status,
        code: 'Unforeseen',
      });
    },
  );

  it('is not taken for an absent row when the table could not even be made', async () => {
    const store = await storeOn(refuseWith(404, 'ResourceNotFound'));
    expect(await errorOf(store.of(anActor()).read('note', note.id))).toMatchObject({ name: 'StorageFault' });
  });
});

it('The table is made once, however many ask at the same time', async () => {
  const store = await storeOn(afterTable(refuseWith(404, 'ResourceNotFound')));
  const reads = Array.from({ length: 20 }, () => store.of(anActor()).read('note', note.id));
  expect(await Promise.all(reads)).toEqual(reads.map(() => undefined));
  expect(service?.asked.filter((request) => request === 'POST /test/Tables')).toHaveLength(1);
});

it.each([500, 403, 400])(
  'No error carries a word of the note, since errors end in logs: %i',
  async (status) => {
    const store = await storeOn(afterTable(refuseWith(status, 'Refused')));
    const errors = await everyError(store);
    const inBase64 = Buffer.from(JSON.stringify(note), 'utf8').toString('base64').slice(40, 80);
    for (const error of errors) {
      const everything = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
      expect(everything).not.toContain('canary');
      expect(everything).not.toContain(inBase64);
      expect(everything).not.toContain('authorization');
    }
  },
);

describe('Plain http', () => {
  it('is refused for any machine but this one', () => {
    const connectionString = connectionTo(80).replace('127.0.0.1', 'storage.example');
    expect(() => createAzureTablesStore({ connectionString, allowInsecure: true })).toThrow('https');
  });

  it('is refused on this machine too unless it was asked for', () => {
    expect(() => createAzureTablesStore({ connectionString: connectionTo(80) })).toThrow('https');
  });
});
