import type { TenantId } from '../../src/domain/person';

/** A key of a person as it may be stored: only the keeper of the tenant's key can make it usable again. */
export interface WrappedKey {
  /** The key of the tenant, with its version, under which it was wrapped. */
  readonly kid: string;
  readonly wrapped: Uint8Array;
}

/**
 * Keeps the keys of tenants and never gives them out: a vault in production, a file on one machine. Every call throws
 * `VaultUnavailable` when the keeper can not be reached, and `KeyRefused` when it will not do this with this key.
 */
export interface KeyWrapper {
  /** The newest key of a tenant, under which new keys are wrapped. */
  newest(tenant: TenantId): Promise<string>;
  wrap(tenant: TenantId, key: Uint8Array): Promise<WrappedKey>;
  unwrap(tenant: TenantId, { kid, wrapped }: WrappedKey): Promise<Uint8Array>;
  /**
   * 32 bytes that nobody but the keeper of this key can give: the same at every call, and other ones for every key.
   * Wrapping does not prove who wrapped, since the vault's keys have a half that is public; this does.
   */
  proof(tenant: TenantId, kid: string): Promise<Uint8Array>;
}

/** A key can not be used: it is not the tenant's, it is gone, or what it should unwrap was not wrapped under it. */
export class KeyRefused extends Error {
  override readonly name = 'KeyRefused' as const;
}
