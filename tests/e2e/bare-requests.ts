import { connect } from 'node:net';
import { bareRequest, type Asked, type Received } from '../support/bare-request';

/** Requests to the product without a browser in between. */

export const askBare = (base: string, path: string, asked?: Asked): Promise<Received> => {
  const { hostname, port } = new URL(base);
  return bareRequest({ host: hostname, port }, path, asked);
};

/** Everything that a peer answers to these bytes until it closes the connection. */
export const sendRaw = (base: string, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
