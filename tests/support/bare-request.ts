import { request, type IncomingHttpHeaders } from 'node:http';

/** A request without a browser in between. */

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

/** Sends a path exactly as it is written, which fetch would tidy up, over a connection of its own. */
export const bareRequest = (
  at: { readonly host: string; readonly port: string | number },
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Received> =>
  new Promise((resolve, reject) => {
    const asking = request({ ...at, path, method, headers, agent: false }, (response) => {
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
