import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeOptionsFor } from './days-later';

/** The built product as `npm start` runs it: the production bundle, the store, the issuer and the preview. */

const ROOT = join(__dirname, '..', '..');
const PROGRAM = join(ROOT, 'build', 'local', 'main.js');

/** How long a start or a stop may take on a busy machine, in milliseconds; only a fault ever uses it up. */
const PATIENCE_MS = 400_000;

interface RunningProduct {
  /** Without a slash at the end, e.g. `http://localhost:40123`. */
  readonly url: string;
  readonly port: number;
  /** All that it has printed so far, which is its log. */
  said(): string;
  /** As Ctrl-C does it. Resolves when everything is saved and the process is gone; throws at any other end. */
  stop(): Promise<void>;
  /** As a power cut ends it: nothing is told beforehand. Resolves when the process is gone. */
  kill(): Promise<void>;
}

const READY = /^Leadership Overlay is ready at (http:\/\/localhost:(\d+))$/m;

/** @param port 0 for any free one */
const startProduct = async (dataFolder: string, port = 0, daysLater = 0): Promise<RunningProduct> => {
  if (!existsSync(PROGRAM))
    throw new Error('The browser tests need the built product: run "npm run build" first.');
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataFolder,
      ...(daysLater === 0 ? {} : { NODE_OPTIONS: nodeOptionsFor(daysLater) }),
    },
    // Over the channel the product learns that the tests are gone, should they be killed, and stops by itself.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const ready = new Promise<{ url: string; port: number } | undefined>((tell) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, url, takenPort] = READY.exec(said) ?? [];
      if (url !== undefined) tell({ url, port: Number(takenPort) });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => tell(undefined));
  });
  const started = await ready;
  if (!started) throw new Error(`The product did not start: ${said}`);
  return {
    ...started,
    said: () => said,
    stop: () => stopProduct(child, () => said),
    kill: () => killProduct(child),
  };
};

const stopProduct = async (child: ChildProcess, said: () => string): Promise<void> => {
  const ended = new Promise<number | string | null>((tell) => {
    if (child.exitCode !== null || child.signalCode !== null) tell(child.exitCode ?? child.signalCode);
    child.once('exit', (code, signal) => tell(code ?? signal));
  });
  child.kill('SIGINT');
  const how = await ended;
  if (how !== 0) throw new Error(`The product ended with ${how}, after saying: ${said()}`);
};

const killProduct = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise((tell) => child.once('exit', tell));
  child.kill('SIGKILL');
  await ended;
};

/** The product of one test file, which may be stopped and started again by its tests. */
export interface ProductOfFile {
  url(): string;
  /** What the last start of it has printed so far. */
  said(): string;
  stop(): Promise<void>;
  /** Ends the host in the middle of whatever it does; its store of rows writes what it has and ends by itself. */
  kill(): Promise<void>;
  /**
   * On the same data and, for the sake of pages that are still open, on the same port.
   * @param daysLater how far its clock is ahead of this machine's
   */
  start(daysLater?: number): Promise<void>;
}

/** Starts the product before the first test of the file, on data of its own, and stops it after the last. */
export const productForThisFile = (): ProductOfFile => {
  let folder = '';
  let running: RunningProduct | undefined;
  let last: RunningProduct | undefined;

  const start = async (daysLater = 0): Promise<void> => {
    running = await startProduct(join(folder, 'data'), last?.port ?? 0, daysLater);
    last = running;
  };
  const stop = async (): Promise<void> => {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadership-overlay-e2e-'));
    await start();
  }, PATIENCE_MS);
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  const kill = async (): Promise<void> => {
    const killed = running;
    running = undefined;
    await killed?.kill();
  };

  return {
    start,
    stop,
    kill,
    said: () => last?.said() ?? '',
    url: () => {
      if (!last)
        throw new Error('The product is started before the first test; ask for its address inside one.');
      return last.url;
    },
  };
};
