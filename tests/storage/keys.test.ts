import fc from 'fast-check';
import { idOf, keyOf, rangeOf, ROW_KINDS, sureEtag } from '../../functions/storage/keys';
import type { RowKind } from '../../functions/storage/rows';
import { personId, tenantId } from '../../src/domain/person';
import { SETTINGS_ID } from '../../src/domain/settings';
import { anActor, anId128, aPerson, aTenant } from '../support/builders';

const KINDS: readonly RowKind[] = ROW_KINDS;
const kind = fc.constantFrom(...KINDS);
const owner = anActor();

/** What storage refuses in a key, what OData reads as its own, and what looks like an id and is none. */
const WRONG_IDS = [
  '',
  'a',
  'a'.repeat(21),
  'a'.repeat(23),
  'a'.repeat(2_000),
  `${'a'.repeat(21)}/`,
  `${'a'.repeat(21)}\\`,
  `${'a'.repeat(21)}#`,
  `${'a'.repeat(21)}?`,
  `${'a'.repeat(21)}|`,
  `${'a'.repeat(21)}'`,
  `${'a'.repeat(21)}%`,
  `${'a'.repeat(21)}+`,
  `${'a'.repeat(21)}=`,
  `${'a'.repeat(21)}.`,
  `${'a'.repeat(21)} `,
  `${'a'.repeat(22)}\n`,
  `\n${'a'.repeat(22)}`,
  `${'a'.repeat(21)}\u0000`,
  `${'a'.repeat(21)}\u007f`,
  `${'a'.repeat(21)}\u0080`,
  `${'a'.repeat(21)}\ud800`,
  `${'a'.repeat(21)}é`,
  `${'a'.repeat(21)}ａ`,
  '../../../../../../../..',
  "' or PartitionKey ne '",
  "x' or true or RowKey eq",
  'n|aaaaaaaaaaaaaaaaaaaaa',
  '__proto__',
  'constructor',
];

test.each(WRONG_IDS)('Nothing in storage can be named %j', (id) => {
  for (const each of KINDS) expect(() => keyOf(owner, each, id)).toThrow('22 characters of base64url');
});

test.each([
  't:x',
  'ABCDEF01-2345-6789-abcd-ef0123456789',
  "' or '1' eq '1",
  `${aTenant()}|`,
  ` ${aTenant()}`,
  `${aTenant()}\n`,
  '',
  '..',
])('Nobody is of the tenant %j or is the person of that id', (id) => {
  expect([tenantId(id), personId(id)]).toEqual([undefined, undefined]);
});

test('Whatever an id is, it is either refused or becomes a key of fixed shape that reads back as that id', () => {
  const letters = 'A B Y Z a b y z 0 1 8 9 - _'.split(' ');
  const right = fc.string({ unit: fc.constantFrom(...letters), minLength: 22, maxLength: 22 });
  const nearly = fc
    .tuple(right, fc.nat(21), fc.string({ unit: 'binary', maxLength: 2 }))
    .map(([id, at, odd]) => id.slice(0, at) + odd + id.slice(at + odd.length));
  let [kept, refused] = [0, 0];
  fc.assert(
    fc.property(kind, fc.oneof(right, nearly, fc.string({ unit: 'binary' })), (each, id) => {
      if (!/^[A-Za-z0-9_-]{22}$/.test(id) || id.length !== 22) {
        expect(() => keyOf(owner, each, id)).toThrow(Error);
        refused += 1;
        return;
      }
      const key = keyOf(owner, each, id);
      expect(key.rowKey).toMatch(/^[a-z]\|[A-Za-z0-9_-]{22}$/);
      expect(key.partitionKey).toMatch(/^t:[0-9a-f-]{36}\|u:[0-9a-f-]{36}$/);
      expect(idOf(key.rowKey)).toBe(id);
      kept += 1;
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(kept, refused)).toBeGreaterThan(200);
  process.stdout.write(
    `Ids tried as keys: ${WRONG_IDS.length} by hand, ${kept + refused} generated (${refused} refused).\n`,
  );
});

test('The keys of one kind, and of no other kind and no other person, lie in its range', () => {
  const someone = fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([tenant, person]) => anActor({ tenant: aTenant(tenant), person: aPerson(person) }));
  const id = fc.oneof(
    fc.nat(1_000).map((seed) => anId128(seed)),
    fc.constantFrom('-'.repeat(22), '_'.repeat(22), 'z'.repeat(22), SETTINGS_ID),
  );
  fc.assert(
    fc.property(someone, someone, kind, kind, id, (asking, owning, wanted, stored, name) => {
      const { partition, from, below } = rangeOf(asking, wanted);
      const partitionKey = 'is' in partition ? partition.is : '';
      const key = keyOf(owning, stored, name);
      const isFound = key.partitionKey === partitionKey && key.rowKey >= from && key.rowKey < below;
      const isTheirs = asking.tenant === owning.tenant && asking.person === owning.person;
      expect(isFound).toBe(isTheirs && wanted === stored);
      // What goes into a filter has nothing that could end a text of it.
      expect(`${partitionKey}${from}${below}`).toMatch(/^[A-Za-z0-9:|}-]+$/);
    }),
    { numRuns: 1_000 },
  );
});

test.each(['', '*'])('A condition %j, which would be none, never reaches storage', (etag) => {
  expect(() => sureEtag(etag)).toThrow('needs the etag');
});
