import { hkdfSync } from 'node:crypto';
import { withLengths } from './lengths';

/**
 * Bytes that only the holder of the secret can work out, for one purpose and one list of parts.
 * @param purpose the salt; it says what the bytes are for, so that no two uses of a secret come to the same bytes
 */
export const derivedBytes = (
  secret: Uint8Array,
  purpose: string,
  parts: readonly string[],
  length: number,
): Buffer => Buffer.from(hkdfSync('sha256', secret, purpose, withLengths(...parts), length));
