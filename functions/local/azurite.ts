import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { refuseInAzure } from './refuse-azure';

refuseInAzure('Azurite, the emulator of Azure Table storage,', process.env);

export interface AzuriteOptions {
  /** Where the rows are kept on disk; made when it is not there. One process at a time owns it. */
  readonly folder: string;
  /** Receives what Azurite says, line by line. */
  readonly log: (line: string) => void;
  /** The project's folder, in which Azurite is installed; by default the current one, as under `npm start`. */
  readonly root?: string;
  /** Proposes a port; by default any that is free just now. Asked again when others were quicker to take it. */
  readonly choosePort?: () => Promise<number>;
}

export interface Azurite {
  /** Reached over plain http, so the client must allow that. */
  readonly connectionString: string;
  readonly pid: number;
  /** Resolves when every row is on disk and the process is gone; throws in words when that did not come about. */
  stop(): Promise<void>;
}

/** Published by Azurite for everyone, and good for nothing but an emulator on one's own machine. */
const ACCOUNT = 'devstoreaccount1';
const ACCOUNT_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const HOST = '127.0.0.1';
const PORTS_TRIED = 5;
const START_MS = 60_000;
const STOP_MS = 30_000;

/** Starts the Table service of Azurite on this machine, on a free port, in a process of its own. */
export const startAzurite = async (options: AzuriteOptions): Promise<Azurite> => {
  const folder = resolve(options.folder);
  const choosePort = options.choosePort ?? freePort;
  await mkdir(folder, { recursive: true });

  for (let attempt = 1; attempt <= PORTS_TRIED; attempt += 1) {
    const port = await choosePort();
    const child = launch({ ...options, folder }, port);
    const outcome = await firstWord(child);

    if (outcome === 'ready') return running(child, port, options.log);
    if (outcome === 'folder-in-use') {
      await ended(child);
      throw new Error(
        `The data folder ${folder} is in use by another start. Stop that one, or choose another folder.`,
      );
    }
    // Between our look at the port and Azurite's start somebody else may have taken it.
    if (await isFree(port)) throw new Error(`Azurite did not start: ${outcome}.`);
  }
  throw new Error(
    `Azurite did not start: ${PORTS_TRIED} free ports were taken by others before it could listen.`,
  );
};

const launch = ({ folder, log, root = process.cwd() }: AzuriteOptions, port: number): ChildProcess => {
  // A file of the sources, and not a part of a bundle: Azurite must run in a process of its own.
  const childScript = join(root, 'functions', 'local', 'azurite-child.cjs');
  const where = ['--tableHost', HOST, '--tablePort', String(port), '--location', folder];
  const how = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];

  const child = spawn(process.execPath, [childScript, ...where, ...how], {
    cwd: folder,
    // A process group of its own: Ctrl-C in a terminal goes to us alone, and we stop Azurite when all else is quiet.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Azurite takes other accounts and another database from these.
    env: { ...process.env, AZURITE_ACCOUNTS: undefined, AZURITE_DB: undefined },
  });
  for (const output of [child.stdout, child.stderr]) forwardLines(output, log);
  return child;
};

const forwardLines = (output: Readable | null, log: (line: string) => void): void => {
  if (output) createInterface({ input: output }).on('line', log);
};

/** What the child says first: `ready`, `folder-in-use`, or in words how it ended without a word. */
const firstWord = (child: ChildProcess): Promise<string> =>
  new Promise((tell) => {
    const timer = setTimeout(() => {
      letGo(child);
      tell(`it was not ready after ${START_MS / 1_000} seconds`);
    }, START_MS);
    const once = (word: string): void => {
      clearTimeout(timer);
      tell(word);
    };
    child.once('message', (word) => once(typeof word === 'string' ? word : 'it said something unforeseen'));
    child.once('error', (error) => once(error.message));
    child.once('exit', (code, signal) => once(`its process ended with ${code ?? signal}`));
  });

const running = (child: ChildProcess, port: number, log: (line: string) => void): Azurite => {
  const pid = child.pid ?? 0;
  let stopping: Promise<void> | undefined;
  const end = ended(child).then((how) => {
    if (!stopping) log(`Azurite ended on its own, with ${how}.`);
    return how;
  });

  const stop = async (): Promise<void> => {
    letGo(child);
    const how = await within(STOP_MS, end);
    if (how === undefined) {
      throw new Error(
        `Azurite is still writing its rows after ${STOP_MS / 1_000} seconds; wait for process ${pid}.`,
      );
    }
    if (how !== 0) throw new Error(`Azurite ended with ${how} and may not have written its last rows.`);
  };

  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${ACCOUNT_KEY}`,
      `TableEndpoint=http://${HOST}:${port}/${ACCOUNT}`,
    ].join(';'),
    pid,
    stop: () => (stopping ??= stop()),
  };
};

/** The end of the channel is the sign for the child to write its rows and go, as it is when we are killed. */
const letGo = (child: ChildProcess): void => {
  if (child.connected) child.disconnect();
};

/** `exit` and not `close`: once we have let go of the channel, Node never tells of `close`. */
const ended = (child: ChildProcess): Promise<number | string> =>
  new Promise((tell) => {
    const how = child.exitCode ?? child.signalCode;
    if (how !== null) tell(how);
    child.once('exit', (code, signal) => tell(code ?? signal ?? 'no exit code'));
  });

const within = async <Value>(ms: number, work: Promise<Value>): Promise<Value | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((tell) => {
    timer = setTimeout(() => tell(undefined), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const listenBriefly = (port: number): Promise<number | undefined> =>
  new Promise((tell) => {
    const server = createServer();
    server.once('error', () => tell(undefined));
    server.listen(port, HOST, () => {
      const address = server.address();
      server.close(() => tell(typeof address === 'object' ? address?.port : undefined));
    });
  });

const isFree = async (port: number): Promise<boolean> => (await listenBriefly(port)) !== undefined;

const freePort = async (): Promise<number> => {
  const port = await listenBriefly(0);
  if (port === undefined) throw new Error(`No free port could be found on ${HOST}.`);
  return port;
};
