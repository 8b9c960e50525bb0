import { hkdfSync } from 'node:crypto';

/** Each part after its length in bytes, so that no two lists of parts read as the same bytes. */
export const withLengths = (...parts: readonly string[]): Uint8Array =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

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
