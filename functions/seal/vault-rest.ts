import { z } from 'zod';
import { KeyRefused } from './key-wrapper';
import type { VaultClient } from './vault-client';
import { VaultUnavailable } from './vault-unavailable';

/** Azure Key Vault over its REST API: https://learn.microsoft.com/rest/api/keyvault/keys */

const API = 'api-version=7.4';
const WRAPPING = 'RSA-OAEP-256';
const SIGNING = 'RS256';
const ANSWER_MS = 2_000;

export interface VaultRestSettings {
  /** Its address, without a path. */
  readonly vault: string;
  readonly fetch: typeof globalThis.fetch;
  /** An access token for the vault. */
  readonly token: () => Promise<string>;
  readonly answerMs?: number;
}

const Key = z.object({ key: z.object({ kid: z.string() }) });
const Result = z.object({ kid: z.string(), value: z.base64url() });

const isOutage = (status: number): boolean => status === 408 || status === 429 || status >= 500;

export const createVaultClient = ({
  vault,
  fetch,
  token,
  answerMs = ANSWER_MS,
}: VaultRestSettings): VaultClient => {
  const ask = async <Value>(address: string, shape: z.ZodType<Value>, body?: object): Promise<Value> => {
    let status: number;
    let answer: unknown;
    try {
      const response = await fetch(`${address}?${API}`, {
        method: body ? 'POST' : 'GET',
        headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
        // A vault that sends us elsewhere with our right to ask is none.
        redirect: 'error',
        signal: AbortSignal.timeout(answerMs),
      });
      status = response.status;
      answer = response.ok ? await response.json() : undefined;
    } catch (error) {
      throw new VaultUnavailable(error);
    }
    if (isOutage(status)) throw new VaultUnavailable(new Error(`The vault answered ${status}.`));
    const parsed = shape.safeParse(answer);
    // The answer holds a key, so nothing of it is told.
    if (!parsed.success)
      throw new KeyRefused(`The vault answered ${status}, and not with what was asked for.`);
    return parsed.data;
  };

  const convert = async (kid: string, operation: string, alg: string, bytes: Uint8Array) => {
    const value = Buffer.from(bytes).toString('base64url');
    const result = await ask(`${kid}/${operation}`, Result, { alg, value });
    if (result.kid !== kid) throw new KeyRefused('The vault answered for another key.');
    return Buffer.from(result.value, 'base64url');
  };

  return {
    newestVersion: async (name) => (await ask(`${vault}/keys/${name}`, Key)).key.kid,
    wrap: (kid, key) => convert(kid, 'wrapkey', WRAPPING, key),
    unwrap: (kid, wrapped) => convert(kid, 'unwrapkey', WRAPPING, wrapped),
    sign: (kid, digest) => convert(kid, 'sign', SIGNING, digest),
  };
};
