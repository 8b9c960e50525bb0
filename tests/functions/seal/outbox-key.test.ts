import { hkdfSync } from 'node:crypto';
import { outboxKeyOf } from '../../../functions/seal/outbox-key';
import { aPerson, aTenant } from '../../support/builders';

const secret = Buffer.alloc(32, 'one secret');
const ana = { tenant: aTenant('one'), person: aPerson('ana') };

test('Nobody else of the company, nobody of another, and no other installation has the same key', () => {
  const keys = [
    outboxKeyOf(secret, ana),
    outboxKeyOf(secret, { ...ana, person: aPerson('ben') }),
    outboxKeyOf(secret, { ...ana, tenant: aTenant('two') }),
    outboxKeyOf(Buffer.alloc(32, 'another secret'), ana),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('One id as the company and another as the person is not the same the other way round', () => {
  const [one, two] = [aTenant('one'), aTenant('two')];
  const keyOf = (tenant: typeof one, person: string) =>
    outboxKeyOf(secret, { tenant, person: person as typeof ana.person });
  expect(keyOf(one, two)).not.toBe(keyOf(two, one));
  // Without the lengths these would read as one text.
  expect(keyOf('ab' as typeof one, 'c')).not.toBe(keyOf('a' as typeof one, 'bc'));
});

test('What waits since yesterday can be opened today: the key is the same after each sign-in', () => {
  expect(outboxKeyOf(secret, ana)).toBe(outboxKeyOf(Buffer.from(secret), { ...ana }));
  // Fixed, since another way to work it out would lock everybody out of what waits on their devices.
  expect(outboxKeyOf(secret, ana)).toBe('4I3Vjp0fjIBpXFBuNwZC-3pU6ofSgjB-_nMHhL9Mtxg');
});

test('The key is 256 bits of HKDF with SHA-256, and shows nothing of the secret', () => {
  const key = outboxKeyOf(secret, ana);
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const part = (text: string) => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)]);
  const expected = hkdfSync(
    'sha256',
    secret,
    'Leadership Overlay: outbox on a device, version 1',
    Buffer.concat([part(ana.tenant), part(ana.person)]),
    32,
  );
  expect(key).toBe(Buffer.from(expected).toString('base64url'));
});
