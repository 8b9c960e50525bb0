import { connect } from 'node:net';
import { codeOf } from '../../../functions/local/error-code';
import { startHost } from '../../../functions/local/host';
import { ask, FIXTURE_PREVIEW, until } from './fixture';
import { hostsOfEachTest } from './fixture-host';

const { start, startEmpty, lines } = hostsOfEachTest();

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

describe('Starting and ending', () => {
  it('says that it is still starting until there is something to serve', async () => {
    const host = await startEmpty();
    const { status, headers } = await ask(host.port, '/api/health/ready');
    expect([status, headers['retry-after']]).toEqual([503, '1']);
  });

  it('answers on ::1 as well where the machine has it', async () => {
    const { port } = await start();
    const asked = ask(port, '/api/health/ready', { address: '::1' });
    // A machine without IPv6 refuses the address itself, never the port.
    const outcome = await asked.then(({ status }) => status, codeOf);
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
