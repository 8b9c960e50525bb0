import type { TenantId } from '../../src/domain/person';
import { createKeyBinding } from '../seal/key-binding';
import type { HeldKeyRow, KeyRows, Owner } from '../seal/key-rows';
import { newestOf, type Keyring } from '../seal/keyring';
import type { KeyWrapper } from '../seal/key-wrapper';
import { idOf, rangeOf, ROW_KINDS } from './keys';
import { openRow, sealRow, storedRow } from './sealed-row';
import type { RowKind } from './rows';
import { aboutOf, indexOwner } from './subject-index';
import type { Found, Table } from './tables';

/** What is done to keys as a whole: renewing them, and destroying them. None of it runs while a person waits. */

/** Each further round means that a row changed between its read and its write. */
const ROUNDS = 5;

/**
 * Makes a new key for a person. What is saved from now on is sealed under it; `sweep` brings over what is there. Other
 * instances seal under the old one for up to ten minutes more, so the sweep is repeated after that.
 */
export const rotatePersonKey = async (keyring: Keyring, owner: Owner): Promise<string> =>
  (await keyring.renew(owner)).id;

export interface Swept {
  readonly resealed: number;
  /** Still under an older key, because people are working on them; the next sweep finds them. */
  readonly left: number;
  /** Did not open: spoilt, or from before the person's keys were destroyed. They stay as they are. */
  readonly closed: number;
}

const isBroken = (error: unknown): boolean => error instanceof Error && error.name === 'BrokenRow';

/**
 * Seals a person's rows of older keys anew under the active one, and puts right whom a row is about. Nothing else about
 * them changes.
 */
export const sweep = async (table: Table, keyring: Keyring, owner: Owner): Promise<Swept> => {
  const active = await keyring.active(owner);
  const done = { resealed: 0, left: 0, closed: 0 };
  const one = async (kind: RowKind, { key, properties, etag }: Found): Promise<void> => {
    const id = idOf(key.rowKey);
    const stored = storedRow(kind, id, properties);
    // Whom it is about stands outside the seal, so a row of the active key may still have to be put right.
    if (stored.keyId === active.id && kind !== 'counterpart') return;
    const row = await openRow(keyring, owner, kind, id, stored);
    const about = await aboutOf(keyring, owner, row.value);
    if (stored.keyId === active.id && stored.about === about) return;
    const replaced = await table.replace(key, await sealRow(keyring, owner, kind, id, row), etag);
    done[replaced === 'replaced' ? 'resealed' : 'left'] += 1;
  };
  for (const kind of ROW_KINDS) {
    for (const found of await table.range(rangeOf(owner, kind))) {
      await one(kind, found).catch((error: unknown) => {
        if (!isBroken(error)) throw error;
        done.closed += 1;
      });
    }
  }
  return done;
};

export interface Counted {
  readonly people: number;
  readonly rows: number;
  /** Of the rows, those under the active key of their person. */
  readonly atActive: number;
  readonly keys: number;
  /** Of the keys, those wrapped under the newest key of the tenant. */
  readonly atNewest: number;
}

/** How far rotation has come in a tenant. Nothing is opened. People whose keys were destroyed are not counted. */
export const countRows = async (
  table: Pick<Table, 'range'>,
  keyRows: KeyRows,
  wrapper: Pick<KeyWrapper, 'newest'>,
  tenant: TenantId,
): Promise<Counted> => {
  const newest = await wrapper.newest(tenant);
  const counted = { people: 0, rows: 0, atActive: 0, keys: 0, atNewest: 0 };
  for (const owner of await keyRows.owners(tenant)) {
    const keys = (await keyRows.list(owner)).map(({ row }) => row);
    const active = newestOf(keys)?.id;
    counted.keys += keys.length;
    counted.atNewest += keys.filter(({ kid }) => kid === newest).length;
    if (owner.person === indexOwner(tenant).person) continue;
    counted.people += 1;
    for (const kind of ROW_KINDS) {
      const rows = await table.range(rangeOf(owner, kind));
      const ids = rows.map(({ key, properties }) => storedRow(kind, idOf(key.rowKey), properties).keyId);
      counted.rows += ids.length;
      counted.atActive += ids.filter((id) => id === active).length;
    }
  }
  return counted;
};

export interface Rewrapped {
  readonly rewrapped: number;
  readonly left: number;
}

/** Wraps the keys of all people of a tenant under its newest key. Their rows are not touched. */
export const rewrapAll = async (rows: KeyRows, wrapper: KeyWrapper, tenant: TenantId): Promise<Rewrapped> => {
  const binding = createKeyBinding(wrapper);
  const newest = await wrapper.newest(tenant);
  let rewrapped = 0;
  let left = 0;
  for (const owner of await rows.owners(tenant)) {
    for (const { row, etag } of await rows.list(owner)) {
      if (row.kid === newest) continue;
      // Or what was put there by somebody else would be bound to the person from now on.
      await binding.check(owner, row);
      const bytes = await wrapper.unwrap(tenant, row);
      const wrapped = await wrapper.wrap(tenant, bytes);
      bytes.fill(0);
      const bound = await binding.bind(owner, { id: row.id, madeAt: row.madeAt, ...wrapped });
      const done = await rows.replace(owner, bound, etag);
      if (done === 'replaced') rewrapped += 1;
      else left += 1;
    }
  }
  return { rewrapped, left };
};

const removeEach = async (rows: KeyRows, owner: Owner, held: readonly HeldKeyRow[]): Promise<void> => {
  for (const { row, etag } of held) await rows.remove(owner, row.id, etag);
};

/**
 * Destroys a person's keys, and with them all that was ever sealed under them, here and in every copy. Other instances
 * may open it from memory for up to ten minutes more. The rows themselves stay, and nobody can open them; who wants
 * them gone removes them as well, before the person comes back and meets them.
 */
export const shred = async (rows: KeyRows, keyring: Pick<Keyring, 'forget'>, owner: Owner): Promise<void> => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    await removeEach(rows, owner, await rows.list(owner));
    keyring.forget(owner);
    // A key that was being rewrapped, or made, while its neighbours were removed must not outlive them.
    if ((await rows.list(owner)).length === 0) return;
  }
  throw new Error('Keys of this person kept coming back; they are not destroyed.');
};
