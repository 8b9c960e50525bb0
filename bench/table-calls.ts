import { odata, RestError, TableClient } from '@azure/data-tables';
import { keyOf, rangeOf } from '../functions/storage/keys';
import type { RowKind } from '../functions/storage/rows';
import type { Actor } from '../src/domain/person';

/**
 * What each command must at least ask of storage, done directly by the client library: no token, no check, no
 * decision. The rows have the keys, the columns and the bytes of the product's own.
 */
export interface TableCalls {
  /** Resolves with the number of rows. */
  list(owner: Actor, kind: RowKind): Promise<number>;
  /** Reads a row and replaces it on the condition that it is unchanged. */
  replace(row: Row): Promise<void>;
  /** Looks for a row that is not there and makes it. */
  create(row: Row): Promise<void>;
  /** The columns of a row as the product keeps it, under the keys of another row. */
  copyOf(owner: Actor, kind: RowKind, id: string, to: Keys): Promise<Row>;
}

interface Keys {
  readonly partitionKey: string;
  readonly rowKey: string;
}

export interface Row extends Keys {
  readonly version: unknown;
  readonly keyId: unknown;
  readonly sealed: unknown;
}

const TABLE = 'sealedrows';
/** The partition is that of the owner, whatever the id. */
const SOME_ID = 'A'.repeat(22);

const isAbsent = (error: unknown): boolean => error instanceof RestError && error.statusCode === 404;

export const openTableCalls = (connectionString: string): TableCalls => {
  const client = TableClient.fromConnectionString(connectionString, TABLE, { allowInsecureConnection: true });
  // The product goes without these two as well.
  client.pipeline.removePolicy({ name: 'logPolicy' });
  client.pipeline.removePolicy({ name: 'proxyPolicy' });

  return {
    list: async (owner, kind) => {
      const { from, below } = rangeOf(owner, kind);
      const { partitionKey } = keyOf(owner, kind, SOME_ID);
      const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
      let rows = 0;
      for await (const page of client.listEntities({ queryOptions: { filter } }).byPage())
        rows += page.length;
      return rows;
    },
    replace: async (row) => {
      const { etag } = await client.getEntity(row.partitionKey, row.rowKey);
      await client.updateEntity({ ...row }, 'Replace', { etag });
    },
    create: async (row) => {
      try {
        await client.getEntity(row.partitionKey, row.rowKey);
      } catch (error) {
        if (!isAbsent(error)) throw error;
      }
      await client.createEntity({ ...row });
    },
    copyOf: async (owner, kind, id, to) => {
      const { partitionKey, rowKey } = keyOf(owner, kind, id);
      const { version, keyId, sealed } = await client.getEntity(partitionKey, rowKey);
      return { ...to, version, keyId, sealed };
    },
  };
};
