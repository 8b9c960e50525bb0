import type { Env } from '../env';
import { openKeyFile } from './key-file';
import { createKeyVaultWrapper } from './key-vault';
import type { KeyWrapper } from './key-wrapper';
import { managedIdentityToken } from './managed-identity';
import { createVaultClient } from './vault-rest';

/**
 * What keeps the tenants' keys: the vault or the file that the settings name, and never one for the other.
 * @param vaultToken instead of the identity of the app, where a person asks from elsewhere
 */
export const keyWrapperFor = (
  { tenantKeys, tenants }: Pick<Env, 'tenantKeys' | 'tenants'>,
  vaultToken?: string,
): KeyWrapper => {
  if (tenantKeys.kind === 'file') return openKeyFile(tenantKeys.path, tenants);
  const { url: vault } = tenantKeys;
  const fetch = globalThis.fetch.bind(globalThis);
  const token =
    vaultToken === undefined
      ? managedIdentityToken(process.env, fetch, Date.now)
      : () => Promise.resolve(vaultToken);
  return createKeyVaultWrapper(vault, createVaultClient({ vault, fetch, token }));
};
