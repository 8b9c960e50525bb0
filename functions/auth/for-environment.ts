import type { TenantId } from '../../src/domain/person';
import type { Env } from '../env';
import { createAuthenticate, type Authenticate } from './authenticate';
import { allowedClients } from './host-clients';
import { createSigningKeys, type SigningKeysSettings } from './signing-keys';

/** Who signs tokens, and where the keys for checking them are published. */
export interface Authority {
  readonly issuer: (tenant: TenantId) => string;
  readonly keysUrl: (tenant: TenantId) => string;
}

const ENTRA = 'https://login.microsoftonline.com';

export const entraAuthority: Authority = {
  issuer: (tenant) => `${ENTRA}/${tenant}/v2.0`,
  keysUrl: (tenant) => `${ENTRA}/${tenant}/discovery/v2.0/keys`,
};

/** The issuer of one machine. One key set serves all its tenants. */
export const localAuthority = (base: string): Authority => {
  const root = base.replace(/\/+$/, '');
  return { issuer: (tenant) => `${root}/${tenant}/v2.0`, keysUrl: () => `${root}/jwks` };
};

/**
 * The one check of callers, for Azure and for one machine alike: only the authority differs, so that what is tried
 * locally is what protects people in production.
 */
export const authenticateFor = (
  env: Pick<Env, 'clientId' | 'tenants' | 'issuer'>,
  deps: Omit<SigningKeysSettings, 'urlFor'>,
): Authenticate => {
  const authority = env.issuer.kind === 'entra' ? entraAuthority : localAuthority(env.issuer.base);
  return createAuthenticate({
    clientId: env.clientId,
    tenants: env.tenants,
    issuer: authority.issuer,
    keys: createSigningKeys({ ...deps, urlFor: authority.keysUrl }),
    clients: allowedClients(env.clientId),
    now: deps.now,
  });
};
