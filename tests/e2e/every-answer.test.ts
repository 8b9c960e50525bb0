import { gzipSync } from 'node:zlib';
import { productForThisFile } from '../support/running-product';
import type { Asked, Received } from '../support/bare-request';
import { askBare, sendRaw } from './bare-requests';

/** The built product, asked over a bare connection: what every kind of its answers tells a browser. */

const product = productForThisFile();
const ask = (path: string, asked?: Asked) => askBare(product.url(), path, asked);

const tokens = new Map<string, string>();
const bearerOf = async (person: string): Promise<string> => {
  const known = tokens.get(person);
  if (known !== undefined) return known;
  const { body } = await ask('/local/token', { method: 'POST', body: JSON.stringify({ person }) });
  const bearer = `Bearer ${(JSON.parse(body) as { token: string }).token}`;
  tokens.set(person, bearer);
  return bearer;
};

const post = async (name: string, input: unknown, person = 'ngozi', headers = {}): Promise<Received> =>
  ask(`/api/${name}`, {
    method: 'POST',
    headers: { authorization: await bearerOf(person), ...headers },
    body: typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input),
  });

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const note = { id: ID, occasion: 'm', title: '', text: 'One', wid: 'w'.repeat(22) };

const ON_ALL = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
};
const INERT = "default-src 'none'; frame-ancestors 'none'; sandbox";
const API = {
  ...ON_ALL,
  'cache-control': 'no-store',
  'content-security-policy': INERT,
  'content-type': 'application/json; charset=utf-8',
};
const ASSET = {
  ...ON_ALL,
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': INERT,
};
const FRAMES = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** What a page may do, with the hash of its own first style left open. */
const isPagePolicy = (policy: string): boolean => {
  const hash = "'sha256-[A-Za-z0-9+/]{43}='";
  const frames = FRAMES.join(' ').replace(/[.*]/g, '\\$&');
  return new RegExp(
    `^default-src 'none'; script-src 'self'; style-src 'self'( ${hash})+; style-src-attr 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self' https://res\\.cdn\\.office\\.net; frame-ancestors ${frames}; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lo$`,
  ).test(policy);
};

const NEVER = [
  /^access-control-/,
  /^set-cookie$/,
  /^server$/,
  /^x-powered-by$/,
  /^allow$/,
  /^x-aspnet/,
  /^content-disposition$/,
];

let counted = 0;
const isWithoutSecrets = ({ headers, body }: Received): void => {
  counted += 1;
  for (const name of Object.keys(headers))
    expect([name, NEVER.some((never) => never.test(name))]).toEqual([name, false]);
  expect(body).not.toMatch(/\n\s+at .*:\d+:\d+/);
};

const isOfTheApi = (received: Received, status: number): void => {
  expect([received.status, received.body]).toEqual([status, expect.any(String)]);
  expect(received.headers).toMatchObject(API);
  isWithoutSecrets(received);
};

describe('Answers of the API', () => {
  const refused = (code: string, received: Received): void => {
    expect(JSON.parse(received.body)).toMatchObject({ code });
  };

  it('carry their headers when a command is granted', async () => {
    isOfTheApi(await post('session/open', {}), 200);
    isOfTheApi(await post('notes/save', { ...note, base: null }), 200);
  });

  it.each([
    ['unauthenticated', 401, 'notes/list', {}, null],
    ['forbidden', 403, 'notes/list', {}, 'minh'],
    ['not-found', 404, 'notes/read', { id: 'B'.repeat(22) }, 'ngozi'],
    ['invalid', 400, 'notes/list', { limit: 0 }, 'ngozi'],
    ['invalid', 400, 'notes/list', '{', 'ngozi'],
    ['invalid', 400, 'notes/list', '['.repeat(16_000), 'ngozi'],
    ['too-large', 413, 'notes/list', ' '.repeat(16_385), 'ngozi'],
    ['conflict', 412, 'notes/save', { ...note, wid: 'x'.repeat(22), base: null }, 'ngozi'],
    ['condition-required', 428, 'notes/save', note, 'ngozi'],
  ] as const)('carry them when it is refused as %s with %d', async (code, status, name, input, person) => {
    if (code === 'conflict') await post('notes/save', { ...note, base: null });
    const received =
      person === null ? await ask(`/api/${name}`, { method: 'POST' }) : await post(name, input, person);
    isOfTheApi(received, status);
    refused(code, received);
    expect(received.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
  });

  it('carry them when somebody asks too often, with how long to wait', async () => {
    const bearer = await bearerOf('hinemoa');
    const all = await Promise.all(
      Array.from({ length: 400 }, () =>
        ask('/api/session/open', { method: 'POST', headers: { authorization: bearer }, body: '{}' }),
      ),
    );
    const stopped = all.filter(({ status }) => status === 429);
    expect(stopped.length).toBeGreaterThan(0);
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(300);
    for (const received of stopped) {
      isOfTheApi(received, 429);
      refused('too-many', received);
      expect(received.headers['retry-after']).toBe('1');
    }
    isOfTheApi(await post('session/open', {}, 'layla'), 200);
  });

  it('carry them when a body is packed, whether it says so or not', async () => {
    const packed = gzipSync(JSON.stringify({ ...note, base: null }));
    for (const encoding of ['gzip', 'br', 'deflate', 'zstd']) {
      const received = await post('notes/save', packed, 'ngozi', { 'content-encoding': encoding });
      isOfTheApi(received, 400);
      expect(received.body).toContain('Content-Encoding');
    }
    isOfTheApi(await post('notes/save', packed), 400);
  });

  it.each([
    ['GET', '/api/health/live', 200],
    ['GET', '/api/health/ready', 200],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api', 404],
    ['GET', '/api/', 404],
    ['GET', '/api/nothing', 404],
    ['GET', '/api/notes/list', 404],
    ['HEAD', '/api/notes/list', 404],
    ['PUT', '/api/notes/save', 404],
    ['PATCH', '/api/notes/save', 404],
    ['DELETE', '/api/notes/read', 404],
    ['POST', '/api/notes/drop', 404],
    ['POST', '/api/__proto__', 404],
    ['POST', '/api/notes/save/..%2flist', 404],
    ['POST', '/api/health/live', 404],
    ['POST', '/meeting', 404],
    ['PUT', '/assets/x.js', 404],
  ])('carry them for %s %s', async (method, path, status) => {
    const received = await ask(path, { method });
    isOfTheApi(received, status);
  });

  it.each(['/api/notes/save', '/api/nothing', '/meeting', '/assets/x.js', '/api/openapi.json'])(
    'say nothing to a browser that asks whether another site may use %s',
    async (path) => {
      for (const headers of [
        {},
        { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      ]) {
        const received = await ask(path, { method: 'OPTIONS', headers });
        isOfTheApi(received, 404);
        refused('not-found', received);
      }
    },
  );

  it.each(['TRACE', 'PROPFIND', 'MKCOL', 'PURGE', 'LOCK', 'SEARCH', 'LINK'])(
    'carry their headers when the method is %s',
    async (method) => {
      for (const path of ['/api/notes/save', '/meeting', '/nothing']) {
        const received = await ask(path, { method });
        expect(received).toMatchObject({ status: 404, body: '' });
        expect(received.headers).toMatchObject({ ...ON_ALL, 'content-security-policy': INERT });
        isWithoutSecrets(received);
      }
    },
  );
});

describe('Pages and their files', () => {
  const isPage = (received: Received, status: number): void => {
    expect(received.status).toBe(status);
    const { 'content-security-policy': policy, ...headers } = received.headers;
    expect(headers).toMatchObject({ ...ON_ALL, 'cache-control': 'no-cache' });
    expect([policy, isPagePolicy(String(policy))]).toEqual([policy, true]);
    isWithoutSecrets(received);
  };

  it.each(['/meeting', '/tab/commitments', '/about', '/privacy', '/terms'])('%s', async (path) => {
    const page = await ask(path);
    isPage(page, 200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const again = await ask(path, { headers: { 'if-none-match': String(page.headers.etag) } });
    isPage(again, 304);
    for (const coding of ['gzip', 'br'])
      isPage(await ask(path, { headers: { 'accept-encoding': coding } }), 200);
    isPage(await ask(path, { method: 'HEAD' }), 200);
  });

  it.each([
    '/nothing',
    '/meeting.html',
    '/assets/nothing.js',
    '/assets/..%2f..%2fpackage.json',
    '/%00',
    '/%e2%80%ae',
  ])('where there is none: %s', async (path) => {
    isPage(await ask(path), 404);
  });

  it('scripts and pictures', async () => {
    const { body } = await ask('/meeting');
    const files = [...new Set([...body.matchAll(/\/assets\/[\w.-]+/g)].map(([found]) => found))];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const received = await ask(file);
      expect([received.status, received.headers]).toEqual([200, expect.objectContaining(ASSET)]);
      isWithoutSecrets(received);
      const known = await ask(file, { headers: { 'if-none-match': String(received.headers.etag) } });
      expect([known.status, known.headers]).toEqual([304, expect.objectContaining(ASSET)]);
    }
  });
});

describe('A request that lies about its length', () => {
  const head = (more: string) =>
    `POST /api/session/open HTTP/1.1\r\nHost: localhost:${new URL(product.url()).port}\r\n${more}\r\n\r\n`;
  const statusesOf = (heard: string) =>
    [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 40'],
    ['a length and pieces', 'Content-Length: 2\r\nTransfer-Encoding: chunked'],
    ['a length that is none', 'Content-Length: two'],
    ['a length below nothing', 'Content-Length: -2'],
    ['pieces that are packed in a way nobody knows', 'Transfer-Encoding: gzip'],
  ])('is cut off, and what follows it is no request: %s', async (_, lie) => {
    const heard = await sendRaw(product.url(), `${head(lie)}{}GET /api/health/live HTTP/1.1\r\n\r\n`);
    expect(statusesOf(heard)).toEqual(['400']);
    expect(heard.toLowerCase()).not.toContain('access-control');
  });

  it('and sends more than it says is read no further than it says', async () => {
    const heard = await sendRaw(
      product.url(),
      head('Content-Length: 2\r\nConnection: close') + '{}'.repeat(20_000),
    );
    // The answer to the first two bytes, or to the rest that is no request; never the answer to a second request.
    expect(['401', '400']).toContain(statusesOf(heard).join());
  });
});

afterAll(() => process.stdout.write(`Answers whose headers were compared: ${counted}.\n`));
