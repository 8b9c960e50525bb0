import { randomBytes } from 'node:crypto';
import { derivedBytes } from './derived';
import { KeyRefused, type KeyWrapper } from './key-wrapper';
import { unwrapKey, wrapKey } from './seal';

/** Tenants' keys that are made anew and forgotten with the process: the double for tests, beside the store in memory. */
export const randomKeyWrapper = (): KeyWrapper => {
  const keys = new Map<string, Uint8Array>();
  const keyOf = (tenant: string): Uint8Array => {
    const key = keys.get(tenant) ?? randomBytes(32);
    keys.set(tenant, key);
    return key;
  };
  return {
    newest: async (tenant) => `memory:${tenant}`,
    wrap: async (tenant, key) => ({ kid: `memory:${tenant}`, wrapped: wrapKey(keyOf(tenant), key) }),
    unwrap: async (tenant, { kid, wrapped }) => {
      const key = kid === `memory:${tenant}` ? unwrapKey(keyOf(tenant), wrapped) : undefined;
      if (key === undefined) throw new KeyRefused('This key was wrapped under no key of this process.');
      return key;
    },
    proof: async (tenant, kid) => derivedBytes(keyOf(tenant), 'proof', [kid], 32),
  };
};
