import { randomKeyWrapper } from '../seal/random-key-wrapper';
import { sureEtag, type RowKey } from './keys';
import type { Store } from './rows';
import { sealedStoreOn } from './sealed-store';
import type { Properties, Range, Table, Tables } from './tables';

interface Kept {
  readonly properties: Properties;
  readonly etag: string;
}

/** Real storage never answers in the same turn; a double that did would hide races. */
const nextTurn = (): Promise<void> => Promise.resolve();

/** Two parts of a key can not run into each other: neither holds a line's end. */
const nameOf = ({ partitionKey, rowKey }: RowKey): string => `${partitionKey}\n${rowKey}`;

const isWithin = ({ partitionKey, rowKey }: RowKey, { partition, from, below }: Range): boolean =>
  ('is' in partition
    ? partitionKey === partition.is
    : partitionKey >= partition.from && partitionKey < partition.below) &&
  rowKey >= from &&
  rowKey < below;

/** Bytes are kept as a copy, as everything else is. */
const copyOf = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'object' ? Uint8Array.from(value) : value,
    ]),
  );

const createTable = (): Table => {
  /** One map for each partition, since a person's rows are asked for far more often than those of all. */
  const partitions = new Map<string, Map<string, Kept & { readonly key: RowKey }>>();
  let writesSoFar = 0;

  const rowsOf = (partitionKey: string) => partitions.get(partitionKey) ?? new Map<string, never>();
  const keep = (key: RowKey, properties: Properties): void => {
    writesSoFar += 1;
    const rows = partitions.get(key.partitionKey) ?? new Map<string, Kept & { readonly key: RowKey }>();
    partitions.set(key.partitionKey, rows);
    rows.set(nameOf(key), { key, properties: copyOf(properties), etag: `W/"${writesSoFar}"` });
  };
  const found = (key: RowKey) => rowsOf(key.partitionKey).get(nameOf(key));

  return {
    async get(key) {
      await nextTurn();
      const kept = found(key);
      return kept && { ...kept, properties: copyOf(kept.properties) };
    },
    async range(range) {
      await nextTurn();
      const { partition } = range;
      const places = 'is' in partition ? [rowsOf(partition.is)] : [...partitions.values()];
      return places
        .flatMap((rows) => [...rows.values()])
        .filter(({ key }) => isWithin(key, range))
        .filter(({ properties }) => range.about === undefined || properties['about'] === range.about)
        .map((kept) => ({ ...kept, properties: copyOf(kept.properties) }));
    },
    async first(range, limit) {
      const found = await this.range(range);
      return [...found].sort((a, b) => (nameOf(a.key) < nameOf(b.key) ? -1 : 1)).slice(0, limit);
    },
    async insert(key, properties) {
      await nextTurn();
      if (found(key)) return 'exists';
      keep(key, properties);
      return 'inserted';
    },
    async replace(key, properties, etag) {
      await nextTurn();
      if (found(key)?.etag !== sureEtag(etag)) return 'stale';
      keep(key, properties);
      return 'replaced';
    },
    async remove(key, etag) {
      await nextTurn();
      if (found(key)?.etag !== sureEtag(etag)) return 'stale';
      rowsOf(key.partitionKey).delete(nameOf(key));
      return 'removed';
    },
    ready: nextTurn,
  };
};

/** Tables that live as long as the process: the double for tests. They keep the same promises as Azure's. */
export const createMemoryTables = (): Tables => ({
  rows: createTable(),
  keys: createTable(),
  care: createTable(),
});

/** A store on such tables, sealed like the real one, under a tenant key that nobody keeps. */
export const createMemoryStore = (now: () => number = Date.now): Store =>
  sealedStoreOn(createMemoryTables(), randomKeyWrapper(), now);
