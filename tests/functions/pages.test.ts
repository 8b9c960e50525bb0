import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createPages, type PageReply, type Pages } from '../../functions/pages';
import type { PageConfig } from '../../src/host/host';

const STYLE = 'body{margin:0}@media (width < 600px){body{margin:4px}}';
const pageOf = (title: string): string =>
  `<!doctype html><html><head><meta name="lo-config" content="%LO_CONFIG%"><style>${STYLE}</style></head><body>${title}</body></html>`;

const config: PageConfig = {
  clientId: 'e4a1f7c3-92d6-4b58-8c0e-57d3a6b9f210',
  appId: '0c5b7de2-4f18-46a9-b3d7-91e6a2c8f045',
  domain: 'overlay.example',
  signIn: 'entra',
};
const script = 'console.log("the page’s script")';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const name of ['meeting', 'commitments', 'about', 'privacy', 'terms', 'not-found']) {
    writeFileSync(join(folder, `${name}.html`), pageOf(name));
  }
  writeFileSync(join(folder, 'meeting.abc123.js'), script);
  writeFileSync(join(folder, 'meeting.abc123.js.br'), 'packed with brotli');
  writeFileSync(join(folder, 'meeting.abc123.js.gz'), 'packed with gzip');
  writeFileSync(join(folder, 'color.png'), new Uint8Array([1, 2, 3]));
  writeFileSync(join(folder, 'meeting.abc123.js.map'), '{"sources":["secret.ts"]}');
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner', 'deep.js'), 'deep');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (settings = config, framedBySelf = false): Pages => createPages(folder, settings, framedBySelf);
const ask = (path: string, accept: string | null = null, known: string | null = null): PageReply =>
  open().answer(path, accept, known);
const textOf = ({ body }: PageReply): string => Buffer.from(body).toString('utf8');

test.each([
  '/../package.json',
  '/assets/../meeting.html',
  '/assets/..%2fmeeting.html',
  '/assets/%2e%2e/package.json',
  '/assets/..\\package.json',
  '/assets//etc/passwd',
  '/assets/inner/deep.js',
  '/assets/inner',
  '/assets/',
  '/assets/.',
  '/assets/..',
  '/assets/__proto__',
  '/assets/toString',
  '/assets/meeting.html',
  '/assets/meeting.abc123.js.map',
  '/assets/meeting.abc123.js.br',
  '/assets/meeting.abc123.js\0',
  '/assets/missing.js',
  '/meeting.html',
  '/Meeting',
  '/meeting/',
  '/__proto__',
  '/constructor',
  '/',
  '',
])('There is nothing at %j, and a page says so', (path) => {
  const reply = ask(path);
  expect(reply.status).toBe(404);
  expect(textOf(reply)).toContain('not-found');
  expect(reply.headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8' });
  expect(reply.headers['Content-Security-Policy']).toContain("default-src 'none'");
});

test('A page that is not there is never answered with "you have it already"', () => {
  const { ETag: known = null } = ask('/nothing').headers;
  expect(ask('/nothing', null, known).status).toBe(404);
});

test.each([
  ['/meeting', 'meeting'],
  ['/tab/commitments', 'commitments'],
  ['/about', 'about'],
  ['/privacy', 'privacy'],
  ['/terms', 'terms'],
])('%s shows its page, and asks anew each time', (path, word) => {
  const reply = ask(path);
  expect(reply).toMatchObject({
    status: 200,
    headers: { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' },
  });
  expect(textOf(reply)).toContain(`<body>${word}</body>`);
});

test('A deployment that lacks a page does not start', () => {
  rmSync(join(folder, 'terms.html'));
  expect(() => open()).toThrow('terms.html');
});

test('Settings reach the page as data, whatever they contain', () => {
  const odd = { ...config, domain: `"><script>alert(1)</script>&quot;$&$1' %LO_CONFIG%` };
  const html = textOf(open(odd).answer('/meeting', null, null));
  expect(html).not.toContain('<script>');
  const [, content = ''] = /content="([^"]*)"/.exec(html) ?? [];
  const read = content
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  expect(JSON.parse(read)).toEqual(odd);
});

test('The policy allows the style of the first paint by its hash, and no other inline style', () => {
  const policy = ask('/meeting').headers['Content-Security-Policy'] ?? '';
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const [, styles = ''] = /style-src ([^;]*)/.exec(policy) ?? [];
  const empty = createHash('sha256').update('').digest('base64');
  expect(styles.split(' ')).toEqual(["'self'", `'sha256-${empty}'`, `'sha256-${hash}'`]);
});

test('A script is kept for good, under a name that changes with it, and can not run as a page', () => {
  const reply = ask('/assets/meeting.abc123.js');
  expect(reply).toMatchObject({
    status: 200,
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
  expect(reply.headers['Content-Security-Policy']).toContain('sandbox');
  expect(textOf(reply)).toBe(script);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br ; q=0.000, gzip;q=0.001', 'gzip'],
  ['br;q=1.0', 'br'],
  ['gzip;q=0,br;q=0', undefined],
  ['x-gzip, brotli, abr', undefined],
  ['identity', undefined],
  ['', undefined],
  [null, undefined],
])('A browser that takes %j gets what it can read', (accept, coding) => {
  const packed = ask('/assets/meeting.abc123.js', accept);
  expect(packed.headers['Content-Encoding']).toBe(coding);
  const bodies: Record<string, string> = { br: 'packed with brotli', gzip: 'packed with gzip' };
  expect(textOf(packed)).toBe(bodies[coding ?? ''] ?? script);

  const page = ask('/meeting', accept);
  expect(page.headers['Content-Encoding']).toBe(coding);
  const unpack = new Map([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ]).get(coding ?? '');
  const html = unpack === undefined ? page.body : unpack(page.body);
  expect(Buffer.from(html).toString()).toContain('<body>meeting</body>');
});

test('A file that was not packed is sent as it is', () => {
  const reply = ask('/assets/color.png', 'br, gzip');
  expect(reply.headers).not.toHaveProperty('Content-Encoding');
  expect(reply.headers['Content-Type']).toBe('image/png');
  expect([...reply.body]).toEqual([1, 2, 3]);
});

test.each(['/meeting', '/assets/meeting.abc123.js'])(
  '%s is not sent twice to a browser that has it',
  (path) => {
    const etag = ask(path).headers['ETag'] ?? '';
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
      const again = ask(path, 'br', known);
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers).toMatchObject({ ETag: etag, Vary: 'Accept-Encoding' });
    }
    for (const known of ['', '"other"', etag.slice(0, -2), `${etag}x`])
      expect(ask(path, 'br', known).status).toBe(200);
  },
);

test('A page with other settings is another page to a browser that has the first', () => {
  const known = ask('/meeting').headers['ETag'] ?? null;
  expect(open({ ...config, signIn: 'local' }).answer('/meeting', null, known).status).toBe(200);
});

test('Only on one machine may the preview frame the pages', () => {
  const frames = (framedBySelf: boolean) =>
    /frame-ancestors ([^;]*)/.exec(
      open(config, framedBySelf).answer('/meeting', null, null).headers['Content-Security-Policy'] ?? '',
    )?.[1];
  expect(frames(true)).toBe(`'self' ${frames(false)}`);
  expect(frames(false)).not.toContain('self');
});
