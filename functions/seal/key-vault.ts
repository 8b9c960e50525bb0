import type { TenantId } from '../../src/domain/person';
import { derivedBytes } from './derived';
import { KeyRefused, type KeyWrapper } from './key-wrapper';
import { sha256 } from './sha256';
import type { VaultClient } from './vault-client';

/** The name in the vault of a tenant's key. */
export const vaultKeyName = (tenant: TenantId): string => `leadership-overlay-${tenant}`;

/** What the vault signs. Nothing else is ever signed with these keys, so that the signature can serve as a secret. */
const PURPOSE = 'Leadership Overlay: proof of a tenant key, version 1';

const VERSION = /^[0-9a-f]{32}$/;

/**
 * The keys of tenants in a key vault, one RSA key for each tenant.
 * @param vault its address, without a path
 */
export const createKeyVaultWrapper = (vault: string, client: VaultClient): KeyWrapper => {
  /**
   * An address that comes from a row of storage or from an answer is followed only when it names a key of this tenant
   * in our own vault: to ask is to show our right to ask, and whoever can write rows must not choose to whom.
   */
  const checked = (tenant: TenantId, kid: string): string => {
    const key = `${vault}/keys/${vaultKeyName(tenant)}/`;
    if (kid.startsWith(key) && VERSION.test(kid.slice(key.length))) return kid;
    throw new KeyRefused('This names no key of this tenant in the vault.');
  };
  const newest = async (tenant: TenantId): Promise<string> =>
    checked(tenant, await client.newestVersion(vaultKeyName(tenant)));

  return {
    newest,
    wrap: async (tenant, key) => {
      const kid = await newest(tenant);
      return { kid, wrapped: await client.wrap(kid, key) };
    },
    unwrap: async (tenant, { kid, wrapped }) => {
      const key = await client.unwrap(checked(tenant, kid), wrapped);
      if (key.length !== 32) throw new KeyRefused('What was unwrapped is no key of a person.');
      return key;
    },
    proof: async (tenant, kid) => {
      const digest = Buffer.from(sha256(PURPOSE, 'base64url'), 'base64url');
      const signature = await client.sign(checked(tenant, kid), digest);
      return derivedBytes(signature, PURPOSE, [tenant, kid], 32);
    },
  };
};
