/** Each part after its length in bytes, so that no two lists of parts read as the same bytes. */
export const withLengths = (...parts: readonly string[]): Uint8Array =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
