import type { IncomingMessage } from 'node:http';

/** The most bytes that a request may carry; the commands' own limits are far below. */
const BODY_LIMIT = 1024 * 1024;

/** How much of a refused body is still taken in, so that the sender gets to read the refusal. */
const DRAIN_LIMIT = 8 * BODY_LIMIT;

/** Thrown when the sender went away before the whole body had arrived. */
export class SenderGone extends Error {
  override readonly name = 'SenderGone' as const;
}

/**
 * Reads the body while counting it, and stops keeping it at the limit: `'too-large'` comes as soon as that is
 * known. What a refused sender still sends is then thrown away, and the connection closed when there is no end.
 */
export const readBody = (request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer | 'too-large'> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (): void => {
      chunks.length = 0;
      resolve('too-large');
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) refuse();

    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > DRAIN_LIMIT) request.socket.destroy();
      else if (size > limit) refuse();
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    const gone = (cause?: Error): void => {
      if (!request.complete)
        reject(new SenderGone('The sender went away in the middle of a request.', { cause }));
    };
    request.on('error', gone);
    request.on('close', () => gone());
  });
