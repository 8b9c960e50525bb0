import type { CryptoKey } from 'jose';
import { z } from 'zod';
import type { TenantId } from '../../src/domain/person';

export interface SigningKey {
  readonly key: CryptoKey;
  /** The one issuer this key may sign for, where the key server says so. */
  readonly issuer: string | undefined;
}
export type KeySet = ReadonlyMap<string, SigningKey>;

const TIME_OUT_MS = 3000;
const ANSWER_MAX_BYTES = 256 * 1024;

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** A public RSA key of at least 2048 bits, for signatures. Private members of a key are never read. */
const SigningJwk = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: base64url.min(342),
  e: base64url,
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
  issuer: z.string().optional(),
});
/** Keys of other kinds may stand in the same list; they are none of ours and are passed over. */
const Answer = z.object({ keys: z.array(z.unknown()) });

const readUpTo = async (response: Response, max: number): Promise<string> => {
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error('The key server sent no body.');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > max) {
      await reader.cancel();
      throw new Error(`The key server sent more than ${max} bytes.`);
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

const importKey = async (jwk: z.infer<typeof SigningJwk>, tenant: TenantId): Promise<SigningKey> => {
  const { kty, n, e, issuer } = jwk;
  const key = await crypto.subtle.importKey('jwk', { kty, n, e }, RS256, true, ['verify']);
  // Keys that serve every tenant carry the placeholder in their issuer.
  return { key, issuer: issuer?.replace('{tenantid}', tenant) };
};

/**
 * Asks the key server once. Throws when it is late, unreachable, redirects, answers with an error, sends too much,
 * or sends nothing that can be used: an empty list would otherwise throw away good keys.
 */
export const fetchKeySet = async (
  fetch: typeof globalThis.fetch,
  url: string,
  tenant: TenantId,
): Promise<KeySet> => {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new Error(`The key server took over ${TIME_OUT_MS} ms.`)),
    TIME_OUT_MS,
  );
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: late.signal,
    });
    if (!response.ok) throw new Error(`The key server answered ${response.status}.`);
    const { keys } = Answer.parse(JSON.parse(await readUpTo(response, ANSWER_MAX_BYTES)));
    const ours = keys.map((key) => SigningJwk.safeParse(key)).flatMap(({ data }) => data ?? []);
    if (ours.length === 0) throw new Error('The key server sent no usable signing key.');
    const imported = ours.map(async (jwk) => [jwk.kid, await importKey(jwk, tenant)] as const);
    return new Map(await Promise.all(imported));
  } finally {
    clearTimeout(timer);
  }
};
