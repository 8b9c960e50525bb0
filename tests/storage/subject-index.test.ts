import { createKeyring } from '../../functions/seal/keyring';
import { randomKeyWrapper } from '../../functions/seal/random-key-wrapper';
import { createAzureTables } from '../../functions/storage/azure-tables';
import { sweep } from '../../functions/storage/key-care';
import { keyRowsOn } from '../../functions/storage/key-rows';
import { keyOf } from '../../functions/storage/keys';
import { createMemoryTables } from '../../functions/storage/memory';
import { createSealedRows } from '../../functions/storage/sealed-store';
import { ownersAbout } from '../../functions/storage/subject-index';
import type { Properties, Tables } from '../../functions/storage/tables';
import { azuriteForThisFile } from '../support/azurite';
import { aCounterpart, anActor, anId128, aNote, aPerson, aRow, aTenant } from '../support/builders';

const azurite = azuriteForThisFile();
const BEN = aPerson('ben in the directory');
const CARLA = aPerson('carla in the directory');

const places: readonly [string, () => Tables][] = [
  ['in memory', createMemoryTables],
  [
    'in Azure Table storage',
    () => createAzureTables({ connectionString: azurite.connectionString(), allowInsecure: true }),
  ],
];

describe.each(places)('Who wrote about somebody, %s', (name, tablesOf) => {
  const tenant = aTenant(name);
  const ana = anActor({ tenant, person: aPerson('ana') });
  const dan = anActor({ tenant, person: aPerson('dan') });
  const afar = anActor({ tenant: aTenant(`other ${name}`), person: aPerson('ana') });
  const wrapper = randomKeyWrapper();

  const aPlace = async () => {
    const tables = tablesOf();
    const anotherKeyring = () => createKeyring({ rows: keyRowsOn(tables.keys), wrapper, now: Date.now });
    const keyring = anotherKeyring();
    const store = createSealedRows(tables.rows, keyring);
    const about = (directoryId: string, who = tenant) =>
      ownersAbout(tables.rows, anotherKeyring(), who, directoryId);
    const stored = async (who: typeof ana, id: string) => {
      const found = await tables.rows.get(keyOf(who, 'counterpart', id));
      if (!found) throw new Error('The row should be there.');
      return { ...found, properties: found.properties as Properties };
    };
    const put = async (who: typeof ana, id: string, directoryId: string | null) => {
      const rows = store.of(who);
      const held = await rows.read('counterpart', id);
      const value = aCounterpart({ id, directoryId });
      if (!held) return rows.insert('counterpart', id, aRow(value));
      return rows.replace('counterpart', id, aRow(value, { version: held.row.version + 1 }), held.etag);
    };
    return { tables, keyring, anotherKeyring, store, about, stored, put };
  };
  const [first, second] = [anId128(`first ${name}`), anId128(`second ${name}`)];

  it('is told without opening a row, of one tenant only, and changes with the person of an entry', async () => {
    const { about, put, store } = await aPlace();
    expect(await about(BEN)).toEqual([]);
    await put(ana, first, BEN);
    await put(ana, second, BEN);
    await put(dan, first, BEN);
    await put(afar, first, BEN);
    await store.of(dan).insert('note', aNote().id, aRow(aNote()));
    expect(await about(BEN)).toEqual([ana.person, dan.person].sort());
    expect(await about(CARLA)).toEqual([]);
    expect(await about(BEN, afar.tenant)).toEqual([afar.person]);

    await put(dan, first, CARLA);
    expect([await about(BEN), await about(CARLA)]).toEqual([[ana.person], [dan.person]]);
    await put(dan, first, null);
    expect(await about(CARLA)).toEqual([]);
    await put(ana, first, null);
    expect(await about(BEN)).toEqual([ana.person]);
  });

  it('still holds when an entry was removed, since it can be brought back', async () => {
    const { about, store, put } = await aPlace();
    const id = anId128(`removed ${name}`);
    await put(dan, id, CARLA);
    const held = await store.of(dan).read('counterpart', id);
    const removed = aRow(aCounterpart({ id, directoryId: CARLA }), {
      version: 2,
      removedAt: '2027-03-12T08:00:00.000Z',
    });
    await store.of(dan).replace('counterpart', id, removed, held?.etag ?? '');
    expect(await about(CARLA)).toEqual([dan.person]);
  });

  it('stands in storage as a hash that nobody can make there, and another one in another tenant', async () => {
    const { put, stored } = await aPlace();
    const id = anId128(`hash ${name}`);
    for (const who of [ana, afar]) await put(who, id, BEN);
    const [here, there] = [await stored(ana, id), await stored(afar, id)];
    expect(here.properties['about']).toMatch(/^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$/);
    expect(here.properties['about']).not.toBe(there.properties['about']);
    expect(JSON.stringify(here.properties['about'])).not.toContain(BEN);
  });

  it('is put right by a sweep when storage was made to say something else', async () => {
    const { tables, about, put, stored, keyring } = await aPlace();
    const id = anId128(`swept ${name}`);
    const eve = anActor({ tenant, person: aPerson('eve') });
    await put(eve, id, BEN);
    const { key, properties, etag } = await stored(eve, id);
    const { version = 1, keyId = '', sealed = '' } = properties;
    await tables.rows.replace(key, { version, keyId, sealed }, etag);
    expect(await about(BEN)).not.toContain(eve.person);
    expect(await sweep(tables.rows, keyring, eve)).toEqual({ resealed: 1, left: 0, closed: 0 });
    expect(await about(BEN)).toContain(eve.person);
    expect(await sweep(tables.rows, keyring, eve)).toEqual({ resealed: 0, left: 0, closed: 0 });
  });
});

it('What two servers wrote at once is found, also when each had made an index key', async () => {
  const tables = createMemoryTables();
  const wrapper = randomKeyWrapper();
  const ana = anActor({ person: aPerson('ana') });
  const dan = anActor({ person: aPerson('dan') });
  const aServer = () => createKeyring({ rows: keyRowsOn(tables.keys), wrapper, now: Date.now });
  const id = anId128('two servers');
  await Promise.all(
    [ana, dan].map((who) =>
      createSealedRows(tables.rows, aServer())
        .of(who)
        .insert('counterpart', id, aRow(aCounterpart({ id, directoryId: BEN }))),
    ),
  );
  expect(await ownersAbout(tables.rows, aServer(), ana.tenant, BEN)).toEqual([ana.person, dan.person].sort());
});
