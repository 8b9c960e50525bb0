import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { withLengths } from './lengths';

/** Stands for a list of parts; who does not have the key can neither work it out nor make a list that fits it. */
export const keyedDigest = (key: Uint8Array | KeyObject, parts: readonly string[]): string =>
  createHmac('sha256', key)
    .update(withLengths(...parts))
    .digest('base64url');

/** Whether two digests are one, in a time that does not tell how much of them is the same. */
export const sameDigest = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
