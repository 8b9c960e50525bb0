import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost, type Host, type Served } from '../../../functions/local/host';
import { loadFunctionApp } from '../../../functions/local/invocation';
import { createRouter } from '../../../functions/local/router';
import { ask, FIXTURE_BUNDLE, FIXTURE_PREVIEW, until } from './fixture';

const signIn = {
  people: () => [{ id: 'ngozi', name: 'Ngozi' }],
  jwks: () => ({ keys: [{ kid: 'one' }] }),
  tokenFor: async (person: string) => (person === 'ngozi' ? 'a-token' : undefined),
  idTokenFor: async (person: string) => (person === 'ngozi' ? 'an-id-token' : undefined),
};

let lines: string[] = [];
let hosts: Host[] = [];
beforeEach(() => {
  lines = [];
  hosts = [];
});
afterEach(() => Promise.all(hosts.map((host) => host.close())));

const start = async (more: Partial<Served> = {}, previewFolder = FIXTURE_PREVIEW): Promise<Host> => {
  const log = (line: string) => void lines.push(line);
  const host = await startHost({ port: 0, previewFolder, log });
  hosts.push(host);
  const app = await loadFunctionApp(FIXTURE_BUNDLE, log);
  host.serve({ app, router: createRouter(app.functions, ''), signIn, ...more });
  return host;
};
const echoed = async (port: number, headers: Readonly<Record<string, string>>): Promise<unknown> =>
  JSON.parse((await ask(port, '/api/echo', { headers })).body);

describe('A page of another site', () => {
  it.each(['http://evil.example', 'null', 'http://localhost:1', 'https://localhost:3978'])(
    'can not post to the local host from %s',
    async (origin) => {
      const { port } = await start();
      const sent = { method: 'POST', headers: { origin }, body: '{"person":"ngozi"}' };
      for (const path of ['/local/token', '/api/echo', '/local/sample']) {
        const { status, body } = await ask(port, path, sent);
        expect([status, body]).toEqual([403, expect.stringContaining('page of another site')]);
      }
    },
  );

  it('can not ask first whether it may', async () => {
    const { port } = await start();
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const { status, headers: answered } = await ask(port, '/local/token', { method: 'OPTIONS', headers });
    expect(status).toBe(403);
    expect(answered['access-control-allow-origin']).toBeUndefined();
  });

  it('can not reach it under a name of its own that leads here', async () => {
    const { port } = await start();
    for (const host of [
      `evil.example:${port}`,
      'localhost',
      `localhost:${port + 1}`,
      `localhost.evil.example:${port}`,
    ]) {
      const { status, body } = await ask(port, '/local/people', { headers: { host } });
      expect([host, status]).toEqual([host, 403]);
      expect(body).toContain('answers only as');
    }
  });
});

it('The own page may post, under each of the three names', async () => {
  const { port } = await start();
  for (const name of ['localhost', '127.0.0.1', '[::1]']) {
    const headers = { host: `${name}:${port}`, origin: `http://${name}:${port}` };
    const { status } = await ask(port, '/api/echo', { method: 'POST', headers, body: 'x' });
    expect([name, status]).toEqual([name, 200]);
  }
});

it('A header that pretends to be App Service identity never reaches a handler', async () => {
  const { port } = await start();
  const principal = Buffer.from(JSON.stringify({ userId: 'x', userRoles: ['admin'] })).toString('base64');
  const heard = await echoed(port, {
    'x-ms-client-principal': principal,
    'X-MS-Client-Principal-Id': 'x',
    'x-ms-client-principal-name': 'x',
    'x-other': 'kept',
  });
  expect(heard).toMatchObject({ user: null, headers: { 'x-other': 'kept' } });
  expect(JSON.stringify(heard)).not.toContain('x-ms-client-principal');
});

describe('A failing handler', () => {
  it('answers 500 with nothing in it, and the log says where but not what', async () => {
    const { port } = await start();
    expect(await ask(port, '/api/broken')).toMatchObject({ status: 500, body: '' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^broken failed: TypeError at .*functions\.cjs:\d+:\d+\)?$/);
    expect(lines[0]).not.toMatch(/private|secret/);
  });

  it('does not pass on cookies, which the product does not use', async () => {
    const { port } = await start();
    expect(await ask(port, '/api/cookie')).toMatchObject({ status: 500, body: '' });
  });
});

it('An unknown address and a wrong method are the same empty 404', async () => {
  const { port } = await start();
  expect(await ask(port, '/api/silent', { method: 'PUT' })).toMatchObject({ status: 404, body: '' });
  expect(await ask(port, '/api/nothing', { method: 'POST' })).toMatchObject({ status: 404, body: '' });
});

it('A request is told to the function as it was sent', async () => {
  const { port } = await start();
  const path = '/api/echo/a%20b?kind=note&kind=act&empty=';
  const { status, headers, body } = await ask(port, path, { method: 'POST', body: 'Zoë' });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'x-fixture': 'yes', 'content-type': 'application/json' });
  expect(JSON.parse(body)).toMatchObject({
    method: 'POST',
    url: `http://localhost:${port}${path}`,
    params: { id: 'a b' },
    query: { kind: 'note,act', empty: '' },
    body: 'Zoë',
  });
});

it('An address that looks like another host stays an address here', async () => {
  const { port } = await start();
  expect(await ask(port, '//evil.example/api/echo')).toMatchObject({ status: 404 });
  expect(await ask(port, 'http://evil.example/api/echo')).toMatchObject({ status: 400 });
});

it('A HEAD request gets the headers of a GET and no body', async () => {
  const { port } = await start();
  const { status, headers, body } = await ask(port, '/api/health/ready', { method: 'HEAD' });
  expect([status, headers['content-length'], body]).toEqual([200, '14', '']);
});

describe('A body above 1 MiB', () => {
  const large = Buffer.alloc(1024 * 1024 + 1, 'a');

  it('is refused, and the next request over the same connection is answered', async () => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    const head = `Host: localhost:${port}\r\nContent-Type: text/plain`;
    socket.write(`POST /api/echo HTTP/1.1\r\n${head}\r\nContent-Length: ${large.length}\r\n\r\n`);
    socket.write(large);
    await until(() => heard.includes('HTTP/1.1 413'));
    socket.write(`POST /api/echo HTTP/1.1\r\n${head}\r\nContent-Length: 2\r\n\r\nhi`);
    await until(() => heard.includes('HTTP/1.1 200'));
    socket.destroy();
  });

  it('is refused when it comes without saying how long it is', async () => {
    const { port } = await start();
    const headers = { 'transfer-encoding': 'chunked' };
    expect(await ask(port, '/api/echo', { method: 'POST', headers, body: large })).toMatchObject({
      status: 413,
    });
  });

  it('is cut off when it does not end', async () => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    let closed = false;
    socket.on('close', () => (closed = true));
    // The writes that come after the cut fail, as they should.
    socket.on('error', () => undefined);
    socket.write(`POST /api/echo HTTP/1.1\r\nHost: localhost:${port}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    await until(() => {
      if (!closed) socket.write(`100001\r\n${large.toString('latin1')}\r\n`);
      return closed;
    });
    expect(closed).toBe(true);
  });

  it('is not confused with one of exactly 1 MiB', async () => {
    const { port } = await start();
    const body = large.subarray(1);
    expect(await ask(port, '/api/echo', { method: 'POST', body })).toMatchObject({ status: 200 });
  });
});

describe('The preview window', () => {
  it('is served at the root, unframeable and never stored', async () => {
    const { port } = await start();
    for (const path of ['/', '/preview', '/preview/', '/?theme=dark']) {
      expect(await ask(port, path)).toMatchObject({
        status: 200,
        body: expect.stringContaining('Preview of'),
      });
    }
    const { headers } = await ask(port, '/');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await ask(port, '/preview/preview.js')).headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  it.each([
    '/preview/../host.json',
    '/preview/../../host.json',
    '/preview/..%2fhost.json',
    '/preview/%2e%2e/host.json',
    '/preview/..%5chost.json',
    '/preview/..\\host.json',
    '/preview//etc/passwd',
    '/preview/%2fetc%2fpasswd',
    '/preview/index.html%00.js',
    '/preview/.hidden',
    '/preview/missing.js',
    '/preview/index.html/x',
  ])('gives nothing for %s but its own files', async (path) => {
    const { port } = await start();
    const { status, body } = await ask(port, path);
    expect([status, body]).toEqual([404, expect.stringContaining('no such file')]);
  });

  it('does not follow a link out of its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lo-preview-'));
    try {
      writeFileSync(join(folder, 'index.html'), 'own');
      symlinkSync(FIXTURE_BUNDLE, join(folder, 'out.js'));
      const { port } = await start({}, folder);
      expect(await ask(port, '/preview/index.html')).toMatchObject({ status: 200 });
      expect(await ask(port, '/preview/out.js')).toMatchObject({ status: 404 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('The local sign-in', () => {
  const post = (port: number, body: string) => ask(port, '/local/token', { method: 'POST', body });

  it('shows its people and its keys', async () => {
    const { port } = await start();
    expect(JSON.parse((await ask(port, '/local/people')).body)).toEqual({ people: signIn.people() });
    expect(JSON.parse((await ask(port, '/local/jwks')).body)).toEqual(signIn.jwks());
  });

  it('gives the tokens of a person it knows, and of nobody else', async () => {
    const { port } = await start();
    const { body } = await post(port, '{"person":"ngozi"}');
    expect(JSON.parse(body)).toEqual({ token: 'a-token', idToken: 'an-id-token' });
    expect(await post(port, '{"person":"nobody"}')).toMatchObject({ status: 404 });
    for (const bad of ['', 'ngozi', '{}', '{"person":7}', '[]', `{"person":"${'x'.repeat(65)}"}`]) {
      expect([bad, (await post(port, bad)).status]).toEqual([bad, 400]);
    }
  });

  it('does not give a token to a link', async () => {
    const { port } = await start();
    expect(await ask(port, '/local/token?person=ngozi')).toMatchObject({ status: 405 });
  });

  it('loads the sample when there is one, and says so when there is none', async () => {
    const none = await start();
    expect(await ask(none.port, '/local/sample', { method: 'POST' })).toMatchObject({ status: 501 });
    const some = await start({
      loadSample: async (person) => {
        if (person !== 'ngozi') throw new Error('There is nobody of that id.');
        return { loaded: 3 };
      },
    });
    const load = (body: string) => ask(some.port, '/local/sample', { method: 'POST', body });
    expect(await load('{"person":"ngozi"}')).toMatchObject({ status: 200, body: '{"loaded":3}' });
    expect(await load('{"person":"nobody"}')).toMatchObject({
      status: 409,
      body: '{"message":"There is nobody of that id."}',
    });
    expect(await load('{}')).toMatchObject({ status: 400 });
  });
});

describe('Starting and ending', () => {
  it('says that it is still starting until there is something to serve', async () => {
    const host = await startHost({ port: 0, previewFolder: FIXTURE_PREVIEW, log: () => undefined });
    hosts.push(host);
    const { status, headers } = await ask(host.port, '/api/health/ready');
    expect([status, headers['retry-after']]).toEqual([503, '1']);
  });

  it('answers on ::1 as well where the machine has it', async () => {
    const { port } = await start();
    const asked = ask(port, '/api/health/ready', { address: '::1' });
    // A machine without IPv6 refuses the address itself, never the port.
    const outcome = await asked.then(
      ({ status }) => status,
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect([200, 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETUNREACH']).toContain(outcome);
  });

  it('says in words that a port is taken', async () => {
    const { port } = await start();
    const second = startHost({ port, previewFolder: FIXTURE_PREVIEW, log: () => undefined });
    await expect(second).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another, e.g. PORT=`,
    );
  });

  it('lets a request under way end, and takes no new one', async () => {
    const host = await start();
    const slow = ask(host.port, '/api/slow');
    // A connection that stays open without asking must not hold up the end.
    const idle = connect(host.port, '127.0.0.1');
    const idleEnded = new Promise((resolve) => idle.on('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 40));
    const closed = host.close();
    expect(await slow).toMatchObject({ status: 200, body: 'finished' });
    await closed;
    await idleEnded;
    await expect(ask(host.port, '/api/health/ready')).rejects.toThrow('ECONNREFUSED');
  });
});
