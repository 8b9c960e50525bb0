import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, FIXTURE_BUNDLE } from './fixture';
import { hostsOfEachTest, signIn } from './fixture-host';

const { start } = hostsOfEachTest();

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
