import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { TenantId } from '../../src/domain/person';
import { runsInAzure } from '../env';
import { derivedBytes } from './derived';
import { KeyRefused, type KeyWrapper } from './key-wrapper';
import { keepPrivately } from './private-file';
import { unwrapKey, wrapKey } from './seal';

/**
 * Stands in for a key vault on one machine: the keys of its tenants in a file that only this account can read. Whoever
 * has the file and the storage can open everything, which is why it is refused in Azure.
 */

/** Thrown when the file must not be used or holds no keys; the message says what to do. */
class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused' as const;
}

const KEY_BYTES = 32;

const KeyFile = z.strictObject({
  /** The newest of a tenant stands last. */
  keys: z.array(
    z.strictObject({
      tenant: z.string(),
      kid: z.string(),
      key: z
        .base64()
        .transform((text): Uint8Array => Buffer.from(text, 'base64'))
        .refine((bytes) => bytes.length === KEY_BYTES),
    }),
  ),
});
type Keys = z.infer<typeof KeyFile>['keys'];

const write = (file: string, keys: Keys): void => {
  const kept = keys.map(({ key, ...rest }) => ({ ...rest, key: Buffer.from(key).toString('base64') }));
  keepPrivately(file, JSON.stringify({ keys: kept }));
};

const read = (file: string): Keys => {
  if (!existsSync(file)) return [];
  // Windows knows no such modes; there the folder of the account has to do.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new KeyFileRefused(
      `Others on this machine may read the key file ${file}. Take that right away with chmod 600.`,
    );
  }
  try {
    return KeyFile.parse(JSON.parse(String(readFileSync(file)))).keys;
  } catch {
    // The error quotes what it read.
    throw new KeyFileRefused(
      `The key file ${file} holds no keys. Put back the one that was there; without it nothing that is stored can be opened.`,
    );
  }
};

const aNewKey = (tenant: TenantId): Keys[number] => ({
  tenant,
  kid: `file:${randomBytes(16).toString('base64url')}`,
  key: randomBytes(KEY_BYTES),
});

const refuseInAzure = (): void => {
  if (runsInAzure(process.env))
    throw new KeyFileRefused('A key file is for one machine only, and is refused in Azure.');
};

/** Gives a tenant a new key. What was wrapped under older ones can still be unwrapped. */
export const addKeyToFile = (file: string, tenant: TenantId): void => {
  refuseInAzure();
  write(file, [...read(file), aNewKey(tenant)]);
};

const PURPOSE = 'Leadership Overlay: proof of a key in a file, version 1';

/**
 * The keys of these tenants, made where there are none yet. The file is read anew at each call, which are few: a tenant
 * may have been given a new key by another process meanwhile.
 */
export const openKeyFile = (file: string, tenants: Iterable<TenantId>): KeyWrapper => {
  refuseInAzure();
  const kept = read(file);
  const missing = [...tenants].filter((tenant) => !kept.some((one) => one.tenant === tenant));
  if (missing.length > 0) write(file, [...kept, ...missing.map(aNewKey)]);

  const newestOf = (tenant: TenantId): Keys[number] => {
    const key = read(file).findLast((one) => one.tenant === tenant);
    if (!key) throw new KeyRefused('The key file holds no key of this tenant.');
    return key;
  };
  const keyOf = (tenant: TenantId, kid: string): Uint8Array => {
    const own = read(file).find((one) => one.tenant === tenant && one.kid === kid);
    if (!own) throw new KeyRefused('The key file does not hold the key that this was wrapped under.');
    return own.key;
  };
  return {
    newest: async (tenant) => newestOf(tenant).kid,
    wrap: async (tenant, bytes) => {
      const { kid, key } = newestOf(tenant);
      return { kid, wrapped: wrapKey(key, bytes) };
    },
    unwrap: async (tenant, { kid, wrapped }) => {
      const bytes = unwrapKey(keyOf(tenant, kid), wrapped);
      if (!bytes) throw new KeyRefused('This was not wrapped under the key that it names.');
      return bytes;
    },
    proof: async (tenant, kid) => derivedBytes(keyOf(tenant, kid), PURPOSE, [], 32),
  };
};
