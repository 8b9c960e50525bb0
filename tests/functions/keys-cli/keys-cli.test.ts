import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runKeys } from '../../../functions/keys-cli/commands';
import { addKeyToFile, openKeyFile } from '../../../functions/seal/key-file';
import { KEEP_MS } from '../../../functions/seal/keyring';
import { createAzureTables } from '../../../functions/storage/azure-tables';
import { holdsOn } from '../../../functions/storage/holds';
import { keyRowsOn } from '../../../functions/storage/key-rows';
import { sealedStoreOn } from '../../../functions/storage/sealed-store';
import { aTemporaryFolder, azuriteForThisFile } from '../../support/azurite';
import { aCounterpart, anActor, anId128, aNote, aPerson, aRow, aTenant } from '../../support/builders';
import { extent, tellFigure } from '../../support/figures';

const azurite = azuriteForThisFile();
const ROOT = join(__dirname, '..', '..', '..');
const ROWS = extent(60, 1_000);

let folder = '';
let remove: () => Promise<void>;
beforeAll(async () => void ({ folder, remove } = await aTemporaryFolder()));
afterAll(() => remove());

/** A tenant of its own for each test, its key file, and a server on them whose clock the test sets. */
const aCompany = (name: string) => {
  const tenant = aTenant(`keys ${name}`);
  const file = join(folder, `${name}.json`);
  const tables = createAzureTables({ connectionString: azurite.connectionString(), allowInsecure: true });
  const server = { now: Date.now() };
  openKeyFile(file, [tenant]);
  const aServer = () => sealedStoreOn(tables, openKeyFile(file, [tenant]), () => server.now);
  /** As the command line does it: a process of its own on the same storage and file. */
  const keys = async (...args: string[]): Promise<string> => {
    const place = {
      tables,
      wrapper: openKeyFile(file, []),
      tenants: new Set([tenant]),
      renewTenantKey: () => addKeyToFile(file, tenant),
      now: Date.now,
    };
    return (await runKeys(place, args)).join('\n');
  };
  return { tenant, file, tables, server, aServer, keys };
};
const ids = Array.from({ length: ROWS }, (_, nth) => anId128(`kept ${nth}`));

/** How many of the notes a server that was started just now can read. */
const readableOf = async (
  company: ReturnType<typeof aCompany>,
  who: ReturnType<typeof anActor>,
  all = ids,
) => {
  const mine = company.aServer().of(who);
  const outcomes = await Promise.allSettled(all.map((id) => mine.read('note', id)));
  return outcomes.filter((one) => one.status === 'fulfilled' && one.value !== undefined).length;
};

it('While people save, the keys of tenant and person are renewed: every row is readable, 100 % are at the new key', async () => {
  const company = aCompany('rotation');
  const ana = anActor({ tenant: company.tenant, person: aPerson('ana') });
  const store = company.aServer();
  const saved = new Set<string>();
  const save = async (id: string): Promise<void> => {
    const held = await store.of(ana).read('note', id);
    const note = aNote({ id, text: `saved ${saved.size}` });
    if (held)
      await store.of(ana).replace('note', id, aRow(note, { version: held.row.version + 1 }), held.etag);
    else await store.of(ana).insert('note', id, aRow(note));
    saved.add(id);
  };
  await store
    .of(ana)
    .insert('counterpart', ids[0] ?? '', aRow(aCounterpart({ id: ids[0] ?? '', directoryId: aPerson() })));
  for (const id of ids.slice(0, ROWS / 2)) await save(id);

  let meanwhile = 0;
  const state = { saving: true };
  const saving = (async () => {
    for (let nth = 0; state.saving || nth < ROWS; nth += 1) {
      await save(ids[nth % ROWS] ?? '');
      meanwhile += 1;
    }
  })();
  await company.keys('rotate-tenant', company.tenant);
  await company.keys('rotate-person', company.tenant, ana.person);
  await company.keys('sweep', company.tenant);
  state.saving = false;
  await saving;
  expect(meanwhile).toBeGreaterThanOrEqual(ROWS);
  // The server went on with the older key from memory, so not all can be done yet.
  expect(await company.keys('count', company.tenant)).toContain('Not done yet');
  expect(await readableOf(company, ana)).toBe(ROWS);

  company.server.now += KEEP_MS;
  await company.keys('sweep', company.tenant);
  expect(await company.keys('count', company.tenant)).toBe(
    [
      '1 people.',
      `Rows under the active key of their person: ${ROWS + 1} of ${ROWS + 1} (100 %).`,
      'Keys under the newest key of the tenant: 3 of 3 (100 %).',
      'Done.',
    ].join('\n'),
  );
  const readable = await readableOf(company, ana);
  expect(readable).toBe(ROWS);
  // And by the server that ran through all of it.
  expect((await store.of(ana).list('note')).length).toBe(ROWS);
  tellFigure({
    proof: 'rotation',
    n: ROWS,
    of: 'rows after their keys were renewed while people saved',
    bad: ROWS - readable,
    badMeans: 'unreadable rows',
  });
});

it('Of a person whose keys were destroyed nothing is readable, and of everybody else all is', async () => {
  const company = aCompany('destroyed');
  const [ana, ben] = [
    anActor({ tenant: company.tenant, person: aPerson('ana') }),
    anActor({ tenant: company.tenant, person: aPerson('ben') }),
  ];
  const store = company.aServer();
  for (const who of [ana, ben])
    await Promise.all(ids.map((id) => store.of(who).insert('note', id, aRow(aNote({ id })))));
  await company.keys('rotate-person', company.tenant, ana.person);

  for (const wrong of [
    [],
    ['--confirm'],
    ['--confirm', ben.person],
    ['--confirm', ana.person, 'more'],
    ['--yes', ana.person],
  ])
    await expect(company.keys('destroy-person', company.tenant, ana.person, ...wrong)).rejects.toThrow(
      `--confirm ${ana.person}`,
    );
  expect(await readableOf(company, ana)).toBe(ROWS);

  const destroy = () => company.keys('destroy-person', company.tenant, ana.person, '--confirm', ana.person);
  const holds = holdsOn(company.tables.care);
  await holds.place(ana, { placedAt: '2026-11-24T12:00:00.000Z' });
  await expect(destroy()).rejects.toThrow('under a hold');
  expect(await readableOf(company, ana)).toBe(ROWS);
  await holds.lift(ana);
  await destroy();
  const readable = await readableOf(company, ana);
  expect([readable, await readableOf(company, ben)]).toEqual([0, ROWS]);
  expect(await keyRowsOn(company.tables.keys).list(ana)).toEqual([]);
  tellFigure({
    proof: 'destroyed',
    n: ROWS,
    of: 'rows of a person whose keys were destroyed',
    bad: readable,
    badMeans: 'readable rows',
  });

  // When the person comes back, what can not be opened holds nobody up.
  await company
    .aServer()
    .of(ana)
    .insert('note', anId128('back'), aRow(aNote({ id: anId128('back') })));
  expect(await company.keys('sweep', company.tenant)).toContain(`Not to be opened by any key: ${ROWS}.`);
  expect(await company.keys('count', company.tenant)).toContain('Not done yet');
});

it('A tenant of which nobody has written anything is done, and the old key of a file stays in it', async () => {
  const company = aCompany('empty');
  const before = openKeyFile(company.file, []);
  const wrapped = await before.wrap(company.tenant, new Uint8Array(32));
  expect(await company.keys('rotate-tenant', company.tenant)).toContain('has a new key');
  expect(await before.newest(company.tenant)).not.toBe(wrapped.kid);
  expect(await before.unwrap(company.tenant, wrapped)).toHaveLength(32);
  expect(await company.keys('count', company.tenant)).toContain('0 of 0 (100 %)');
});

describe('What is not understood does nothing and says what to do', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'Say what to do'],
    ['an unknown command', ['rotate'], 'Say what to do'],
    ['no tenant', ['count'], '"" is no tenant of LO_TENANTS'],
    ['a tenant that is not ours', ['rotate-tenant', aTenant('stranger')], 'is no tenant of LO_TENANTS'],
    ['no person', ['rotate-person', aTenant('keys wrong')], '"" is no id of a person'],
    ['a name for a person', ['destroy-person', aTenant('keys wrong'), 'Ana'], '"Ana" is no id of a person'],
    ['a person who has no key', ['rotate-person', aTenant('keys wrong'), aPerson('none')], 'has no key'],
  ])('%s', async (_, args, message) => {
    const company = aCompany('wrong');
    const before = readFileSync(company.file, 'utf8');
    await expect(company.keys(...args)).rejects.toThrow(message);
    expect(readFileSync(company.file, 'utf8')).toBe(before);
  });
});

describe('From the command line', () => {
  const run = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/run-ts.mjs', 'functions/keys-cli/main.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    });
  const settingsOf = ({ tenant, file }: ReturnType<typeof aCompany>) => ({
    LO_CLIENT_ID: aTenant('client'),
    LO_APP_ID: aTenant('app'),
    LO_DOMAIN: 'localhost:3978',
    LO_TENANTS: tenant,
    LO_TABLES_CONNECTION: azurite.connectionString(),
    LO_OUTBOX_SECRET: Buffer.alloc(32, 7).toString('base64'),
    LO_KEY_FILE: file,
    LO_LOCAL_ISSUER: 'http://localhost:3978/local',
  });

  it('a missing setting is named, and no stack is shown', () => {
    const { status, stderr, stdout } = run({}, 'count', aTenant());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('LO_TABLES_CONNECTION');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('a key file that is not there is said to be missing, and none is made', () => {
    const company = aCompany('elsewhere');
    const { status, stderr } = run(
      { ...settingsOf(company), LO_KEY_FILE: join(folder, 'none.json') },
      'rotate-tenant',
      company.tenant,
    );
    expect([status, stderr]).toEqual([1, 'The key file holds no key of this tenant.\n']);
    expect(() => readFileSync(join(folder, 'none.json'))).toThrow('ENOENT');
  });

  it('it works with the settings of the server', async () => {
    const company = aCompany('process');
    const ana = anActor({ tenant: company.tenant, person: aPerson('ana') });
    await company.aServer().of(ana).insert('note', aNote().id, aRow(aNote()));
    const { status, stdout, stderr } = run(settingsOf(company), 'rotate-tenant', company.tenant);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('wrapped under it: 1.');
    expect(await readableOf(company, ana, [aNote().id])).toBe(1);
  });
});
