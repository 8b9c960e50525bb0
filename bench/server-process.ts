import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, SITE } from './site';

/** The local host with its storage, running. */
export interface ServerProcess {
  readonly url: string;
  /** Of the storage behind it. */
  readonly connectionString: string;
  /** Microseconds of processor time that the host has used so far; its storage is another process. */
  cpu(): Promise<number>;
  /** Resolves when the host and its storage are gone and their rows thrown away. */
  stop(): Promise<void>;
}

const Ready = z.object({ ready: z.string() });
const Cpu = z.object({ cpu: z.number() });
const Storage = z.object({ connectionString: z.string() });

const START_MS = 60_000;

/** Starts `serve.ts`. What it says goes to a file: a pipe would be read by the process that takes the times. */
export const startServer = async (): Promise<ServerProcess> => {
  rmSync(SITE.data, { recursive: true, force: true });
  mkdirSync(SITE.folder, { recursive: true });
  const logFile = join(SITE.folder, 'server.log');
  const log = openSync(logFile, 'w');
  const child = fork(join(ROOT, 'scripts', 'run-ts.mjs'), [join(__dirname, 'serve.ts')], {
    cwd: ROOT,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const gone = once(child, 'exit');

  const stop = async (): Promise<void> => {
    // The end of the channel is the sign to stop in order, as it is when this process dies.
    if (child.connected) child.disconnect();
    await gone;
    rmSync(SITE.data, { recursive: true, force: true });
  };

  const cpu = async (): Promise<number> => {
    const answer = once(child, 'message');
    child.send('cpu');
    const told: readonly unknown[] = await answer;
    return Cpu.parse(told[0]).cpu;
  };

  let connectionString = '';
  const ready = new Promise<string>((resolve, reject) => {
    const failed = (why: string) =>
      reject(new Error(`The local host ${why}.\n${readFileSync(logFile, 'utf8').trim()}`));
    const timer = setTimeout(() => failed('was not ready in time'), START_MS);
    child.on('message', (message) => {
      const storage = Storage.safeParse(message);
      if (storage.success) ({ connectionString } = storage.data);
      const started = Ready.safeParse(message);
      if (!started.success) return;
      clearTimeout(timer);
      resolve(started.data.ready);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      failed('did not start');
    });
  });
  try {
    return { url: await ready, connectionString, cpu, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
