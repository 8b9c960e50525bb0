import { createKeyring, KEEP_MS, PEOPLE_KEPT } from '../../../functions/seal/keyring';
import { open, seal } from '../../../functions/seal/seal';
import { randomKeyWrapper } from '../../../functions/seal/random-key-wrapper';
import { VaultUnavailable } from '../../../functions/seal/vault-unavailable';
import { keyRowsOn } from '../../../functions/storage/key-rows';
import { createMemoryTables } from '../../../functions/storage/memory';
import { StorageUnavailable } from '../../../functions/storage/unavailable';
import { anActor, anId128, aPerson, aTenant } from '../../support/builders';
import { aContext } from './contexts';

const ana = anActor({ person: aPerson('ana') });
const ben = anActor({ person: aPerson('ben') });
const START = Date.parse('2027-03-01T09:00:00.000Z');

/** A keyring on a vault and a storage that can be down and count what they are asked. */
const aKeyring = () => {
  const state = { now: START, vaultDown: false, storageDown: false };
  const asked = { lists: 0, wraps: 0, unwraps: 0 };
  const wrapper = randomKeyWrapper();
  const rows = keyRowsOn(createMemoryTables().keys);
  const vault = <Got>(count: 'wraps' | 'unwraps', ask: () => Promise<Got>): Promise<Got> => {
    asked[count] += 1;
    return state.vaultDown ? Promise.reject(new VaultUnavailable(new Error('down'))) : ask();
  };
  const settings = {
    rows: {
      ...rows,
      list: async (...owner: Parameters<typeof rows.list>) => {
        asked.lists += 1;
        if (state.storageDown) throw new StorageUnavailable(new Error('down'));
        return rows.list(...owner);
      },
    },
    wrapper: {
      ...wrapper,
      wrap: (...given: Parameters<typeof wrapper.wrap>) => vault('wraps', () => wrapper.wrap(...given)),
      unwrap: (...given: Parameters<typeof wrapper.unwrap>) =>
        vault('unwraps', () => wrapper.unwrap(...given)),
    },
    now: () => state.now,
  };
  /** Another instance of the server, on the same vault and storage. */
  const another = () => createKeyring(settings);
  return { keyring: another(), another, state, asked, rows };
};

describe('A key is not to be had', () => {
  it('by somebody else, though the id is known', async () => {
    const { keyring } = aKeyring();
    const { id } = await keyring.active(ana);
    expect(await keyring.find(ben, id)).toBeUndefined();
    expect(await keyring.find({ ...ana, tenant: aTenant('other') }, id)).toBeUndefined();
    expect(await keyring.find(ana, anId128('never'))).toBeUndefined();
  });

  it('from the vault while it is down, and nothing takes its place', async () => {
    const { keyring, another, state, rows } = aKeyring();
    const { id } = await keyring.active(ana);
    state.vaultDown = true;
    await expect(another().find(ana, id)).rejects.toMatchObject({ name: 'VaultUnavailable' });
    await expect(another().active(ben)).rejects.toMatchObject({ name: 'VaultUnavailable' });
    expect(await rows.list(ben)).toEqual([]);
    state.vaultDown = false;
    expect((await another().active(ana)).id).toBe(id);
  });

  it('while storage is down: that is an outage, and not a person without keys', async () => {
    const { keyring, state, rows } = aKeyring();
    state.storageDown = true;
    await expect(keyring.active(ana)).rejects.toMatchObject({ name: 'StorageUnavailable' });
    state.storageDown = false;
    expect(await rows.list(ana)).toEqual([]);
  });

  it('for longer than ten minutes once it was destroyed elsewhere', async () => {
    const { keyring, another, state, rows } = aKeyring();
    const { id } = await keyring.active(ana);
    const other = another();
    await other.find(ana, id);
    for (const { row, etag } of await rows.list(ana)) await rows.remove(ana, row.id, etag);
    state.now += KEEP_MS - 1;
    expect(await other.find(ana, id)).toBeDefined();
    state.now += 1;
    expect(await other.find(ana, id)).toBeUndefined();
  });

  it('after it was forgotten, not even by an answer that was under way then', async () => {
    const { another, rows } = aKeyring();
    const { id } = await another().active(ana);
    const keyring = another();
    const underWay = keyring.active(ana);
    await Promise.resolve();
    keyring.forget(ana);
    await underWay;
    for (const { row, etag } of await rows.list(ana)) await rows.remove(ana, row.id, etag);
    expect(await keyring.find(ana, id)).toBeUndefined();
  });
});

it('While the vault is down, people whose keys are at hand go on for ten minutes', async () => {
  const { keyring, state } = aKeyring();
  const { id } = await keyring.active(ana);
  await keyring.active(ana);
  state.vaultDown = true;
  state.now += KEEP_MS - 1;
  expect((await keyring.active(ana)).id).toBe(id);
  state.now += 1;
  await expect(keyring.active(ana)).rejects.toMatchObject({ name: 'VaultUnavailable' });
});

it('However many ask at once, storage and vault are asked once, also for a first key', async () => {
  const { keyring, another, asked, rows } = aKeyring();
  const made = await Promise.all(Array.from({ length: 50 }, () => keyring.active(ana)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(await rows.list(ana)).toHaveLength(1);
  expect(asked).toEqual({ lists: 1, wraps: 1, unwraps: 0 });
  const fresh = another();
  await Promise.all(Array.from({ length: 50 }, () => fresh.active(ana)));
  expect(asked).toEqual({ lists: 2, wraps: 1, unwraps: 1 });
});

it('A key that another instance has made since is found', async () => {
  const { keyring, another } = aKeyring();
  await keyring.active(ana);
  const other = another();
  const old = await other.active(ana);
  const renewed = await keyring.renew(ana);
  expect(renewed.id).not.toBe(old.id);
  expect((await other.find(ana, renewed.id))?.id).toBe(renewed.id);
  expect((await other.active(ana)).id).toBe(renewed.id);
  expect((await other.find(ana, old.id))?.id).toBe(old.id);
});

it('A clock that runs behind makes no new key that is older than the one before', async () => {
  const { keyring, state } = aKeyring();
  await keyring.active(ana);
  state.now -= 3_600_000;
  const { id } = await keyring.renew(ana);
  expect((await keyring.active(ana)).id).toBe(id);
});

it(`The keys of ${PEOPLE_KEPT} people are kept, and those used longest ago are let go first`, async () => {
  const { keyring, asked } = aKeyring();
  const people = Array.from({ length: PEOPLE_KEPT + 1 }, (_, nth) =>
    anActor({ person: aPerson(`p ${nth}`) }),
  );
  for (const person of people) await keyring.active(person);
  for (const person of people.slice(0, PEOPLE_KEPT)) await keyring.active(person);
  const [first = ana, second = ana] = people;
  await keyring.active(first);
  await keyring.active(people.at(-1) ?? ana);
  const before = asked.lists;
  await keyring.active(first);
  expect(asked.lists).toBe(before);
  await keyring.active(second);
  expect(asked.lists).toBe(before + 1);
});

it('Two servers that each made a first key in one moment agree on which goes on, and each opens what the other sealed', async () => {
  const { another, rows } = aKeyring();
  const [one, two] = [another(), another()];
  const made = await Promise.all([one.active(ana), two.active(ana)]);
  const ids = made.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect((await rows.list(ana)).map(({ row }) => row.madeAt)).toEqual(
    ids.map(() => new Date(START).toISOString()),
  );
  const highest = [...ids].sort().at(-1);
  for (const keyring of [one, two, another()]) expect((await keyring.active(ana)).id).toBe(highest);
  expect((await another().all(ana)).map(({ id }) => id).sort()).toEqual([...ids].sort());

  const context = aContext();
  for (const key of made) {
    const sealed = seal(key, context, Buffer.from('words'));
    const again = await another().find(ana, key.id);
    expect(again && Buffer.from(open(again, context, sealed) ?? 'closed').toString()).toBe('words');
  }
});

it('A key that could not be unwrapped is asked for again, and the storage is not', async () => {
  const { keyring, another, state, asked } = aKeyring();
  const { id } = await keyring.active(ana);
  const fresh = another();
  state.vaultDown = true;
  await expect(fresh.find(ana, id)).rejects.toMatchObject({ name: 'VaultUnavailable' });
  state.vaultDown = false;
  const before = asked.lists;
  expect((await fresh.find(ana, id))?.id).toBe(id);
  expect(asked.lists).toBe(before);
  await fresh.find(ana, id);
  expect(asked.unwraps).toBe(2);
});

it('Keys are kept for ten minutes, as is said in public', () => {
  expect(KEEP_MS).toBe(600_000);
});
