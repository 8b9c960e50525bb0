import { odata } from '@azure/data-tables';
import {
  auditKeyOf,
  auditOwnerOf,
  auditRangeOf,
  decodeAudit,
  encodeAudit,
  type AuditRows,
} from './audit-rows';
import { openTable, type AzureTablesOptions } from './azure-tables';
import { fewAtOnce } from './few-at-once';
import { ownersOf, partitionOf, sureEtag, type RowKey } from './keys';

const EXISTS = new Map([[409, 'exists' as const]]);
const GONE = new Map([[404, 'gone' as const]]);

/** So many entries are looked at in one go, and so many removals are under way at once. */
const PAGE = 500;
const AT_ONCE = 16;

/** The entries of all owners in a table of their own, one partition an owner. None is ever changed. */
export const createAzureAuditRows = (options: AzureTablesOptions): AuditRows => {
  const { client, ask, first } = openTable(options, 'audit');

  const remove = ({ partitionKey, rowKey }: RowKey, etag: string) =>
    ask(() => client.deleteEntity(partitionKey, rowKey, { etag: sureEtag(etag) }), GONE);

  return {
    async insert(owner, row) {
      const entity = { ...auditKeyOf(owner, row.number), ...encodeAudit(row) };
      const refused = await ask(() => client.createEntity(entity), EXISTS);
      return refused === 'exists' ? 'exists' : 'inserted';
    },

    async newest(owner, before, limit) {
      const { partitionKey, after, below } = auditRangeOf(owner, before);
      const filter = odata`PartitionKey eq ${partitionKey} and RowKey gt ${after} and RowKey lt ${below}`;
      const entities = await first(filter, limit);
      return entities.map((entity) => decodeAudit(entity.rowKey ?? '', entity));
    },

    async remove(owner, from, to) {
      for (let number = from; number <= to; number += 1) {
        const key = auditKeyOf(owner, number);
        const found = await ask(() => client.getEntity(key.partitionKey, key.rowKey), GONE);
        if (found !== 'gone') await remove(key, found.etag);
      }
    },

    async empty(owner) {
      const partitionKey = partitionOf(owner);
      let count = 0;
      for (;;) {
        const page = await first(odata`PartitionKey eq ${partitionKey}`, PAGE);
        if (page.length === 0) return count;
        await fewAtOnce(AT_ONCE, page, async ({ rowKey = '', etag }) => {
          await remove({ partitionKey, rowKey }, etag);
        });
        count += page.length;
      }
    },

    async owners(tenant) {
      const { from, below } = ownersOf(tenant);
      const owners = [];
      // Storage can not list partitions, but it finds the first one behind another.
      for (let last = from; ;) {
        const [next] = await first(odata`PartitionKey gt ${last} and PartitionKey lt ${below}`, 1);
        if (!next) return owners;
        last = next.partitionKey ?? below;
        owners.push(...[auditOwnerOf(tenant, last)].filter((owner) => owner !== undefined));
      }
    },
  };
};
