import { createHmac } from 'node:crypto';
import { withLengths } from './lengths';

/** Stands for a list of parts; who does not have the key can neither work it out nor make a list that fits it. */
export const keyedDigest = (key: Uint8Array, parts: readonly string[]): string =>
  createHmac('sha256', key)
    .update(withLengths(...parts))
    .digest('base64url');
