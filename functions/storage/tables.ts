import type { RowKey } from './keys';

/** Tables of bytes: what stands in a row means nothing here, and nothing here can read it. */

/** What a row holds besides its keys. */
export type Properties = Readonly<Record<string, string | number | Uint8Array>>;

/** A row as it was found. What storage adds to it, such as a time, is among its properties. */
export interface Found {
  readonly key: RowKey;
  readonly properties: unknown;
  readonly etag: string;
}

/** The row keys at or after `from` and before `below`, of one partition or of a range of them. */
export interface Range {
  readonly partition: { readonly is: string } | { readonly from: string; readonly below: string };
  readonly from: string;
  readonly below: string;
  /** Only rows whose property `about` is this. */
  readonly about?: string;
}

/**
 * There is no write without a condition: `insert` demands that there is nothing yet, `replace` and `remove` that
 * nothing changed since the row was read. Every call throws `StorageUnavailable` when storage can not be reached.
 */
export interface Table {
  get(key: RowKey): Promise<Found | undefined>;
  range(range: Range): Promise<readonly Found[]>;
  /** The first rows of a range in the order of their keys, at most so many. */
  first(range: Range, limit: number): Promise<readonly Found[]>;
  insert(key: RowKey, properties: Properties): Promise<'inserted' | 'exists'>;
  /** `stale` also when the row is gone. */
  replace(key: RowKey, properties: Properties, etag: string): Promise<'replaced' | 'stale'>;
  remove(key: RowKey, etag: string): Promise<'removed' | 'stale'>;
  /** Resolves when storage answers; throws `StorageUnavailable` otherwise. */
  ready(): Promise<void>;
}

/** Everything that people own, sealed; the keys of people, wrapped; and what is decided of how long things stay. */
export interface Tables {
  readonly rows: Table;
  readonly keys: Table;
  readonly care: Table;
}
