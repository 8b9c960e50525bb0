import type { Owner } from '../seal/key-rows';
import { createKeyring, type Keyring } from '../seal/keyring';
import type { KeyWrapper } from '../seal/key-wrapper';
import type { PersonKey } from '../seal/seal';
import { BrokenRow } from './broken-row';
import { keyRowsOn } from './key-rows';
import { idOf, keyOf, rangeOf } from './keys';
import type { OwnerRows, RowKind, Store } from './rows';
import { openRow, openWith, sealRow, storedRow, type StoredRow } from './sealed-row';
import type { Table, Tables } from './tables';

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

/**
 * Everything people own, sealed before it reaches the table and opened after it left. A row that does not open throws
 * `BrokenRow`; one that would be too large, `RowTooLarge`; and without the key of the tenant it is `VaultUnavailable`.
 */
export const createSealedStore = (table: Table, keyring: Keyring): Store => ({
  of: (owner): OwnerRows => ({
    async read(kind, id) {
      const found = await table.get(keyOf(owner, kind, id));
      if (!found) return undefined;
      const row = await openRow(keyring, owner, kind, id, storedRow(kind, id, found.properties));
      return { row, etag: found.etag };
    },

    async list(kind) {
      const found = await table.range(rangeOf(owner, kind));
      const rows = found.map(({ key, properties, etag }) => {
        const id = idOf(key.rowKey);
        return { id, stored: storedRow(kind, id, properties), etag };
      });
      const keyFor = await keysOf(keyring, owner, kind, rows);
      return rows.map((each) => ({
        row: openWith(keyFor(each), owner, kind, each.id, each.stored),
        etag: each.etag,
      }));
    },

    async insert(kind, id, row) {
      const key = keyOf(owner, kind, id);
      return table.insert(key, await sealRow(keyring, owner, kind, id, row));
    },

    async replace(kind, id, row, etag) {
      const key = keyOf(owner, kind, id);
      return table.replace(key, await sealRow(keyring, owner, kind, id, row), etag);
    },
  }),
  ready: table.ready,
});

/** A store on these tables, with a keyring of its own. */
export const sealedStoreOn = (tables: Tables, wrapper: KeyWrapper, now: () => number): Store =>
  createSealedStore(tables.rows, createKeyring({ rows: keyRowsOn(tables.keys), wrapper, now }));
