import { randomKeyWrapper } from '../../../functions/seal/random-key-wrapper';
import { createMemoryAuditRows } from '../../../functions/storage/audit-memory';
import { createMemoryTables } from '../../../functions/storage/memory';
import { sealedStoreOn } from '../../../functions/storage/sealed-store';
import type { Table, Tables } from '../../../functions/storage/tables';
import { ERASE_CONFIRMED } from '../../../src/contract/limits';
import { anId128 } from '../../support/builders';
import { aTrail, auditParts } from '../../support/audit';
import { extent, tellFigure } from '../../support/figures';
import { createTestServer, people } from '../commands/test-server';
import { samples } from '../commands/samples';
import { ask, takeOut } from './household';

/** Several servers work side by side, and each remembers keys and trails for a while. An erasure on one reaches all. */

const { manager } = people;
const CONFIRMED = { confirm: ERASE_CONFIRMED } as const;
const RACES = extent(150, 5_000);

/** Storage whose answers take a while, each another one. */
const slowly = (table: Table, chance: () => number): Table => {
  const wait = async (): Promise<void> => {
    for (let turns = Math.floor(chance() * 12); turns > 0; turns -= 1) await Promise.resolve();
  };
  const slow = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    await wait();
    const value = await call();
    await wait();
    return value;
  };
  return {
    get: (key) => slow(() => table.get(key)),
    range: (range) => slow(() => table.range(range)),
    first: (range, limit) => slow(() => table.first(range, limit)),
    insert: (key, properties) => slow(() => table.insert(key, properties)),
    replace: (key, properties, etag) => slow(() => table.replace(key, properties, etag)),
    remove: (key, etag) => slow(() => table.remove(key, etag)),
    ready: table.ready,
  };
};

/** Servers on the same storage under the same keys of tenants. */
const sideBySide = (chance: () => number = () => 0) => {
  const memory = createMemoryTables();
  const tables: Tables = {
    rows: slowly(memory.rows, chance),
    keys: slowly(memory.keys, chance),
    care: slowly(memory.care, chance),
  };
  const entries = createMemoryAuditRows();
  const wrapper = randomKeyWrapper();
  return () =>
    createTestServer({
      store: sealedStoreOn(tables, wrapper, () => 0),
      ...auditParts({ trail: aTrail(entries) }),
    });
};

const noteOf = (seed: string) => ({
  ...samples['notes/save'].input,
  id: anId128(`note ${seed}`),
  wid: anId128(`writing ${seed}`),
});

test('What is saved on another server just after an erasure can be read by all of them', async () => {
  const another = sideBySide();
  const [one, other] = [another(), another()];
  for (const [at, server] of [one, other, one, other].entries())
    await ask(server, manager, 'notes/save', noteOf(`before ${at}`));
  await ask(one, manager, 'data/erase', CONFIRMED);
  await ask(other, manager, 'notes/save', noteOf('after'));
  for (const server of [one, other, another()])
    expect((await takeOut(server, manager)).things.map(({ doc }) => doc.id)).toEqual([noteOf('after').id]);
});

test('The trails of two servers are one whole trail after an erasure, from its first entry on', async () => {
  const another = sideBySide();
  const [one, other] = [another(), another()];
  for (const server of [one, other, other, other])
    for (const seed of ['a', 'b', 'c']) await server.call('notes/save', manager, noteOf(`${seed} of before`));
  await ask(one, manager, 'data/erase', CONFIRMED);
  for (const [at, server] of [one, other, one, other].entries())
    await ask(server, manager, 'notes/save', noteOf(`after ${at}`));
  const { entries, chain } = await ask(another(), manager, 'audit/list', { before: null, limit: 100 });
  expect(entries.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  expect(chain).toBe('whole');
});

/** The same chances for the same seed. */
const chances = (seed: number): (() => number) => {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

test(`In ${RACES} races of saves with an erasure, whatever stands afterwards can be read, changed and erased`, async () => {
  let stood = 0;
  let ended = 0;
  for (let race = 0; race < RACES; race += 1) {
    const another = sideBySide(chances(race));
    const [one, other] = [another(), another()];
    const save = (server: typeof one, seed: string) => server.call('notes/save', manager, noteOf(seed));
    await save(one, 'first');
    await save(other, 'second');
    const next = { ...noteOf('first'), base: 'v1', wid: anId128('the next') };
    await Promise.all([
      save(other, 'third'),
      one.call('data/erase', manager, CONFIRMED),
      save(one, 'fourth'),
      other.call('notes/save', manager, next),
      save(other, 'fifth'),
    ]);
    const { things } = await takeOut(another(), manager);
    for (const { doc } of things) {
      const again = { ...noteOf('any'), id: doc.id, base: doc.version, wid: anId128(`again ${doc.id}`) };
      expect(await another().call('notes/save', manager, again)).toMatchObject({ ok: true });
    }
    stood += things.length;
    ended += 5 - things.length;
    const { left } = await ask(one, manager, 'data/erase', CONFIRMED);
    expect(new Set(Object.values(left))).toEqual(new Set([0]));
  }
  // If the erasure had always been last, or first, the races would say little.
  expect(stood).toBeGreaterThan(RACES / 2);
  expect(ended).toBeGreaterThan(RACES);
  tellFigure({
    proof: 'erase',
    n: RACES,
    of: 'races of saves with an erasure',
    bad: 0,
    badMeans: 'things that nobody could read afterwards',
  });
});
