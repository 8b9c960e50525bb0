import { outboxKeyOf } from '../../../functions/seal/outbox-key';
import { chainKeyOf } from '../../../functions/audit/chain';
import { pseudonymOf } from '../../../functions/auth/pseudonym';
import { aPerson, aTenant } from '../../support/builders';

const secret = Buffer.alloc(32, 'one secret');
const ana = { tenant: aTenant('one'), person: aPerson('ana') };

test('Two people, one person id in two companies, and two installations have names of their own', () => {
  const names = [
    pseudonymOf(secret, ana),
    pseudonymOf(secret, { ...ana, person: aPerson('ben') }),
    pseudonymOf(secret, { ...ana, tenant: aTenant('two') }),
    pseudonymOf(Buffer.alloc(32, 'another secret'), ana),
  ];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('All that a person does has one name, so that a trouble can be followed through the log', () => {
  expect(pseudonymOf(Buffer.from(secret), { ...ana })).toBe(pseudonymOf(secret, ana));
});

test('The name in the log is no part of a key that the same secret makes, and no part of an id', () => {
  const bytes = Buffer.from(pseudonymOf(secret, ana), 'base64url');
  const chain = chainKeyOf(secret, ana);
  const keys = [Buffer.from(outboxKeyOf(secret, ana), 'base64url'), Buffer.from(chain.bytes)];
  for (const key of keys) expect(key.includes(bytes.subarray(0, 4))).toBe(false);
  expect(keys[0]?.equals(keys[1] ?? Buffer.alloc(0))).toBe(false);
  for (const id of [ana.person, ana.tenant]) {
    expect(Buffer.from(id.replaceAll('-', ''), 'hex').includes(bytes.subarray(0, 4))).toBe(false);
  }
});
