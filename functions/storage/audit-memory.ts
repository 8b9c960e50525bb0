import {
  auditKeyOf,
  auditOwnerOf,
  auditRangeOf,
  decodeAudit,
  encodeAudit,
  type AuditRows,
} from './audit-rows';
import { ownersOf, partitionOf } from './keys';

/** Real storage never answers in the same turn; a double that did would hide races. */
const nextTurn = (): Promise<void> => Promise.resolve();

/** Entries that live as long as the process: the double for tests, which keeps the same promises as Azure Tables. */
export const createMemoryAuditRows = (): AuditRows => {
  const partitions = new Map<string, Map<string, ReturnType<typeof encodeAudit>>>();

  return {
    async insert(owner, row) {
      await nextTurn();
      const { partitionKey, rowKey } = auditKeyOf(owner, row.number);
      const entries = partitions.get(partitionKey) ?? new Map<string, ReturnType<typeof encodeAudit>>();
      partitions.set(partitionKey, entries);
      if (entries.has(rowKey)) return 'exists';
      entries.set(rowKey, encodeAudit(row));
      return 'inserted';
    },

    async newest(owner, before, limit) {
      await nextTurn();
      const { partitionKey, after, below } = auditRangeOf(owner, before);
      return [...(partitions.get(partitionKey) ?? [])]
        .filter(([rowKey]) => rowKey > after && rowKey < below)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([rowKey, stored]) => decodeAudit(rowKey, stored));
    },

    async remove(owner, from, to) {
      for (let number = from; number <= to; number += 1) {
        await nextTurn();
        const { partitionKey, rowKey } = auditKeyOf(owner, number);
        partitions.get(partitionKey)?.delete(rowKey);
      }
    },

    async empty(owner) {
      await nextTurn();
      const count = partitions.get(partitionOf(owner))?.size ?? 0;
      partitions.delete(partitionOf(owner));
      return count;
    },

    async owners(tenant) {
      await nextTurn();
      const { from, below } = ownersOf(tenant);
      return [...partitions]
        .filter(([key, entries]) => key > from && key < below && entries.size > 0)
        .flatMap(([key]) => auditOwnerOf(tenant, key) ?? []);
    },
  };
};
