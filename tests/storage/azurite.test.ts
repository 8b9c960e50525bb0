import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { startAzurite, type Azurite } from '../../functions/local/azurite';
import { createAzureTablesStore } from '../support/azure-store';
import { anActor, anId128, aNote, aRow } from '../support/builders';
import { aTemporaryFolder } from '../support/azurite';

jest.setTimeout(120_000);

const ROWS = 50;
const ids = Array.from({ length: ROWS }, (_, nth) => anId128(`row ${nth}`)).sort();
const quiet = { log: () => {} };

let folder: string;
let remove: () => Promise<void>;
let running: Azurite[] = [];

const start = async (over: Partial<Parameters<typeof startAzurite>[0]> = {}): Promise<Azurite> => {
  const azurite = await startAzurite({ folder, ...quiet, ...over });
  running.push(azurite);
  return azurite;
};
const stop = async (azurite: Azurite): Promise<void> => {
  running = running.filter((one) => one !== azurite);
  await azurite.stop();
};

beforeEach(async () => {
  ({ folder, remove } = await aTemporaryFolder());
});
afterEach(async () => {
  await Promise.all(running.map(stop));
  await remove();
});

const mineAt = (connectionString: string) =>
  createAzureTablesStore({ connectionString, allowInsecure: true }).of(anActor());

const writeRows = async (connectionString: string): Promise<void> => {
  const mine = mineAt(connectionString);
  const answers = await Promise.all(ids.map((id) => mine.insert('note', id, aRow(aNote({ id })))));
  expect(answers).toEqual(ids.map(() => 'inserted'));
};

const rowsFound = async (connectionString: string): Promise<readonly string[]> =>
  (await mineAt(connectionString).list('note')).map(({ row }) => row.value.id).sort();

/** A process that has ended but whose parent has not asked for its end yet is not running any more. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
};

const untilGone = async (pid: number): Promise<void> => {
  while (isRunning(pid)) await new Promise((tick) => setTimeout(tick, 20));
};

/** A project's folder with our script and another Azurite in it. */
const anInstallation = async (azuriteMain: string): Promise<string> => {
  const root = join(folder, 'project');
  const place = join(root, 'node_modules', 'azurite', 'dist', 'src', 'table');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'main.js'), azuriteMain);
  await mkdir(join(root, 'functions', 'local'), { recursive: true });
  await copyFile(
    resolve('functions/local/azurite-child.cjs'),
    join(root, 'functions/local/azurite-child.cjs'),
  );
  return root;
};

const aListener = async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
  return { port: address.port, close: () => new Promise((closed) => server.close(closed)) };
};

describe('Azurite refuses', () => {
  it('to start in Azure', async () => {
    process.env['WEBSITE_SITE_NAME'] = 'production';
    try {
      jest.resetModules();
      await expect(import('../../functions/local/azurite')).rejects.toMatchObject({ name: 'StandInInAzure' });
    } finally {
      delete process.env['WEBSITE_SITE_NAME'];
    }
  });

  it('a folder that another start is using, and says so', async () => {
    const azurite = await start();
    await writeRows(azurite.connectionString);
    await expect(start()).rejects.toThrow(`${folder} is in use`);
    expect(await rowsFound(azurite.connectionString)).toEqual(ids);
  });

  it('to be quiet about a start that failed', async () => {
    const said: string[] = [];
    const root = await anInstallation('throw new Error("no room on this disk");');
    await expect(start({ root, log: (line) => said.push(line) })).rejects.toThrow('did not start');
    expect(said.join('\n')).toContain('no room on this disk');
  });
});

it('Takes another port when the first is taken by somebody else', async () => {
  const [other, another] = [await aListener(), await aListener()];
  const [taken, free] = [other.port, another.port];
  await another.close();

  const ports = [taken, free];
  const azurite = await start({ choosePort: () => Promise.resolve(ports.shift() ?? 0) });
  expect(azurite.connectionString).toContain(`:${free}/`);
  await other.close();
});

describe('Every row that was acknowledged is there at the next start, and no process is left', () => {
  const expectRowsAtNextStart = async (): Promise<void> => {
    const next = await start();
    expect(await rowsFound(next.connectionString)).toEqual(ids);
    await stop(next);
    expect(isRunning(next.pid)).toBe(false);
  };

  it('after a stop', async () => {
    const azurite = await start();
    await writeRows(azurite.connectionString);
    await stop(azurite);
    expect(isRunning(azurite.pid)).toBe(false);
    await expectRowsAtNextStart();
  });

  it('after the program that started it was killed', async () => {
    const parent = spawn(process.execPath, [resolve('tests', 'storage', 'azurite-parent.cjs'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: unknown[] = await once(parent.stdout, 'data');
    const told = z.object({ connectionString: z.string(), pid: z.int() }).parse(JSON.parse(String(said[0])));
    await writeRows(told.connectionString);

    parent.kill('SIGKILL');
    // Started at once, as an impatient person would: the new start waits for the old one to write its rows.
    await expectRowsAtNextStart();
    await untilGone(told.pid);
  });

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])('after %s came twice', async (signal) => {
    const azurite = await start();
    await writeRows(azurite.connectionString);
    process.kill(azurite.pid, signal);
    process.kill(azurite.pid, signal);
    await untilGone(azurite.pid);
    await stop(azurite);
    await expectRowsAtNextStart();
  });
});

describe('When Azurite itself was killed', () => {
  it('it says so, a stop does not claim that all is well, and its lock is no hindrance', async () => {
    const said: string[] = [];
    const azurite = await start({ log: (line) => said.push(line) });
    process.kill(azurite.pid, 'SIGKILL');
    await untilGone(azurite.pid);

    await expect(stop(azurite)).rejects.toThrow('may not have written its last rows');
    await stop(await start());
  });
});
