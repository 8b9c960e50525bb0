import {
  constants,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { vaultKeyName } from '../../../functions/seal/key-vault';
import { OTHER, TENANT } from './key-wrapper-suite';

/**
 * A stand-in for Azure Key Vault, with real RSA keys. It answers as the REST API is documented to, and refuses every
 * request that the documentation does not allow; it is no proof of how the real one behaves.
 */

export const VAULT = 'https://stand-in.vault.azure.net';
export const TOKEN = 'a token of the vault';

const oaep = (key: KeyObject) => ({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' });
const json = (status: number, body: object): Response => Response.json(body, { status });

export const createVaultStandIn = () => {
  const keys = new Map<string, { version: string; privateKey: KeyObject; publicKey: KeyObject }[]>();
  const asked: string[] = [];
  const state: { down: number | 'silent' | undefined } = { down: undefined };

  const renew = (name: string): void => {
    const version = randomBytes(16).toString('hex');
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    keys.set(name, [...(keys.get(name) ?? []), { version, ...pair }]);
  };
  renew(vaultKeyName(TENANT));
  renew(vaultKeyName(OTHER));

  const answer = (url: URL, init: RequestInit): Response => {
    const [, , name = '', version, operation] = url.pathname.split('/');
    const versions = keys.get(name) ?? [];
    const key = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
    if (!key) return json(404, { error: { code: 'KeyNotFound' } });
    const kid = `${VAULT}/keys/${name}/${key.version}`;
    if (operation === undefined) return json(200, { key: { kid, kty: 'RSA' } });
    const { alg, value } = JSON.parse(String(init.body)) as { alg: string; value: string };
    if (init.method !== 'POST' || alg !== 'RSA-OAEP-256')
      return json(400, { error: { code: 'BadParameter' } });
    const bytes = Buffer.from(value, 'base64url');
    try {
      const result =
        operation === 'wrapkey'
          ? publicEncrypt(oaep(key.publicKey), bytes)
          : privateDecrypt(oaep(key.privateKey), bytes);
      return json(200, { kid, value: result.toString('base64url') });
    } catch {
      return json(400, { error: { code: 'BadParameter' } });
    }
  };

  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    asked.push(`${init.method ?? 'GET'} ${url.pathname.replace(/[0-9a-f]{32}/, 'VERSION')}`);
    if (url.origin !== VAULT) throw new Error(`The right to ask was shown to ${url.origin}.`);
    if (state.down === 'silent')
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    if (state.down !== undefined) return json(state.down, {});
    if (new Headers(init.headers).get('authorization') !== `Bearer ${TOKEN}`) return json(401, {});
    if (url.search !== '?api-version=7.4') return json(400, {});
    return answer(url, init);
  };
  return { fetch, asked, state, renew };
};
