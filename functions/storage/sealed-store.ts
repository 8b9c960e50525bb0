import type { Owner } from '../seal/key-rows';
import { createKeyring, type Keyring } from '../seal/keyring';
import type { KeyWrapper } from '../seal/key-wrapper';
import type { PersonKey } from '../seal/seal';
import { announcementsOn } from './announcements';
import { BrokenRow } from './broken-row';
import { eraseOn } from './erase';
import { holdsOn } from './holds';
import { keyRowsOn } from './key-rows';
import { idOf, keyOf, rangeAfter, rangeOf } from './keys';
import type { Held, OwnerRows, RowKind, Store } from './rows';
import { openRow, openWith, sealRow, storedRow, type StoredRow } from './sealed-row';
import type { Found, Table, Tables } from './tables';
import { StorageUnavailable } from './unavailable';

/** Each key once, however many rows are sealed under it. */
const keysOf = async (
  keyring: Keyring,
  owner: Owner,
  kind: RowKind,
  rows: readonly { readonly id: string; readonly stored: StoredRow }[],
): Promise<(row: { readonly id: string; readonly stored: StoredRow }) => PersonKey> => {
  const keys = new Map<string, PersonKey>();
  for (const id of new Set(rows.map(({ stored }) => stored.keyId))) {
    const key = await keyring.find(owner, id);
    if (key) keys.set(id, key);
  }
  return ({ id, stored }) => {
    const key = keys.get(stored.keyId);
    if (!key) throw new BrokenRow(kind, id, 'its key is not there');
    return key;
  };
};

const openAll = async <Kind extends RowKind>(
  keyring: Keyring,
  owner: Owner,
  kind: Kind,
  found: readonly Found[],
): Promise<readonly Held<Kind>[]> => {
  const rows = found.map(({ key, properties, etag }) => {
    const id = idOf(key.rowKey);
    return { id, stored: storedRow(kind, id, properties), etag };
  });
  const keyFor = await keysOf(keyring, owner, kind, rows);
  return rows.map((each) => ({
    row: openWith(keyFor(each), owner, kind, each.id, each.stored),
    etag: each.etag,
  }));
};

/** Each further round means that everything was erased between the look at a key and the first row under it. */
const ROUNDS = 3;

/**
 * Everything people own, sealed before it reaches the table and opened after it left. A row that does not open throws
 * `BrokenRow`; one that would be too large, `RowTooLarge`; and without the key of the tenant it is `VaultUnavailable`.
 */
export const createSealedRows = (table: Table, keyring: Keyring): Pick<Store, 'of' | 'ready'> => ({
  of: (owner): OwnerRows => ({
    async read(kind, id) {
      const found = await table.get(keyOf(owner, kind, id));
      if (!found) return undefined;
      const row = await openRow(keyring, owner, kind, id, storedRow(kind, id, found.properties));
      return { row, etag: found.etag };
    },

    list: async (kind) => openAll(keyring, owner, kind, await table.range(rangeOf(owner, kind))),

    page: async (kind, after, limit) => {
      const range = after === null ? rangeOf(owner, kind) : rangeAfter(owner, kind, after);
      return openAll(keyring, owner, kind, await table.first(range, limit));
    },

    async insert(kind, id, row) {
      const place = keyOf(owner, kind, id);
      for (let round = 1; round <= ROUNDS; round += 1) {
        const sealed = await sealRow(keyring, owner, kind, id, row);
        if ((await table.insert(place, sealed)) === 'exists') return 'exists';
        // Another server may have erased everything meanwhile. What was sealed under a key that was destroyed nobody
        // could read, so it is looked for only now that the row is there: an erasure after this meets the row.
        const { keyId } = storedRow(kind, id, sealed);
        if (await keyring.stands(owner, keyId)) return 'inserted';
        const found = await table.get(place);
        if (found && storedRow(kind, id, found.properties).keyId === keyId)
          await table.remove(place, found.etag);
      }
      throw new StorageUnavailable(new Error(`The key was destroyed under each of ${ROUNDS} rounds.`));
    },

    async replace(kind, id, row, etag) {
      const key = keyOf(owner, kind, id);
      return table.replace(key, await sealRow(keyring, owner, kind, id, row), etag);
    },

    remove: (kind, id, etag) => table.remove(keyOf(owner, kind, id), etag),
  }),
  ready: table.ready,
});

/** A store on these tables, with a keyring of its own. */
export const sealedStoreOn = (tables: Tables, wrapper: KeyWrapper, now: () => number): Store => {
  const keyRows = keyRowsOn(tables.keys);
  const keyring = createKeyring({ rows: keyRows, wrapper, now });
  return {
    ...createSealedRows(tables.rows, keyring),
    owners: keyRows.owners,
    erase: eraseOn(tables, keyring),
    holds: holdsOn(tables.care),
    announcements: announcementsOn(tables.care),
  };
};
