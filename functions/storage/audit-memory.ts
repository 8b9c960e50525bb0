import { auditKeyOf, auditRangeOf, decodeAudit, encodeAudit, type AuditRows } from './audit-rows';

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
  };
};
