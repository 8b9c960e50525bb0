import { RestError, TableClient, TableServiceClient } from '@azure/data-tables';

/** The storage without the product, as whoever has its connection string finds it. */

export interface Entity {
  readonly table: string;
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const OPTIONS = { allowInsecureConnection: true };

const ofStorage = new Set(['etag', 'odata.metadata', 'partitionKey', 'rowKey']);

const asBytes = (value: unknown): string =>
  ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
    : Buffer.from(String(value), 'utf8').toString('latin1');

export const openStorage = (connectionString: string) => {
  const client = (table: string) => TableClient.fromConnectionString(connectionString, table, OPTIONS);

  const everything = async (): Promise<readonly Entity[]> => {
    const found: Entity[] = [];
    const service = TableServiceClient.fromConnectionString(connectionString, OPTIONS);
    for await (const { name = '' } of service.listTables()) {
      for await (const entity of client(name).listEntities()) {
        const { partitionKey = '', rowKey = '' } = entity;
        const properties = Object.fromEntries(Object.entries(entity).filter(([key]) => !ofStorage.has(key)));
        found.push({ table: name, partitionKey, rowKey, properties });
      }
    }
    return found;
  };

  return {
    everything,
    /** A table of our own for what is put there in clear. */
    control: async (properties: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
      const table = client('control');
      await table.createTable();
      await table.createEntity({ partitionKey: 'control', rowKey: 'control', ...properties });
    },
    /** Puts a row somewhere, also in the place of another, as whoever has the storage can. */
    plant: async ({ table, partitionKey, rowKey, properties }: Entity): Promise<void> => {
      const entity = { partitionKey, rowKey, ...withoutTime(properties) };
      const there = await found(client(table), partitionKey, rowKey);
      if (there === undefined) await client(table).createEntity(entity);
      else await client(table).updateEntity(entity, 'Replace', { etag: there });
    },
  };
};

/** The etag of a row; undefined when there is none. */
const found = async (
  table: TableClient,
  partitionKey: string,
  rowKey: string,
): Promise<string | undefined> => {
  try {
    return (await table.getEntity(partitionKey, rowKey)).etag;
  } catch (error) {
    if (error instanceof RestError && error.statusCode === 404) return undefined;
    throw error;
  }
};

const withoutTime = (properties: Entity['properties']): Entity['properties'] =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'timestamp'));

/** Every key and every property of all rows as one text, one character for each byte. */
export const dumpOf = (
  entities: readonly Entity[],
): { readonly properties: number; readonly dump: string } => {
  const values = entities.flatMap(({ table, partitionKey, rowKey, properties }) => [
    table,
    partitionKey,
    rowKey,
    ...Object.entries(properties).flat().map(asBytes),
  ]);
  return {
    properties: entities.reduce((sum, { properties }) => sum + 2 + Object.keys(properties).length, 0),
    dump: values.join('\n'),
  };
};
