import { importOutboxKey, sealedOutbox } from '../../../src/client/sync/outbox-sealed';
import { createMemoryDevice } from '../../support/outbox-memory';
import { DAY_MS } from './by-hand';
import { anEntry, keysOf } from './outbox-suite';

const NOW = Date.parse('2027-03-08T09:00:00.000Z');
const keyOf = (secret: string) => importOutboxKey(Buffer.alloc(32, secret).toString('base64url'));

/** What two secrets of the server sealed on one device, at so many days before now. */
const withTwoSecrets = async () => {
  const raw = createMemoryDevice().open('t', 'ana');
  const aged = (key: string, days: number) => ({
    ...anEntry(key),
    at: new Date(NOW - days * DAY_MS).toISOString(),
  });
  const before = sealedOutbox(raw, await keyOf('the secret of then'));
  await before.apply({ put: [aged('lost', 8), aged('young', 6), aged('ahead', -1)] });
  const now = sealedOutbox(raw, await keyOf('the secret of today'));
  await now.apply({ put: [aged('mine', 8)] });
  return { raw, now };
};

test('What can not be opened any more is removed once it is too old, and counted so that its person is told', async () => {
  const { raw, now } = await withTwoSecrets();
  expect(await now.removeUnreadable(NOW)).toBe(2);
  expect(await keysOf(raw)).toEqual(['mine', 'young']);
  expect(await now.removeUnreadable(NOW)).toBe(0);
});

test('What can be opened is never removed for its age alone: it is tried first, and shown', async () => {
  const { now } = await withTwoSecrets();
  await now.removeUnreadable(NOW + 400 * DAY_MS);
  expect(await keysOf(now)).toEqual(['mine']);
});

test('A clock that is some days behind removes nothing that was just typed', async () => {
  const { raw, now } = await withTwoSecrets();
  await raw.apply({ remove: ['ahead'] });
  expect(await now.removeUnreadable(NOW - 5 * DAY_MS)).toBe(0);
  expect(await keysOf(raw)).toEqual(['lost', 'mine', 'young']);
});
