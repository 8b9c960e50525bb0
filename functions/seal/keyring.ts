import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { createShortMemory } from '../short-memory';
import { createKeyBinding } from './key-binding';
import type { KeyRow, KeyRows, Owner } from './key-rows';
import type { KeyWrapper } from './key-wrapper';
import type { PersonKey } from './seal';

/** The keys of people, made usable and kept in memory for a while. */
export interface Keyring {
  /** The key under which a person's rows are sealed from now on. The first one is made when it is first needed. */
  active(owner: Owner): Promise<PersonKey>;
  /** The key of that id, or undefined when that person has none of it. */
  find(owner: Owner, id: string): Promise<PersonKey | undefined>;
  /** Whether the key is there at this moment, whatever is in memory. One that was destroyed elsewhere is forgotten. */
  stands(owner: Owner, id: string): Promise<boolean>;
  /** Every key of a person, in no order that can be relied on. */
  all(owner: Owner): Promise<readonly PersonKey[]>;
  /** Makes a new active key; rows sealed under older ones can still be opened. */
  renew(owner: Owner): Promise<PersonKey>;
  /** Must be told when key rows are removed elsewhere, or what is in memory opens on for up to ten minutes. */
  forget(owner: Owner): void;
}

export interface KeyringSettings {
  readonly rows: KeyRows;
  readonly wrapper: KeyWrapper;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whoever destroys a key can rely on it: nowhere is it used for longer than this. */
export const KEEP_MS = 10 * 60_000;
/** People whose keys are kept in memory at once. */
export const PEOPLE_KEPT = 1_000;

const KEY_BYTES = 32;
const ID_BYTES = 16;

/** What is known of one person's keys. Each is unwrapped when it is first needed: old ones rarely are. */
interface Bunch {
  readonly rows: ReadonlyMap<string, KeyRow>;
  readonly newest: KeyRow | undefined;
  readonly usable: Map<string, Promise<KeyObject>>;
  readonly loadedAt: number;
}

/** Two instances may each make a first key; both open what they sealed, and all agree on which goes on. */
const isNewer = (one: KeyRow, other: KeyRow | undefined): boolean =>
  other === undefined || one.madeAt > other.madeAt || (one.madeAt === other.madeAt && one.id > other.id);

/** The key that a person's rows are sealed under from now on, of all that there are. */
export const newestOf = (rows: readonly KeyRow[]): KeyRow | undefined =>
  rows.reduce<KeyRow | undefined>((best, row) => (isNewer(row, best) ? row : best), undefined);

export const createKeyring = ({ rows, wrapper, now }: KeyringSettings): Keyring => {
  const binding = createKeyBinding(wrapper);
  const kept = createShortMemory<Bunch>(PEOPLE_KEPT);
  const loading = new Map<string, Promise<Bunch>>();
  const making = new Map<string, Promise<PersonKey>>();

  const nameOf = ({ tenant, person }: Owner): string => `${tenant} ${person}`;

  const load = async (owner: Owner): Promise<Bunch> => {
    const name = nameOf(owner);
    // Counted from before the question, so that a slow answer does not make a key live longer.
    const loadedAt = now();
    const held = (await rows.list(owner)).map(({ row }) => row);
    const bunch: Bunch = {
      rows: new Map(held.map((row) => [row.id, row])),
      newest: newestOf(held),
      usable: new Map(),
      loadedAt,
    };
    // What was forgotten meanwhile is not brought back by an answer from before.
    if (loading.get(name) !== undefined) kept.set(name, bunch);
    return bunch;
  };

  /** One question at a time for each person: whoever comes meanwhile waits for the same answer. */
  const loadOnce = (owner: Owner): Promise<Bunch> => {
    const name = nameOf(owner);
    const underWay = loading.get(name);
    if (underWay) return underWay;
    const started: Promise<Bunch> = Promise.resolve()
      .then(() => load(owner))
      .finally(() => {
        if (loading.get(name) === started) loading.delete(name);
      });
    loading.set(name, started);
    return started;
  };

  const bunchOf = (owner: Owner): Promise<Bunch> => {
    const name = nameOf(owner);
    const bunch = kept.get(name);
    if (!bunch || now() - bunch.loadedAt >= KEEP_MS) return loadOnce(owner);
    // Whoever was asked for last is let go last.
    kept.set(name, bunch);
    return Promise.resolve(bunch);
  };

  const usable = async (owner: Owner, { usable: keys }: Bunch, row: KeyRow): Promise<PersonKey> => {
    const key =
      keys.get(row.id) ??
      binding
        .check(owner, row)
        .then(() => wrapper.unwrap(owner.tenant, row))
        .then((bytes) => {
          const made = createSecretKey(bytes);
          bytes.fill(0);
          return made;
        })
        .catch((error: unknown) => {
          // The next one asks again; all that came meanwhile get this same answer.
          keys.delete(row.id);
          throw error;
        });
    keys.set(row.id, key);
    return { id: row.id, key: await key };
  };

  const make = async (owner: Owner, after: KeyRow | undefined): Promise<PersonKey> => {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const bytes = randomBytes(KEY_BYTES);
    const wrapped = await wrapper.wrap(owner.tenant, bytes);
    const key = createSecretKey(bytes);
    bytes.fill(0);
    // A clock that runs behind must not make the new key older than the one it follows.
    const madeAt = new Date(Math.max(now(), after ? Date.parse(after.madeAt) + 1 : 0)).toISOString();
    // "Exists" can only be the answer to our own insert, asked for twice by the library: the id is random.
    await rows.insert(owner, await binding.bind(owner, { id, madeAt, ...wrapped }));
    forget(owner);
    return { id, key };
  };

  /** However many ask at once, one key is made for all of them. */
  const makeOnce = (owner: Owner, after: KeyRow | undefined): Promise<PersonKey> => {
    const name = nameOf(owner);
    const underWay = making.get(name);
    if (underWay) return underWay;
    const started = make(owner, after).finally(() => making.delete(name));
    making.set(name, started);
    return started;
  };

  const forget = (owner: Owner): void => {
    kept.forget(nameOf(owner));
    loading.delete(nameOf(owner));
  };

  return {
    active: async (owner) => {
      const bunch = await bunchOf(owner);
      if (bunch.newest) return usable(owner, bunch, bunch.newest);
      return makeOnce(owner, undefined);
    },
    find: async (owner, id) => {
      const bunch = await bunchOf(owner);
      const row = bunch.rows.get(id);
      if (row) return usable(owner, bunch, row);
      // Another instance may have made it since: a key is there before anything is sealed under it.
      forget(owner);
      const fresh = await loadOnce(owner);
      const found = fresh.rows.get(id);
      return found && usable(owner, fresh, found);
    },
    stands: async (owner, id) => {
      if ((await rows.list(owner)).some(({ row }) => row.id === id)) return true;
      forget(owner);
      return false;
    },
    all: async (owner) => {
      // Asked for anew: another instance may have made one since.
      const fresh = await loadOnce(owner);
      return Promise.all([...fresh.rows.values()].map((row) => usable(owner, fresh, row)));
    },
    renew: async (owner) => makeOnce(owner, (await loadOnce(owner)).newest),
    forget,
  };
};
