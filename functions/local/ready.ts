import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Thrown when the functions do not say in time that they are ready; the message has their last answer. */
class NotReady extends Error {
  override readonly name = 'NotReady' as const;
}

const PATH = '/api/health/ready';
const PAUSE = 50;

const statusOf = (port: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    // A connection of its own, so that none is left open when the host wants to close.
    const headers = { host: `localhost:${port}` };
    get({ host: '127.0.0.1', port, path: PATH, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
      response.on('error', reject);
    }).on('error', reject);
  });

/**
 * Resolves when the health check of the functions answers 200, asked as any browser would ask.
 * @param patience milliseconds
 */
export const untilReady = async (port: number, patience: number, stopped: AbortSignal): Promise<void> => {
  const end = Date.now() + patience;
  let status: number | undefined;
  do {
    stopped.throwIfAborted();
    status = await statusOf(port);
    if (status === 200) return;
    await pause(PAUSE);
  } while (Date.now() < end);
  throw new NotReady(`The functions are not ready: ${PATH} answers ${status ?? 'nothing'}.`);
};
