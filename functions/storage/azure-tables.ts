import {
  odata,
  RestError,
  TableClient,
  type TableEntityResult,
  type TableServiceClientOptions,
} from '@azure/data-tables';
import { faultOf, isOutage, isTableGone } from './fault';
import { sureEtag } from './keys';
import type { Found, Range, Table, Tables } from './tables';
import { StorageUnavailable } from './unavailable';

export interface AzureTablesOptions {
  readonly connectionString: string;
  /** Plain http, for an emulator on this machine and nowhere else. */
  readonly allowInsecure?: boolean;
  /** How long one try may take, in milliseconds. There are two tries. */
  readonly tryMs?: number;
}

/** Another name than that of the unsealed rows of the first releases, which are therefore never read. */
const ROWS = 'sealedrows';
const KEYS = 'keys';
const CARE = 'care';
const TRY_MS = 2_000;
const RETRIES = { maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

const ABSENT = new Map([[404, 'absent' as const]]);
const EXISTS = new Map([[409, 'exists' as const]]);
const STALE = new Map([
  [404, 'stale' as const],
  [412, 'stale' as const],
]);

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/**
 * One try ends after `tryMs`, its body included. The SDK's own time-out stops counting at the first byte of the
 * answer, and is not tried again; a try on a connection that died in silence deserves a second one on a fresh
 * connection. And when storage asks for a longer rest than a person would wait, there is no second try at all.
 */
const limitTry = (tryMs: number): Policy => ({
  name: 'limitTry',
  async sendRequest(request, next) {
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), tryMs);
    request.abortSignal = clock.signal;
    try {
      const response = await next(request);
      const rest = Number(response.headers.get('retry-after') ?? 0) * 1_000;
      if (rest <= RETRIES.maxRetryDelayInMs) return response;
      throw new RestError('Storage is busy.', { code: 'ServerBusy', statusCode: response.status });
    } catch (error) {
      if (clock.signal.aborted) throw new RestError('One try took too long.', { code: 'ETIMEDOUT' });
      throw error;
    } finally {
      clearTimeout(timer);
      delete request.abortSignal;
    }
  },
});

const isOnThisMachine = ({ hostname }: URL): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

const connect = (
  { connectionString, allowInsecure = false, tryMs = TRY_MS }: AzureTablesOptions,
  table: string,
): TableClient => {
  const client = TableClient.fromConnectionString(connectionString, table, {
    allowInsecureConnection: allowInsecure,
    retryOptions: RETRIES,
    additionalPolicies: [{ policy: limitTry(tryMs), position: 'perRetry' }],
  });
  const address = new URL(client.url);
  if (address.protocol !== 'https:' && !(allowInsecure && isOnThisMachine(address))) {
    throw new Error(
      'Storage must be reached over https; plain http is for an emulator on this machine only.',
    );
  }
  // The log of the SDK tells of every request, and keys say who worked when.
  client.pipeline.removePolicy({ name: 'logPolicy' });
  // A proxy of the person's network can not reach an emulator on the person's machine.
  if (isOnThisMachine(address)) client.pipeline.removePolicy({ name: 'proxyPolicy' });
  return client;
};

/** An answer of storage ends after a thousand rows or five seconds of its own, so that one page is never all. */
const everyPage = async (client: TableClient, filter: string) => {
  const entities = [];
  for await (const page of client.listEntities({ queryOptions: { filter } }).byPage()) entities.push(...page);
  return entities;
};

/**
 * One table of Azure Table storage. It is made when it is first needed. Throws `StorageUnavailable` for an outage and
 * `StorageFault` for any other refusal of storage, such as a wrong key.
 */
export const openTable = (options: AzureTablesOptions, name: string) => {
  const client = connect(options, name);
  let made: Promise<void> | undefined;

  /** The error that leaves this file for one of the SDK's. */
  const told = (error: unknown): unknown => {
    const fault = faultOf(error);
    if (!fault) return error;
    if (isTableGone(fault)) made = undefined;
    return isTableGone(fault) || isOutage(fault) ? new StorageUnavailable(fault) : fault;
  };

  /** All calls that come while the table is being made wait for the same making of it. */
  const table = (): Promise<void> => {
    made ??= client.createTable().catch((error: unknown) => {
      made = undefined;
      throw told(error);
    });
    return made;
  };

  /** Runs one call of the SDK. `refusals` says what a status means to the caller; every other status is an error. */
  const ask = async <Value, Refusal = never>(
    call: () => Promise<Value>,
    refusals?: ReadonlyMap<number, Refusal>,
  ): Promise<Value | Refusal> => {
    await table();
    try {
      return await call();
    } catch (error) {
      const fault = faultOf(error);
      // A missing table answers 404 too, and says nothing about the row.
      const refusal = fault?.status && !isTableGone(fault) ? refusals?.get(fault.status) : undefined;
      if (refusal === undefined) throw told(error);
      return refusal;
    }
  };

  /** The first rows of what a filter lets through, in the order of their keys, at most so many. */
  const first = (filter: string, limit: number) =>
    ask(async () => {
      const entities = [];
      for await (const page of client
        .listEntities({ queryOptions: { filter } })
        .byPage({ maxPageSize: limit })) {
        entities.push(...page);
        if (entities.length >= limit) break;
      }
      return entities.slice(0, limit);
    });

  return { client, ask, first };
};

const filterOf = ({ partition, from, below, about }: Range): string => {
  const within =
    'is' in partition
      ? odata`PartitionKey eq ${partition.is}`
      : odata`PartitionKey ge ${partition.from} and PartitionKey lt ${partition.below}`;
  const subject = about === undefined ? '' : odata` and about eq ${about}`;
  return `${within} and ${odata`RowKey ge ${from} and RowKey lt ${below}`}${subject}`;
};

const foundOf = (entity: TableEntityResult<object>): Found => ({
  key: { partitionKey: entity.partitionKey ?? '', rowKey: entity.rowKey ?? '' },
  properties: entity,
  etag: entity.etag,
});

/** A table as bytes go into it. */
const createTable = (options: AzureTablesOptions, name: string): Table => {
  const { client, ask, first } = openTable(options, name);

  return {
    async get(key) {
      const entity = await ask(() => client.getEntity(key.partitionKey, key.rowKey), ABSENT);
      return entity === 'absent' ? undefined : { key, properties: entity, etag: entity.etag };
    },

    range: async (range) => (await ask(() => everyPage(client, filterOf(range)))).map(foundOf),

    first: async (range, limit) => (await first(filterOf(range), limit)).map(foundOf),

    async insert(key, properties) {
      const refused = await ask(() => client.createEntity({ ...key, ...properties }), EXISTS);
      return refused === 'exists' ? 'exists' : 'inserted';
    },

    async replace(key, properties, etag) {
      const condition = { etag: sureEtag(etag) };
      const entity = { ...key, ...properties };
      const refused = await ask(() => client.updateEntity(entity, 'Replace', condition), STALE);
      return refused === 'stale' ? 'stale' : 'replaced';
    },

    async remove({ partitionKey, rowKey }, etag) {
      const condition = { etag: sureEtag(etag) };
      const refused = await ask(() => client.deleteEntity(partitionKey, rowKey, condition), STALE);
      return refused === 'stale' ? 'stale' : 'removed';
    },

    ready: async () => {
      await ask(() => client.getEntity('ready', 'ready'), ABSENT);
    },
  };
};

/**
 * Everything people own, one partition a person, in a table of Azure Table storage, and the keys to it in another.
 * There is no unconditional write here: the SDK's update without an etag overwrites anything.
 *
 * Throws `StorageUnavailable` for an outage, and `StorageFault` for any other refusal of storage, such as a wrong key.
 */
export const createAzureTables = (options: AzureTablesOptions): Tables => ({
  rows: createTable(options, ROWS),
  keys: createTable(options, KEYS),
  care: createTable(options, CARE),
});
