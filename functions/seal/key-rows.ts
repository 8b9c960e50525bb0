import type { PersonId, TenantId } from '../../src/domain/person';
import type { WrappedKey } from './key-wrapper';

/** Whose keys. */
export interface Owner {
  readonly tenant: TenantId;
  readonly person: PersonId;
}

/** A key of a person before it is bound to that person; see key-binding.ts. */
export interface UnboundKey extends WrappedKey {
  readonly id: string;
  /** UTC instant, ISO 8601. */
  readonly madeAt: string;
}

/** A key of a person as a row of the table of keys. */
export interface KeyRow extends UnboundKey {
  /** Shows that it was written for this person by whoever may use the tenant's key: 43 characters of base64url. */
  readonly mac: string;
}

export interface HeldKeyRow {
  readonly row: KeyRow;
  readonly etag: string;
}

/**
 * Where the wrapped keys of people are kept, apart from what they open, so that deleting them is the end of it. Every
 * call throws `StorageUnavailable` when storage can not be reached.
 */
export interface KeyRows {
  list(owner: Owner): Promise<readonly HeldKeyRow[]>;
  /** Everybody of the tenant who has a key. */
  owners(tenant: TenantId): Promise<readonly Owner[]>;
  insert(owner: Owner, row: KeyRow): Promise<'inserted' | 'exists'>;
  /** `stale` also when the row is gone. */
  replace(owner: Owner, row: KeyRow, etag: string): Promise<'replaced' | 'stale'>;
  remove(owner: Owner, id: string, etag: string): Promise<'removed' | 'stale'>;
}
