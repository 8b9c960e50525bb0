import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { makeSiteCertificate } from '../support/site-certificate';
import { hostWindow, type HostWindowSettings } from './host-window';

/** Where the pages of the product live in this test. */
export const APP = 'app.leadership.example';

export interface RealHosts {
  /** Makes the browser look for every one of the names on this machine. */
  readonly browserArgs: readonly string[];
  close(): Promise<void>;
}

/** The window as a page. What it is told may hold anybody's text, so no text can end the script in which it stands. */
export const hostPage = (settings: HostWindowSettings): string =>
  [
    '<!doctype html><meta charset="utf-8"><title>A window around the product</title><link rel="icon" href="data:,">',
    '<iframe name="embedded-page-container" title="The product" style="width:320px;height:800px"></iframe>',
    `<script>(${hostWindow.toString()})(${JSON.stringify(settings).replace(/</g, '\\u003c')})</script>`,
  ].join('\n');

/** Passes a request on as if it had come to the product's own address, which is all that the product answers to. */
const passOn = (asked: IncomingMessage, answer: ServerResponse, product: string): void => {
  const { host, ...headers } = asked.headers;
  const origin =
    headers.origin === undefined
      ? {}
      : { origin: headers.origin === `https://${host}` ? product : headers.origin };
  const passed = request(
    new URL(asked.url ?? '/', product),
    { method: asked.method ?? 'GET', headers: { ...headers, ...origin } },
    (received) => {
      answer.writeHead(received.statusCode ?? 502, received.headers);
      received.pipe(answer);
    },
  );
  passed.on('error', (error) => answer.destroy(error));
  asked.pipe(passed);
};

/**
 * One server with many names, under https as in production: the product under `APP`, and under every other name a
 * window that frames it, with the product's local issuer behind it.
 * @param product asked anew for each request, e.g. `http://localhost:40123`
 */
export const serveRealHosts = async (
  product: () => string,
  windows: Readonly<Record<string, Omit<HostWindowSettings, 'page'> & { readonly path: string }>>,
): Promise<RealHosts> => {
  const server = createServer(makeSiteCertificate(APP, new Date()), (asked, answer) => {
    const name = asked.headers.host ?? '';
    const known = windows[name];
    if (name === APP || asked.url?.startsWith('/local/')) return passOn(asked, answer, product());
    if (!known) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    const { path, ...settings } = known;
    answer.end(hostPage({ ...settings, page: `https://${APP}${path}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const names = [APP, ...Object.keys(windows)];
  return {
    browserArgs: [
      '--ignore-certificate-errors',
      `--host-resolver-rules=${names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`).join(',')}`,
    ],
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};
