import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';

/** A small app whose functions are registered through the real library, with host.json and a preview beside it. */
const FIXTURE_APP = join(__dirname, 'fixture-app');
export const FIXTURE_BUNDLE = join(FIXTURE_APP, 'functions.cjs');
export const FIXTURE_PREVIEW = join(FIXTURE_APP, 'preview');

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly address?: string;
}

/** Sends a path exactly as it is written, which fetch would tidy up, over a connection of its own. */
export const ask = (port: number, path: string, sent: Sent = {}): Promise<Received> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body, address = '127.0.0.1' } = sent;
    const given = { host: `localhost:${port}`, ...headers };
    const asking = request(
      { host: address, port, path, method, headers: given, agent: false },
      (response) => {
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
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });

/** Asks again until the answer is the wanted one. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('What the test waits for did not come about.');
};
