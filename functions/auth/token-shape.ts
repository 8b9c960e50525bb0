import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { tenantId, type TenantId } from '../../src/domain/person';
import { scanJson } from './scan-json';

/** What is read from a token before its signature is checked: only enough to choose the key. */
export interface TokenShape {
  readonly token: string;
  readonly kid: string;
  /** Which tenant the token says that it is of. Nothing may be granted on this alone. */
  readonly claimedTenant: TenantId;
}

const TOKEN_MAX = 16 * 1024;
const ONE_BEARER_TOKEN = /^Bearer ([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;

/** Entra names a person's groups one by one, up to two hundred; a claim is never deeper than a list of objects. */
const PART_LIMITS = { depth: 8, members: 1_000 };

const absent = z.never().optional();

/**
 * Entra's own header: algorithm, type, key id. A member that brings a key along, points at one, or changes how the
 * token is to be read would let its sender choose the rules, so its mere presence refuses the token.
 */
const Header = z.object({
  alg: z.literal('RS256'),
  typ: z.literal('JWT'),
  kid: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/),
  jwk: absent,
  jku: absent,
  x5u: absent,
  x5c: absent,
  crit: absent,
  b64: absent,
  enc: absent,
  zip: absent,
  cty: absent,
});

const ClaimedTenant = z.object({ tid: z.string() });

/** The JSON of one part, or undefined when it is not exactly one spelling of one value. */
const readPart = (part: string): unknown => {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part || !isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  if (scanJson(text, PART_LIMITS)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    // Text that is no JSON came from the sender: a refusal like any other, and no fault of ours.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Shape and size first, so that nothing costly is done for what can not be a token of ours. */
export const readTokenShape = (authorization: string | null): TokenShape | undefined => {
  if (authorization === null || authorization.length > 'Bearer '.length + TOKEN_MAX) return undefined;
  const [, headerPart, payloadPart, signature] = ONE_BEARER_TOKEN.exec(authorization) ?? [];
  if (headerPart === undefined || payloadPart === undefined || signature === undefined) return undefined;
  // A last character with spare bits spells the same signature differently; one token has one spelling.
  if (Buffer.from(signature, 'base64url').toString('base64url') !== signature) return undefined;

  const header = Header.safeParse(readPart(headerPart));
  const payload = ClaimedTenant.safeParse(readPart(payloadPart));
  const claimedTenant = payload.success ? tenantId(payload.data.tid) : undefined;
  if (!header.success || claimedTenant === undefined) return undefined;
  return { token: authorization.slice('Bearer '.length), kid: header.data.kid, claimedTenant };
};
