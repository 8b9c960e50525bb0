import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Thrown when another program holds the port; the message says which and what to do. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken' as const;
}

const codeOf = (error: unknown): string =>
  error instanceof Object && 'code' in error ? String(error.code) : 'unknown';

const start = (server: Server, port: number, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: address, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
};

/** A machine without IPv6 says one of these; the host then goes on with IPv4 alone. */
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL', 'EPROTONOSUPPORT'];
/** How often a free port is looked for that is free on both addresses. */
const TRIES = 10;

const inWords = (error: unknown, port: number): Error => {
  if (codeOf(error) === 'EADDRINUSE') {
    return new PortTaken(
      `Port ${port} is taken by another program. Choose another, e.g. PORT=${port + 1} npm start, or PORT=0 for any free one.`,
    );
  }
  if (codeOf(error) === 'EACCES') {
    return new PortTaken(`Port ${port} may not be used by this account. Choose one above 1023, e.g. PORT=3978.`);
  }
  return error instanceof Error ? error : new Error(`The host can not listen on port ${port}.`, { cause: error });
};

/** Servers that share one port and one listener. */
export interface Listening {
  readonly port: number;
  readonly servers: readonly Server[];
}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1: browsers try either for `localhost`. Never on an
 * address that other machines can reach.
 * @param port 0 for any free one
 * @throws PortTaken, in words, with nothing left listening
 */
export const listenOnLoopback = async (port: number, listener: RequestListener): Promise<Listening> => {
  for (let attempt = 1; ; attempt += 1) {
    const four = createServer(listener);
    try {
      await start(four, port, '127.0.0.1');
    } catch (error) {
      throw inWords(error, port);
    }
    const chosen = portOf(four);
    const six = createServer(listener);
    try {
      await start(six, chosen, '::1');
      return { port: chosen, servers: [four, six] };
    } catch (error) {
      if (NO_SUCH_ADDRESS.includes(codeOf(error))) return { port: chosen, servers: [four] };
      await stop(four);
      if (port !== 0 || attempt === TRIES) throw inWords(error, chosen);
    }
  }
};

/** Resolves when all have closed: requests under way get `patience` milliseconds to end, idle connections none. */
export const closeServers = async (servers: readonly Server[], patience: number): Promise<void> => {
  const closing = Promise.all(servers.map(stop));
  for (const server of servers) server.closeIdleConnections();
  const timer = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, patience);
  await closing;
  clearTimeout(timer);
};
