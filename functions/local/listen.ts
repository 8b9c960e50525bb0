import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { codeOf } from './error-code';

/** Thrown when another program holds the port; the message says which and what to do. */
class PortTaken extends Error {
  override readonly name = 'PortTaken' as const;
}

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
    return new PortTaken(
      `Port ${port} may not be used by this account. Choose one above 1023, e.g. PORT=3978.`,
    );
  }
  return new Error(`The host can not listen on port ${port}: ${codeOf(error)}.`, { cause: error });
};

/** Servers that share one port. */
export interface Listening {
  readonly port: number;
  /** Stops accepting; requests under way get `patience` milliseconds to end, idle connections none. */
  close(patience: number): Promise<void>;
}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1: browsers try either for `localhost`. Never on an
 * address that other machines can reach.
 * @param port 0 for any free one
 * @throws PortTaken, in words, with nothing left listening
 */
export const listenOnLoopback = async (port: number, listener: RequestListener): Promise<Listening> => {
  const { create, closeAll } = createServers(listener);
  for (let attempt = 1; ; attempt += 1) {
    const four = create();
    try {
      await start(four, port, '127.0.0.1');
    } catch (error) {
      throw inWords(error, port);
    }
    const chosen = portOf(four);
    const six = create();
    try {
      await start(six, chosen, '::1');
      return { port: chosen, close: (patience) => closeAll([four, six], patience) };
    } catch (error) {
      if (NO_SUCH_ADDRESS.includes(codeOf(error))) {
        return { port: chosen, close: (patience) => closeAll([four], patience) };
      }
      await stop(four);
      if (port !== 0 || attempt === TRIES) throw inWords(error, chosen);
    }
  }
};

/**
 * Node's own way to close idle connections spares those that have not asked anything yet, as browsers open them
 * in advance, so the connections with a request under way are counted here.
 */
const createServers = (listener: RequestListener) => {
  const underWay = new Map<Socket, number>();
  const count = (socket: Socket, by: number): void => {
    underWay.set(socket, (underWay.get(socket) ?? 0) + by);
  };

  const create = (): Server =>
    createServer((request, response) => {
      const { socket } = request;
      count(socket, 1);
      response.once('close', () => count(socket, -1));
      listener(request, response);
    }).on('connection', (socket: Socket) => {
      underWay.set(socket, 0);
      socket.once('close', () => underWay.delete(socket));
    });

  const closeAll = async (servers: readonly Server[], patience: number): Promise<void> => {
    const closed = Promise.all(servers.map(stop));
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroy();
    const timer = setTimeout(() => {
      for (const socket of underWay.keys()) socket.destroy();
    }, patience);
    await closed;
    clearTimeout(timer);
  };
  return { create, closeAll };
};
