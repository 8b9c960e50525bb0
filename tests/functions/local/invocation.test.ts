import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFunctionApp, type FunctionApp } from '../../../functions/local/invocation';
import { FIXTURE_BUNDLE } from './fixture';

const folder = mkdtempSync(join(tmpdir(), 'lo-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a bundle that may ask for the library, as the production bundle does. */
const bundleOf = (name: string, code: string): string => {
  const file = join(folder, `${name}.cjs`);
  const library = createRequire(__filename).resolve('@azure/functions');
  writeFileSync(file, `const { app } = require(${JSON.stringify(library)});\n${code}`);
  return file;
};
const load = async (bundle: string): Promise<{ app: FunctionApp; lines: string[] }> => {
  const lines: string[] = [];
  return { app: await loadFunctionApp(bundle, (line) => void lines.push(line)), lines };
};
const named = ({ functions }: FunctionApp, name: string) => {
  const found = functions.find((each) => each.name === name);
  if (!found) throw new Error(`There is no function ${name}.`);
  return found;
};
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const getting = (url: string) => ({ http: { method: 'GET', url } });

describe('A bundle that Azure would not take does not start here either', () => {
  it('refuses two functions of one name', async () => {
    const handler = "app.http('twice', { handler: () => ({}) });";
    await expect(load(bundleOf('twice', handler + handler))).rejects.toThrow('under the name "twice"');
  });

  it('refuses a name that Azure does not accept', async () => {
    const bundle = bundleOf('slash', "app.http('notes/save', { handler: () => ({}) });");
    await expect(load(bundle)).rejects.toThrow('"notes/save" is not a name that Azure accepts');
  });

  it('refuses a bundle without functions, rather than answer 404 to everything', async () => {
    await expect(load(bundleOf('nothing', ''))).rejects.toThrow('registers no functions');
  });
});

it('Loading a bundle leaves the core module unknown to the rest of the process', async () => {
  await load(FIXTURE_BUNDLE);
  const rest = createRequire(__filename);
  expect(() => rest.resolve('@azure/functions-core')).toThrow();
});

it('A request passes through the library itself, both ways', async () => {
  const { app } = await load(FIXTURE_BUNDLE);
  const answer = await app.invoke(named(app, 'echo'), {
    http: {
      method: 'POST',
      url: 'http://localhost:3978/api/echo/7?kind=note',
      nullableHeaders: { 'x-kind': { value: 'private' } },
      nullableQuery: { kind: { value: 'note' } },
      nullableParams: { id: { value: '7' } },
      body: { bytes: new TextEncoder().encode('word') },
    },
  });
  expect(answer?.http?.statusCode).toBe('200');
  expect(answer?.http?.headers).toEqual({ 'content-type': 'application/json', 'x-fixture': 'yes' });
  expect(JSON.parse(textOf(answer?.http?.body?.bytes))).toMatchObject({
    method: 'POST',
    params: { id: '7' },
    query: { kind: 'note' },
    headers: { 'x-kind': 'private' },
    user: null,
    body: 'word',
  });
});

it('Hooks run around the start, each invocation and the end', async () => {
  const { app } = await load(FIXTURE_BUNDLE);
  const ran = async (): Promise<unknown> =>
    JSON.parse(
      textOf((await app.invoke(named(app, 'ran'), getting('http://localhost/')))?.http?.body?.bytes),
    );

  expect(await ran()).toEqual([{ hook: 'appStart', data: 'object' }]);
  expect(await app.invoke(named(app, 'silent'), getting('http://localhost/'))).toBeUndefined();
  await app.terminate();
  expect(await ran()).toEqual([
    { hook: 'appStart', data: 'object' },
    { hook: 'preInvocation' },
    { hook: 'postInvocation' },
    { hook: 'appTerminate' },
  ]);
});

it('A hook may exchange the handler, and may take an error away, as on the platform', async () => {
  const bundle = bundleOf(
    'hooks',
    `app.http('failing', { methods: ['GET'], handler: () => { throw new Error('broken'); } });
     app.http('plain', { methods: ['GET'], handler: () => ({ body: 'plain' }) });
     app.hook.preInvocation((context) => {
       if (context.invocationContext.functionName === 'plain') context.functionHandler = () => ({ body: 'exchanged' });
     });
     app.hook.postInvocation((context) => {
       if (context.error) { context.error = null; context.result = { status: 418 }; }
     });`,
  );
  const { app } = await load(bundle);
  const plain = await app.invoke(named(app, 'plain'), getting('http://localhost/'));
  expect(textOf(plain?.http?.body?.bytes)).toBe('exchanged');
  const failing = await app.invoke(named(app, 'failing'), getting('http://localhost/'));
  expect(failing?.http?.statusCode).toBe('418');
});

it('What a handler logs is heard from information upwards, and a log hook may change it', async () => {
  const bundle = bundleOf(
    'logs',
    `app.http('talking', { methods: ['GET'], handler: (request, context) => {
       context.debug('quiet'); context.info('heard'); context.warn('secret'); return {};
     } });
     app.hook.log((entry) => { if (entry.message === 'secret') entry.message = 'withheld'; });`,
  );
  const { app, lines } = await load(bundle);
  await app.invoke(named(app, 'talking'), getting('http://localhost/'));
  expect(lines).toEqual(['heard', 'withheld']);
});

it('A lazily loaded part of the bundle sees the same library', async () => {
  writeFileSync(join(folder, 'part.cjs'), "exports.core = require('@azure/functions-core').version;");
  const bundle = bundleOf(
    'lazy',
    "app.http('lazy', { methods: ['GET'], handler: () => ({ body: require('./part.cjs').core }) });",
  );
  const { app } = await load(bundle);
  const answer = await app.invoke(named(app, 'lazy'), getting('http://localhost/'));
  expect(textOf(answer?.http?.body?.bytes)).toBe('3.0.0-local');
});
