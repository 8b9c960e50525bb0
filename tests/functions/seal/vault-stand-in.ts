import {
  constants,
  generateKeyPairSync,
  privateDecrypt,
  privateEncrypt,
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
/** What stands before a SHA-256 digest in a signature of RSASSA-PKCS1-v1_5, RFC 8017 section 9.2. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const signatureOf = (key: KeyObject, digest: Uint8Array): Buffer =>
  privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([DIGEST_INFO, digest]));

/** The algorithm that each operation takes here. */
const ALGORITHMS = new Map([
  ['wrapkey', 'RSA-OAEP-256'],
  ['unwrapkey', 'RSA-OAEP-256'],
  ['sign', 'RS256'],
]);
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
    if (init.method !== 'POST' || alg !== ALGORITHMS.get(operation))
      return json(400, { error: { code: 'BadParameter' } });
    const bytes = Buffer.from(value, 'base64url');
    if (operation === 'sign' && bytes.length !== 32) return json(400, { error: { code: 'BadParameter' } });
    try {
      const result = {
        wrapkey: () => publicEncrypt(oaep(key.publicKey), bytes),
        unwrapkey: () => privateDecrypt(oaep(key.privateKey), bytes),
        sign: () => signatureOf(key.privateKey, bytes),
      }[operation as 'wrapkey' | 'unwrapkey' | 'sign']();
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
  /** What everybody may know: a key's newest version and its public half, under which anything can be wrapped. */
  const wrapInPublic = (name: string, bytes: Uint8Array) => {
    const key = keys.get(name)?.at(-1);
    if (!key) throw new Error('There is no such key.');
    return {
      kid: `${VAULT}/keys/${name}/${key.version}`,
      wrapped: publicEncrypt(oaep(key.publicKey), bytes),
    };
  };
  return { fetch, asked, state, renew, wrapInPublic };
};
