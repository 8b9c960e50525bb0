import { createKeyring } from '../../functions/seal/keyring';
import { randomKeyWrapper } from '../../functions/seal/random-key-wrapper';
import { keyRowsOn } from '../../functions/storage/key-rows';
import { rewrapAll, rotatePersonKey, shred, sweep } from '../../functions/storage/key-care';
import { keyOf } from '../../functions/storage/keys';
import { createMemoryTables } from '../../functions/storage/memory';
import type { RowKind } from '../../functions/storage/rows';
import { createSealedRows } from '../../functions/storage/sealed-store';
import type { Properties } from '../../functions/storage/tables';
import type { KeyWrapper } from '../../functions/seal/key-wrapper';
import { wrapKey, unwrapKey } from '../../functions/seal/seal';
import { extent, tellFigure } from '../support/figures';
import { aCommitment, anActor, anId128, aNote, aPerson, aRow, aTenant } from '../support/builders';

const ana = anActor({ person: aPerson('ana') });
const ben = anActor({ person: aPerson('ben') });

const aSealedPlace = (wrapper: KeyWrapper = randomKeyWrapper()) => {
  const tables = createMemoryTables();
  const keyRows = keyRowsOn(tables.keys);
  const anotherKeyring = () => createKeyring({ rows: keyRows, wrapper, now: Date.now });
  const keyring = anotherKeyring();
  const store = createSealedRows(tables.rows, keyring);
  const stored = async (who = ana, kind: RowKind = 'note', id = aNote().id) => {
    const found = await tables.rows.get(keyOf(who, kind, id));
    if (!found) throw new Error('The row should be there.');
    return { ...found, properties: found.properties as Properties };
  };
  return { tables, keyRows, keyring, anotherKeyring, store, stored };
};

describe('A row does not open, and its words are in no message', () => {
  const CANARY = 'canary: she is thinking of leaving';
  const note = aNote({ text: CANARY });

  it.each<[string, typeof ana, RowKind, string]>([
    ['in the place of another person', ben, 'note', note.id],
    ['in another tenant', { ...ana, tenant: aTenant('other') }, 'note', note.id],
    ['as another kind', ana, 'commitment', note.id],
    ['under another id', ana, 'note', anId128('elsewhere')],
  ])('%s', async (_, who, kind, id) => {
    const { tables, store, stored, keyring, keyRows } = aSealedPlace();
    await store.of(ana).insert('note', note.id, aRow(note));
    // Even when the key is moved along.
    const [held] = await keyRows.list(ana);
    if (held && who !== ana) await keyRows.insert(who, held.row);
    keyring.forget(who);
    await tables.rows.insert(keyOf(who, kind, id), (await stored()).properties);
    for (const ask of [store.of(who).read(kind, id), store.of(who).list(kind)])
      await expect(ask).rejects.toMatchObject({
        name: expect.stringMatching(/BrokenRow|KeyRefused/),
        message: expect.not.stringContaining('canary'),
      });
  });

  it.each<[string, (row: Properties) => object]>([
    ['with a later version', (row) => ({ ...row, version: 2 })],
    ['with another key id', (row) => ({ ...row, keyId: anId128('other key') })],
    ['as if it had been removed', (row) => ({ ...row, removedAt: '2027-03-12T08:00:00.000Z' })],
    ['without a version', ({ keyId = '', sealed = '' }) => ({ keyId, sealed })],
    ['with a version of zero', (row) => ({ ...row, version: 0 })],
    ['with a text where bytes should be', (row) => ({ ...row, sealed: CANARY })],
    [
      'as an unsealed row of before',
      ({ version = 1 }) => ({ version, writes: '[]', value: Buffer.from(JSON.stringify(note)) }),
    ],
  ])('%s', async (_, spoil) => {
    const { tables, store, stored } = aSealedPlace();
    await store.of(ana).insert('note', note.id, aRow(note));
    const { key, properties, etag } = await stored();
    await tables.rows.replace(key, spoil(properties) as Properties, etag);
    const refusal = await store
      .of(ana)
      .read('note', note.id)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'BrokenRow' });
    expect(refusal).not.toHaveProperty('cause');
    expect(String(refusal)).not.toContain('canary');
  });

  it('with the content of its own older version', async () => {
    const { tables, store, stored } = aSealedPlace();
    await store.of(ana).insert('note', note.id, aRow(note));
    const first = await stored();
    await store.of(ana).replace('note', note.id, aRow(note, { version: 2 }), first.etag);
    const second = await stored();
    const { sealed = '' } = first.properties;
    await tables.rows.replace(second.key, { ...second.properties, sealed }, second.etag);
    await expect(store.of(ana).read('note', note.id)).rejects.toMatchObject({ name: 'BrokenRow' });
  });
});

it('What a row can not hold is refused in words before storage is asked, and the row stays', async () => {
  const { store } = aSealedPlace();
  const note = aNote();
  await store.of(ana).insert('note', note.id, aRow(note));
  const held = await store.of(ana).read('note', note.id);
  const large = aRow(aNote({ text: '\u0001'.repeat(11_000) }), { version: 2 });
  await expect(store.of(ana).replace('note', note.id, large, held?.etag ?? '')).rejects.toMatchObject({
    name: 'RowTooLarge',
    max: 65_536,
    message: expect.stringContaining('65536 bytes'),
  });
  expect((await store.of(ana).read('note', note.id))?.row).toEqual(aRow(note));
});

it('In clear stand the version, the id of the key and the time of a removal, and nothing else', async () => {
  const { store, stored } = aSealedPlace();
  const note = aNote();
  await store.of(ana).insert('note', note.id, aRow(note, { removedAt: '2027-03-12T08:00:00.000Z' }));
  const { properties } = await stored();
  expect(Object.keys(properties).sort()).toEqual(['keyId', 'removedAt', 'sealed', 'version']);
  const everything = Buffer.from(properties['sealed'] as Uint8Array).toString('latin1');
  for (const word of [note.text, note.title, note.occasion, 'wid', 'text'])
    expect(everything).not.toContain(word);
});

describe('After', () => {
  const texts = Array.from({ length: extent(200, 10_000) }, (_, nth) => `text ${nth}`);
  const ids = texts.map((_, nth) => anId128(`care ${nth}`));
  const fill = async ({ store }: ReturnType<typeof aSealedPlace>) => {
    for (const [nth, id] of ids.entries())
      await store.of(ana).insert('note', id, aRow(aNote({ id, text: texts[nth] ?? '' })));
    await store.of(ana).insert('commitment', aCommitment().id, aRow(aCommitment()));
  };
  const textsOf = async ({ tables, anotherKeyring }: ReturnType<typeof aSealedPlace>) =>
    (await createSealedRows(tables.rows, anotherKeyring()).of(ana).list('note'))
      .map(({ row }) => row.value.text)
      .sort();

  const tellReadable = (proof: string, readable: readonly string[]): void =>
    tellFigure({
      proof,
      n: texts.length,
      of: 'rows after a new key of the person, and of the tenant, with the old key gone',
      bad: texts.length - new Set(readable).size,
      badMeans: 'not readable',
    });

  it('a new key of the person, all is readable, and a sweep leaves nothing under the old one', async () => {
    const place = aSealedPlace();
    await fill(place);
    const old = (await place.keyring.active(ana)).id;
    const renewed = await rotatePersonKey(place.keyring, ana);
    expect(renewed).not.toBe(old);
    expect(await textsOf(place)).toEqual([...texts].sort());

    expect(await sweep(place.tables.rows, place.keyring, ana)).toEqual({
      resealed: texts.length + 1,
      left: 0,
      closed: 0,
    });
    expect(await textsOf(place)).toEqual([...texts].sort());
    expect(await sweep(place.tables.rows, place.keyring, ana)).toEqual({ resealed: 0, left: 0, closed: 0 });
    for (const { row, etag } of await place.keyRows.list(ana))
      if (row.id === old) await place.keyRows.remove(ana, old, etag);
    tellReadable('rotation', await textsOf(place));
    expect(await textsOf(place)).toEqual([...texts].sort());
  });

  it('a new key of the tenant, all keys are wrapped under it, the rows are untouched and readable', async () => {
    const keys = new Map([
      ['kid 1', Buffer.alloc(32, 1)],
      ['kid 2', Buffer.alloc(32, 2)],
    ]);
    let newest = 'kid 1';
    const keyOfKid = (kid: string) => keys.get(kid) ?? Buffer.alloc(32);
    const wrapper: KeyWrapper = {
      newest: async () => newest,
      wrap: async (_, bytes) => ({ kid: newest, wrapped: wrapKey(keyOfKid(newest), bytes) }),
      unwrap: async (_, { kid, wrapped }) => unwrapKey(keyOfKid(kid), wrapped) ?? Buffer.alloc(0),
      proof: async (_, kid) => keyOfKid(kid),
    };
    const place = aSealedPlace(wrapper);
    await fill(place);
    await place.store.of(ben).insert('note', aNote().id, aRow(aNote()));
    const stranger = anActor({ tenant: aTenant('other') });
    await place.store.of(stranger).insert('note', aNote().id, aRow(aNote()));
    const before = await place.stored(ana, 'note', ids[0]);

    newest = 'kid 2';
    expect(await rewrapAll(place.keyRows, wrapper, ana.tenant)).toEqual({ rewrapped: 2, left: 0 });
    expect(await rewrapAll(place.keyRows, wrapper, ana.tenant)).toEqual({ rewrapped: 0, left: 0 });
    expect((await place.keyRows.list(stranger)).map(({ row }) => row.kid)).toEqual(['kid 1']);
    keys.delete('kid 1');
    tellReadable('rotation', await textsOf(place));
    expect(await textsOf(place)).toEqual([...texts].sort());
    expect(await place.stored(ana, 'note', ids[0])).toEqual(before);
  });

  it('the keys of a person were destroyed, not one row opens, and those of others do', async () => {
    const place = aSealedPlace();
    await fill(place);
    await place.store.of(ben).insert('note', aNote().id, aRow(aNote()));
    await rotatePersonKey(place.keyring, ana);
    await shred(place.keyRows, place.keyring, ana);
    const outcomes = await Promise.allSettled(ids.map((id) => place.store.of(ana).read('note', id)));
    const opened = outcomes.filter(({ status }) => status === 'fulfilled');
    tellFigure({
      proof: 'shredding',
      n: outcomes.length,
      of: 'rows of a person whose keys were destroyed',
      bad: opened.length,
      badMeans: 'readable',
    });
    expect(opened).toEqual([]);
    await expect(textsOf(place)).rejects.toMatchObject({ name: 'BrokenRow' });
    expect(await place.keyRows.list(ana)).toEqual([]);
    expect((await place.store.of(ben).read('note', aNote().id))?.row).toEqual(aRow(aNote()));
  });
});
