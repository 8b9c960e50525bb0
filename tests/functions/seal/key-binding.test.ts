import { randomBytes } from 'node:crypto';
import { createKeyBinding } from '../../../functions/seal/key-binding';
import type { KeyRow } from '../../../functions/seal/key-rows';
import { createKeyring } from '../../../functions/seal/keyring';
import { createKeyVaultWrapper, vaultKeyName } from '../../../functions/seal/key-vault';
import { createVaultClient } from '../../../functions/seal/vault-rest';
import { rewrapAll } from '../../../functions/storage/key-care';
import { keyRowsOn } from '../../../functions/storage/key-rows';
import { createMemoryTables } from '../../../functions/storage/memory';
import { createSealedRows } from '../../../functions/storage/sealed-store';
import { anActor, anId128, aNote, aPerson, aRow } from '../../support/builders';
import { OTHER, TENANT } from './key-wrapper-suite';
import { createVaultStandIn, TOKEN, VAULT } from './vault-stand-in';

const ana = anActor({ tenant: TENANT, person: aPerson('ana') });
const ben = anActor({ tenant: TENANT, person: aPerson('ben') });
const afar = anActor({ tenant: OTHER, person: aPerson('ana') });

const standIn = createVaultStandIn();
const wrapper = createKeyVaultWrapper(
  VAULT,
  createVaultClient({ vault: VAULT, fetch: standIn.fetch, token: async () => TOKEN }),
);

/** A person with a key and a note, and what somebody sees who may write to the table of keys. */
const aPlace = async () => {
  const tables = createMemoryTables();
  const rows = keyRowsOn(tables.keys);
  const store = () => createSealedRows(tables.rows, createKeyring({ rows, wrapper, now: Date.now }));
  await store().of(ana).insert('note', aNote().id, aRow(aNote()));
  const [held] = await rows.list(ana);
  if (!held) throw new Error('A first save makes a key.');
  return { rows, store, held };
};

/** Sooner than which no other key was made, so that it would be the active one. */
const NEWEST = '2099-01-01T00:00:00.000Z';

describe('A key that somebody put into the table is not used: nothing is saved under it', () => {
  it.each<[string, typeof ana, (row: KeyRow) => Partial<KeyRow>]>([
    ['the key of another person', ben, () => ({})],
    ['the key of another person, made newest', ben, () => ({ madeAt: NEWEST })],
    ['the key of the person of the same id in another tenant', afar, () => ({})],
    ['their own key under another id', ana, () => ({ id: anId128('moved'), madeAt: NEWEST })],
    ['a key of their own making, wrapped under the public half', ana, () => selfMade()],
    ['the same in the place of somebody who has none yet', ben, () => selfMade()],
    ['the same with a binding of their own making', ana, () => ({ ...selfMade(), mac: 'A'.repeat(43) })],
    [
      'the same as a new version of the vault that there is none of',
      ana,
      () => ({ ...selfMade(), kid: `${VAULT}/keys/${vaultKeyName(TENANT)}/${'0'.repeat(32)}` }),
    ],
  ])('%s', async (_, who, spoil) => {
    const { rows, store, held } = await aPlace();
    const planted = { ...held.row, ...spoil(held.row) };
    await rows.insert(who, planted);
    await expect(store().of(who).insert('note', anId128('next'), aRow(aNote()))).rejects.toMatchObject({
      name: 'KeyRefused',
    });
    // And it is never made a real one by the next rotation.
    const renewed = { ...wrapper, newest: async () => 'a newer one' };
    await expect(rewrapAll(rows, renewed, who.tenant)).rejects.toMatchObject({ name: 'KeyRefused' });
  });

  it.each<[string, Partial<KeyRow>]>([
    ['made newer than it is', { madeAt: NEWEST }],
    ['with another binding', { mac: 'B'.repeat(43) }],
    ['with one of another length', { mac: 'B'.repeat(44) }],
  ])('their own key, %s', async (_, change) => {
    const { held } = await aPlace();
    const binding = createKeyBinding(wrapper);
    await expect(binding.check(ana, { ...held.row, ...change })).rejects.toMatchObject({
      name: 'KeyRefused',
    });
    await expect(binding.check(ana, held.row)).resolves.toBeUndefined();
  });

  it('their own key replaced by one of the making of somebody else', async () => {
    const { rows, store, held } = await aPlace();
    await rows.replace(ana, { ...held.row, ...selfMade(), id: held.row.id }, held.etag);
    await expect(store().of(ana).insert('note', anId128('next'), aRow(aNote()))).rejects.toMatchObject({
      name: 'KeyRefused',
    });
  });
});

const selfMade = (): Partial<KeyRow> => ({
  id: anId128('self-made'),
  madeAt: NEWEST,
  ...standIn.wrapInPublic(vaultKeyName(TENANT), randomBytes(32)),
});

it('After a new key of the tenant, what was bound is bound to it and opens', async () => {
  const { rows, store, held } = await aPlace();
  standIn.renew(vaultKeyName(TENANT));
  await rewrapAll(rows, wrapper, TENANT);
  const [after] = await rows.list(ana);
  expect(after?.row.kid).not.toBe(held.row.kid);
  expect(after?.row.mac).not.toBe(held.row.mac);
  expect((await store().of(ana).read('note', aNote().id))?.row).toEqual(aRow(aNote()));
});

it('The keeper is asked for its proof once, however many keys are looked at, and again after an outage', async () => {
  const { held } = await aPlace();
  let asked = 0;
  let down = true;
  const binding = createKeyBinding({
    proof: async (...given) => {
      asked += 1;
      if (down) throw new Error('down');
      return wrapper.proof(...given);
    },
  });
  await expect(binding.check(ana, held.row)).rejects.toThrow('down');
  down = false;
  await Promise.all(Array.from({ length: 20 }, () => binding.check(ana, held.row)));
  expect(asked).toBe(2);
});
