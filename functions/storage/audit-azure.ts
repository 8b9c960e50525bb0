import { auditKeyOf, auditRangeOf, decodeAudit, encodeAudit, type AuditRows } from './audit-rows';
import { openTable, type AzureTablesOptions } from './azure-tables';

const EXISTS = new Map([[409, 'exists' as const]]);

/** The entries of all owners in a table of their own, one partition an owner. The only writing is an insert. */
export const createAzureAuditRows = (options: AzureTablesOptions): AuditRows => {
  const { client, ask, first } = openTable(options, 'audit');

  return {
    async insert(owner, row) {
      const entity = { ...auditKeyOf(owner, row.number), ...encodeAudit(row) };
      const refused = await ask(() => client.createEntity(entity), EXISTS);
      return refused === 'exists' ? 'exists' : 'inserted';
    },

    async newest(owner, before, limit) {
      const { partitionKey, after, below } = auditRangeOf(owner, before);
      const entities = await first(partitionKey, after, below, limit);
      return entities.map((entity) => decodeAudit(entity.rowKey ?? '', entity));
    },
  };
};
