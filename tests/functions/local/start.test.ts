import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, until } from './fixture';

// Each test starts programs, which takes its time on a busy machine.
jest.setTimeout(30_000);

const ROOT = join(__dirname, '..', '..', '..');

let dataDir = '';
let children: ChildProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lo-start-'));
  children = [];
});
afterEach(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the local host in a process of its own, over the fixture. */
const start = (variables: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'tests/functions/local/fixture-start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: join(dataDir, 'data'), ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  // Not the child's `close`, which does not come after a disconnect.
  const ended = Promise.all([
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
    new Promise((resolve) => child.stdout?.once('close', resolve)),
    new Promise((resolve) => child.stderr?.once('close', resolve)),
  ]).then(([code]) => code);
  const ready = async (): Promise<number> => {
    await until(() => said.out.includes('is ready at') || child.exitCode !== null);
    const port = /^Leadership Overlay is ready at http:\/\/localhost:(\d+)$/m.exec(said.out)?.[1];
    if (port === undefined) throw new Error(`It did not start: ${said.out}${said.err}`);
    return Number(port);
  };
  return { child, said, ended, ready };
};
const folderIsFree = () => !readdirSync(join(dataDir, 'data')).includes('in-use.json');
const saved = () => existsSync(join(dataDir, 'data', 'azurite', 'saved'));

describe('A start that can not be', () => {
  it('Port taken is said in words and nothing is left running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await until(() => other.listening);
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { said, ended } = start({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(said.out).toBe(
      `Port ${port} is taken by another program. Choose another, e.g. PORT=${port + 1} npm start, or PORT=0 for any free one.\n`,
    );
    expect(said.err).toBe('');
    expect(folderIsFree()).toBe(true);
    other.close();
  });

  it('A person who starts it twice on one folder is told so in words, and the first one goes on', async () => {
    const first = start();
    const port = await first.ready();
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said.out).toContain('Leadership Overlay already runs on the data folder');
    expect(second.said.out).not.toContain('the store starts');
    expect(await ask(port, '/api/health/ready')).toMatchObject({ status: 200 });
  });

  it('A setting that can not be read is named', async () => {
    const { said, ended } = start({ PORT: 'tomorrow' });
    expect(await ended).toBe(1);
    expect(said.out).toBe('PORT is "tomorrow". It takes a number up to 65535, or 0 for any free port.\n');
  });

  it('A store that does not start is said in words, and port and folder are free again', async () => {
    const { said, ended } = start({ FIXTURE: 'broken-store' });
    expect(await ended).toBe(1);
    expect(said.out).toBe('the store starts\nAzurite did not start: its disk is broken.\n');
    expect(folderIsFree()).toBe(true);
  });

  it('A start without a build says what is missing', async () => {
    const { said, ended } = start({ FIXTURE_BUNDLE: join(dataDir, 'functions.js') });
    expect(await ended).toBe(1);
    expect(said.out).toContain('The built functions are missing at');
  });
});

describe('A start', () => {
  it('is ready only when the functions say so, and runs the timers that run at the start', async () => {
    const { said, ready } = start();
    const port = await ready();
    expect(await ask(port, '/api/health/ready')).toMatchObject({ status: 200 });
    await until(async () =>
      (await ask(port, '/api/ran')).body.includes('"timer":"remind","isPastDue":false'),
    );
    expect(said.err).toBe('');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'Ctrl-C and its like stop everything and exit 0: %s',
    async (signal) => {
      const { child, said, ended, ready } = start();
      const port = await ready();
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(said.out.split('\n').slice(-3)).toEqual([
        'the store has saved',
        'Leadership Overlay has stopped. Everything is saved.',
        '',
      ]);
      expect(said.err).toBe('');
      expect(folderIsFree()).toBe(true);
      await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
    },
  );

  it('stopped half-way stops what had been started', async () => {
    const { child, said, ended } = start({ FIXTURE: 'slow-start' });
    await until(() => said.out.includes('the store starts'));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said.out).not.toContain('is ready');
    expect([saved(), folderIsFree()]).toEqual([true, true]);
  });

  it('A second Ctrl-C does not lose data, and one press that arrives twice is one', async () => {
    const { child, said, ended, ready } = start({ FIXTURE: 'slow-store' });
    await ready();
    child.kill('SIGINT');
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 650));
    expect(said.out).not.toContain('Still stopping');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said.out).toContain('Still stopping: the last changes are being saved. Please wait.');
    expect(saved()).toBe(true);
  });

  it('stops in order when the program that started it is gone', async () => {
    const { child, ended, ready } = start();
    await ready();
    child.disconnect();
    expect(await ended).toBe(0);
    expect([saved(), folderIsFree()]).toEqual([true, true]);
  });

  it('stops in order, with exit code 1, at a fault that nobody caught', async () => {
    const { said, ended } = start({ FIXTURE: 'fault' });
    expect(await ended).toBe(1);
    expect(said.out).toContain('Leadership Overlay stops because of a fault. Error: nobody catches this');
    expect(said.out).not.toContain('Everything is saved');
    expect([saved(), folderIsFree()]).toEqual([true, true]);
  });

  it('waits a moment for the one before it, which is still saving', async () => {
    const first = start({ FIXTURE: 'slow-store' });
    await first.ready();
    first.child.kill('SIGTERM');
    const second = start({ FIXTURE_PATIENCE: '4000' });
    await second.ready();
    expect(await first.ended).toBe(0);
  });

  it('killed, it leaves the folder to the next start', async () => {
    const first = start();
    await first.ready();
    first.child.kill('SIGKILL');
    await first.ended;
    expect(folderIsFree()).toBe(false);
    await start().ready();
  });
});
