import type { ReadableStream } from 'node:stream/web';

/** A body, or why it was not taken. */
export type Body = Uint8Array | 'too-large' | 'encoded';

/** A packed body could be small on its way and without end once unpacked, so none is taken. */
const isPlain = (encoding: string | null): boolean => /^\s*(identity)?\s*$/i.test(encoding ?? '');

/**
 * Reads a request's body, counting while it streams, and stops at the limit. What the request says of its length is
 * not asked, because it need not be true.
 * @param max bytes
 * @param encoding the value of Content-Encoding
 */
export const readBody = async (
  stream: ReadableStream<Uint8Array> | null,
  max: number,
  encoding: string | null = null,
): Promise<Body> => {
  if (!isPlain(encoding)) {
    await stream?.cancel();
    return 'encoded';
  }
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
