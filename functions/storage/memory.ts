import type { Actor } from '../../src/domain/person';
import { idOf, keyOf, rangeOf, sureEtag } from './keys';
import { decodeRow, encodeRow, type StoredRow } from './row-shape';
import type { OwnerRows, Store } from './rows';

interface Kept {
  readonly stored: StoredRow;
  readonly etag: string;
}

/** Real storage never answers in the same turn; a double that did would hide races. */
const nextTurn = (): Promise<void> => Promise.resolve();

/**
 * A store that lives as long as the process: the double for tests. It passes the same promises as Azure Tables, and
 * keeps the same bytes, so that what goes in and what comes out never share an object.
 */
export const createMemoryStore = (): Store => {
  const partitions = new Map<string, Map<string, Kept>>();
  let writesSoFar = 0;

  const partition = (key: string): Map<string, Kept> => {
    const rows = partitions.get(key) ?? new Map<string, Kept>();
    partitions.set(key, rows);
    return rows;
  };
  const keep = (stored: StoredRow): Kept => {
    writesSoFar += 1;
    return { stored, etag: `W/"${writesSoFar}"` };
  };

  const of = (owner: Actor): OwnerRows => ({
    async read(kind, id) {
      await nextTurn();
      const { partitionKey, rowKey } = keyOf(owner, kind, id);
      const kept = partition(partitionKey).get(rowKey);
      return kept && { row: decodeRow(kind, id, kept.stored), etag: kept.etag };
    },

    async list(kind) {
      await nextTurn();
      const { partitionKey, from, below } = rangeOf(owner, kind);
      return [...partition(partitionKey)]
        .filter(([rowKey]) => rowKey >= from && rowKey < below)
        .map(([rowKey, { stored, etag }]) => ({ row: decodeRow(kind, idOf(rowKey), stored), etag }));
    },

    async insert(kind, id, row) {
      await nextTurn();
      const { partitionKey, rowKey } = keyOf(owner, kind, id);
      const rows = partition(partitionKey);
      if (rows.has(rowKey)) return 'exists';
      rows.set(rowKey, keep(encodeRow(row)));
      return 'inserted';
    },

    async replace(kind, id, row, etag) {
      await nextTurn();
      const { partitionKey, rowKey } = keyOf(owner, kind, id);
      const rows = partition(partitionKey);
      if (rows.get(rowKey)?.etag !== sureEtag(etag)) return 'stale';
      rows.set(rowKey, keep(encodeRow(row)));
      return 'replaced';
    },
  });

  return { of, ready: nextTurn };
};
