import { createIndexedDbOutbox } from '../../../src/client/sync/outbox-indexed-db';
import { createIndexedDbDevice } from './indexed-db-device';
import { anEntry, keysOf } from './outbox-suite';

const ana = { tenant: 't', person: 'ana' };
const NAME = 'leadership-overlay|t|ana';

test('What is kept lies in the storage of this browser, unless another one is named', async () => {
  const outbox = createIndexedDbOutbox(ana);
  await outbox.apply({ put: [anEntry('a')] });
  expect(await indexedDB.databases()).toEqual([{ name: NAME, version: 1 }]);
  await outbox.forget();
});

test('Whoever kept nothing yet may have it forgotten all the same', async () => {
  const { factory, open } = createIndexedDbDevice();
  await (await open('t', 'ana')).forget();
  expect(await factory.databases()).toEqual([]);
});

test('What a person has forgotten is deleted from the device, database and all', async () => {
  const { factory, open } = createIndexedDbDevice();
  const outbox = await open('t', 'ana');
  await outbox.apply({ put: [anEntry('a')] });
  expect(await factory.databases()).toEqual([{ name: NAME, version: 1 }]);
  await outbox.forget();
  expect(await factory.databases()).toEqual([]);
});

test('What is no entry of ours is passed over and left where it is', async () => {
  const { factory, open } = createIndexedDbDevice();
  const outbox = await open('t', 'ana');
  await outbox.apply({ put: [anEntry('a')] });
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(NAME);
    request.addEventListener('success', () => resolve(request.result));
  });
  const wrong = [
    { key: 'b' },
    { key: 'c', window: 1, at: '', body: '' },
    { key: 'd', window: '', at: 5, body: '' },
    { key: 5, window: '', at: '', body: '' },
    { key: 'e', window: '', at: '' },
  ];
  await new Promise((resolve) => {
    const transaction = database.transaction('waiting', 'readwrite');
    for (const value of wrong) transaction.objectStore('waiting').put(value);
    transaction.addEventListener('complete', resolve);
  });
  database.close();
  expect(await keysOf(outbox)).toEqual(['a']);
});
