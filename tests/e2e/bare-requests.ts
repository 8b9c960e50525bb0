import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

/** Requests to the product without a browser in between. */

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a path exactly as it is written, over a connection of its own. */
export const askBare = (
  base: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Received> =>
  new Promise((resolve, reject) => {
    const asking = request(new URL(base), { path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });

/** Everything that a peer answers to these bytes until it closes the connection. */
export const sendRaw = (base: string, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
