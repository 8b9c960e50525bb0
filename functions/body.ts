import type { ReadableStream } from 'node:stream/web';

/**
 * Reads a request's body, counting while it streams, and stops at the limit.
 * @param max bytes
 */
export const readBody = async (
  stream: ReadableStream<Uint8Array> | null,
  max: number,
): Promise<Uint8Array | 'too-large'> => {
  if (!stream) return new Uint8Array();
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > max) {
      await reader.cancel();
      return 'too-large';
    }
    chunks.push(value);
  }
  const only = chunks.length === 1 ? chunks[0] : undefined;
  return only ?? Buffer.concat(chunks, size);
};
