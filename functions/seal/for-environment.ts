import type { Env } from '../env';
import { openKeyFile } from './key-file';
import { createKeyVaultWrapper } from './key-vault';
import type { KeyWrapper } from './key-wrapper';
import { managedIdentityToken } from './managed-identity';
import { createVaultClient } from './vault-rest';

/** What keeps the tenants' keys: the vault or the file that the settings name, and never one for the other. */
export const keyWrapperFor = ({ tenantKeys, tenants }: Pick<Env, 'tenantKeys' | 'tenants'>): KeyWrapper => {
  if (tenantKeys.kind === 'file') return openKeyFile(tenantKeys.path, tenants);
  const { url: vault } = tenantKeys;
  const fetch = globalThis.fetch.bind(globalThis);
  const token = managedIdentityToken(process.env, fetch, Date.now);
  return createKeyVaultWrapper(vault, createVaultClient({ vault, fetch, token }));
};
