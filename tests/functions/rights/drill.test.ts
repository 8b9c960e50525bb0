import { TableClient, TableServiceClient } from '@azure/data-tables';
import { randomKeyWrapper } from '../../../functions/seal/random-key-wrapper';
import { createAzureAuditRows } from '../../../functions/storage/audit-azure';
import { createAzureTables } from '../../../functions/storage/azure-tables';
import { idOf, kindOf, ROW_KINDS, wholeOf } from '../../../functions/storage/keys';
import { sealedStoreOn } from '../../../functions/storage/sealed-store';
import type { Found } from '../../../functions/storage/tables';
import { ERASE_CONFIRMED } from '../../../src/contract/limits';
import { aTrail, auditParts } from '../../support/audit';
import { azuriteForThisFile } from '../../support/azurite';
import { extent, tellFigure } from '../../support/figures';
import { actorOf } from '../../support/tokens';
import { createTestServer, people, type TestServer } from '../commands/test-server';
import { ask, bringBack, fill, idsOf, takeOut, thingsIn } from './household';

/** The drill on a real table storage: take everything out, end it, bring it back. Rows are counted past our own code. */

const ROUNDS = extent(4, 455);
const azurite = azuriteForThisFile();
const { manager, colleague, administrator } = people;
const CONFIRMED = { confirm: ERASE_CONFIRMED } as const;

const wrapper = randomKeyWrapper();
const options = () => ({ connectionString: azurite.connectionString(), allowInsecure: true });
const aServer = (): TestServer => {
  return createTestServer({
    store: sealedStoreOn(createAzureTables(options()), wrapper, Date.now),
    ...auditParts({ trail: aTrail(createAzureAuditRows(options())) }),
  });
};

interface RawRow {
  readonly table: string;
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly etag: string;
  readonly text: string;
}

/** Every row of every table there is, however it got there. */
const everyRow = async (): Promise<readonly RawRow[]> => {
  const connection = azurite.connectionString();
  const insecure = { allowInsecureConnection: true };
  const rows: RawRow[] = [];
  for await (const { name: table = '' } of TableServiceClient.fromConnectionString(
    connection,
    insecure,
  ).listTables())
    for await (const entity of TableClient.fromConnectionString(connection, table, insecure).listEntities()) {
      const { partitionKey = '', rowKey = '', etag } = entity;
      rows.push({ table, partitionKey, rowKey, etag, text: JSON.stringify(entity) });
    }
  return rows;
};

const rowsOf = async ({ oid }: { readonly oid: string }) =>
  (await everyRow()).filter(({ partitionKey, text }) => partitionKey.includes(oid) || text.includes(oid));

const byTable = (rows: readonly RawRow[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
};

let server: TestServer;
let before: Awaited<ReturnType<typeof takeOut>>;
let othersBefore: readonly RawRow[];
let oldRows: readonly RawRow[];
let oldSealed: readonly Found[];

beforeAll(async () => {
  server = aServer();
  await fill(server, manager, ROUNDS);
  await fill(server, colleague, 1);
  before = await takeOut(server, manager);
  othersBefore = await rowsOf(colleague);
}, 600_000);

test('Under a hold nothing is erased, the owner is told, and the hold alone stands in storage', async () => {
  const standing = (await rowsOf(manager)).filter(({ table }) => table === 'sealedrows' || table === 'keys');
  await ask(server, administrator, 'hold/place', { person: manager.oid });
  expect(await server.call('data/erase', manager, CONFIRMED)).toEqual({
    ok: false,
    failure: { code: 'on-hold' },
  });
  expect(await ask(server, manager, 'retention/read', {})).toMatchObject({
    hold: { placedAt: '2026-11-24T09:00:00.000Z' },
  });
  const after = await rowsOf(manager);
  expect(after.filter(({ table }) => table === 'sealedrows' || table === 'keys')).toEqual(standing);
  expect(
    Object.keys(JSON.parse(after.find(({ table }) => table === 'care')?.text ?? '{}') as object).sort(),
  ).toEqual(['etag', 'partitionKey', 'placedAt', 'rowKey', 'timestamp']);
  await ask(server, administrator, 'hold/lift', { person: manager.oid });
  expect((await rowsOf(manager)).filter(({ table }) => table === 'care')).toEqual([]);
  tellFigure({
    proof: 'hold',
    n: standing.length,
    of: 'rows under a hold when everything was to be erased',
    bad: 0,
    badMeans: 'rows that went or changed',
  });
});

test('About one person comes what names them, the copies too, and nothing else', async () => {
  const ids = idsOf(manager, 1);
  const { things } = await takeOut(server, manager, [ids.person, ids.double]);
  const kinds = things.map(({ kind }) => kind);
  expect(kinds).toEqual([
    'note',
    'note',
    'commitment',
    'commitment',
    'counterpart',
    'counterpart',
    'meeting',
    'point',
    'appraisal',
  ]);
  expect(things.map(({ doc }) => doc.id)).toEqual(
    expect.arrayContaining([ids.note, ids.copy, ids.person, ids.double]),
  );
  expect((await takeOut(server, manager, [idsOf(colleague, 0).person])).things).toEqual([]);
});

test('After an erasure no row of any kind is left, and nobody else has lost or changed one', async () => {
  oldRows = await rowsOf(manager);
  oldSealed = await createAzureTables(options()).rows.range(wholeOf(actorOf(manager)));
  const { removed, left } = await ask(server, manager, 'data/erase', CONFIRMED);
  expect(byTable(await rowsOf(manager))).toEqual({});
  expect(new Set(Object.values(left))).toEqual(new Set([0]));
  expect(Object.keys(left)).toEqual([...ROW_KINDS, 'key', 'trail']);
  const { sealedrows = 0, keys = 0, audit = 0, ...rest } = byTable(oldRows);
  expect(rest).toEqual({});
  expect(removed).toEqual({
    note: 3 * ROUNDS,
    commitment: 2 * ROUNDS,
    counterpart: 2 * ROUNDS,
    meeting: ROUNDS,
    settings: 1,
    point: ROUNDS,
    appraisal: ROUNDS,
    prompt: ROUNDS,
    key: keys,
    trail: audit,
  });
  expect(sealedrows).toBe(thingsIn(ROUNDS));
  expect(await rowsOf(colleague)).toEqual(othersBefore);
  expect((await takeOut(server, manager)).things).toEqual([]);
  tellFigure({
    proof: 'erase',
    n: oldRows.length,
    of: 'rows of one person that were to be erased',
    bad: 0,
    badMeans: 'rows left of any kind',
  });
});

test('Who erased everything can begin anew, and no old row opens, were it put back into storage', async () => {
  await ask(server, manager, 'data/import', {
    things: before.things.filter(({ kind }) => kind === 'settings'),
  });
  const fresh = aServer();
  const { rows: table } = createAzureTables(options());
  const sealed = oldSealed.filter(({ key }) => kindOf(key.rowKey) !== 'settings').slice(0, extent(40, 5_001));
  let opened = 0;
  for (const { key, properties } of sealed) {
    const {
      version,
      keyId,
      sealed: bytes,
      removedAt,
    } = properties as Record<string, string | number | Uint8Array>;
    const row = {
      version: version ?? 0,
      keyId: keyId ?? '',
      sealed: bytes ?? '',
      ...(removedAt && { removedAt }),
    };
    expect(await table.insert(key, row)).toBe('inserted');
    const read = fresh.server.store.of(actorOf(manager)).read(kindOf(key.rowKey) ?? 'note', idOf(key.rowKey));
    opened += await read.then(
      (held) => (held ? 1 : 0),
      (error: unknown) => (error instanceof Error && error.name === 'BrokenRow' ? 0 : 1),
    );
  }
  expect(opened).toBe(0);
  expect(sealed.length).toBeGreaterThan(30);
  await ask(fresh, manager, 'data/erase', CONFIRMED);
  expect(byTable(await rowsOf(manager))).toEqual({});
});

test('What was taken out comes back equal in every field; brought back twice it is the same, and nothing is written over', async () => {
  const fresh = aServer();
  const first = await bringBack(fresh, manager, before.things);
  expect(new Set(first.results.map(({ outcome }) => outcome))).toEqual(new Set(['added']));
  expect((await takeOut(fresh, manager)).things).toEqual(before.things);
  const again = await bringBack(fresh, manager, before.things);
  expect(new Set(again.results.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
  const changed = before.things
    .slice(0, 40)
    .map((thing) => ({ ...thing, removedAt: '2026-11-01T00:00:00.000Z' }));
  const over = await bringBack(fresh, manager, changed);
  expect(new Set(over.results.map(({ outcome }) => outcome))).toEqual(new Set(['kept']));
  expect((await takeOut(fresh, manager)).things).toEqual(before.things);
  // The waiting that the limits of production ask for is a matter of so many requests.
  expect(first.requests).toBeLessThan(120 + ROUNDS * 3);
  tellFigure({
    proof: 'export',
    n: before.things.length,
    of: 'things taken out, erased and brought back',
    bad: 0,
    badMeans: 'things that came back otherwise',
  });
});
