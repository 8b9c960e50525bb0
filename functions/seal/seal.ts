import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import type { PersonId, TenantId } from '../../src/domain/person';
import { withLengths } from './lengths';
import { pad, unpad } from './padding';

/**
 * Seals what is kept at rest: JWE (RFC 7516) with the algorithms A256KW and A256GCM, and a content key of its own for
 * every version of everything. It is written with Node's own functions and not with a JWE library because those
 * answer at once: thousands of rows of a list can be opened without a turn of the machine for each.
 */

/** A key of one person, under which the content keys of that person's rows are wrapped. */
export interface PersonKey {
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * What a sealed content belongs to. It is sealed in without being stored, and rebuilt by whoever opens: the owner from
 * the checked token, kind and id from what was asked for. Only the rest is told by the row, whose word is thereby put
 * to the test.
 */
export interface SealContext {
  readonly tenant: TenantId;
  readonly person: PersonId;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  /** UTC instant, ISO 8601, of a tombstone. */
  readonly removedAt: string | null;
}

const FORMAT = 1;
const WRAPPED = 40;
const IV = 12;
const TAG = 16;
const KEY = 32;
/** Format, wrapped content key, starting value, tag; then the sealed content. */
const HEAD = 1 + WRAPPED + IV + TAG;

/** It never changes, so it is rebuilt and not stored: no row can ask for another algorithm, or for decompression. */
export const PROTECTED_HEADER = Buffer.from('{"alg":"A256KW","enc":"A256GCM"}', 'utf8').toString('base64url');

/** The starting value of AES key wrap, RFC 3394 section 2.2.3.1. */
const WRAP_IV = Buffer.alloc(8, 0xa6);

/** What the content is bound to. Each part stands after its length, so that no two contexts read alike. */
export const boundTo = (context: SealContext, keyId: string): Uint8Array =>
  withLengths(
    String(FORMAT),
    context.tenant,
    context.person,
    context.kind,
    context.id,
    String(context.version),
    keyId,
    context.removedAt ?? '',
  );

/** The additional data of RFC 7516 section 5.1, step 14. */
const additionalData = (context: SealContext, keyId: string): Buffer =>
  Buffer.from(`${PROTECTED_HEADER}.${Buffer.from(boundTo(context, keyId)).toString('base64url')}`, 'ascii');

/** Wraps 32 bytes under a key, by AES key wrap. */
export const wrapKey = (key: KeyObject | Uint8Array, bytes: Uint8Array): Uint8Array => {
  const cipher = createCipheriv('id-aes256-wrap', key, WRAP_IV);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
};

/** The bytes that were wrapped; undefined when they were not wrapped under this key. */
export const unwrapKey = (key: KeyObject | Uint8Array, wrapped: Uint8Array): Uint8Array | undefined => {
  if (wrapped.length !== WRAPPED) return undefined;
  try {
    const decipher = createDecipheriv('id-aes256-wrap', key, WRAP_IV);
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    return undefined;
  }
};

/** The content, sealed under a fresh key of its own. */
export const seal = ({ id, key }: PersonKey, context: SealContext, content: Uint8Array): Uint8Array => {
  const contentKey = randomBytes(KEY);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv, { authTagLength: TAG });
  cipher.setAAD(additionalData(context, id));
  const sealed = Buffer.concat([cipher.update(pad(content)), cipher.final()]);
  const wrapped = wrapKey(key, contentKey);
  contentKey.fill(0);
  return Buffer.concat([Uint8Array.of(FORMAT), wrapped, iv, cipher.getAuthTag(), sealed]);
};

/** The parts of what `seal` made; undefined when it is too short or of another format. */
export const partsOf = (sealed: Uint8Array) => {
  if (sealed.length <= HEAD || sealed[0] !== FORMAT) return undefined;
  const iv = 1 + WRAPPED;
  const tag = iv + IV;
  return {
    wrapped: sealed.subarray(1, iv),
    iv: sealed.subarray(iv, tag),
    tag: sealed.subarray(tag, HEAD),
    content: sealed.subarray(HEAD),
  };
};

/**
 * The content, or undefined when one bit of it, of its key or of what it belongs to is another than when it was
 * sealed. Why it does not open is not told, so that trying teaches nothing.
 */
export const open = (
  { id, key }: PersonKey,
  context: SealContext,
  sealed: Uint8Array,
): Uint8Array | undefined => {
  const parts = partsOf(sealed);
  const contentKey = parts && unwrapKey(key, parts.wrapped);
  if (!parts || !contentKey) return undefined;
  // Without a length of the tag, Node would take one of four bytes.
  const decipher = createDecipheriv('aes-256-gcm', contentKey, parts.iv, { authTagLength: TAG });
  decipher.setAAD(additionalData(context, id));
  decipher.setAuthTag(parts.tag);
  try {
    return unpad(Buffer.concat([decipher.update(parts.content), decipher.final()]));
  } catch {
    return undefined;
  } finally {
    contentKey.fill(0);
  }
};
