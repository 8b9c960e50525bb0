import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { DataFolderRefused, openDataFolder, type DataFolder } from './data-folder';
import { startHost } from './host';
import { loadFunctionApp, type Log } from './invocation';
import type { LocalSignIn } from './local-api';
import { keepOutboxSecret } from './outbox-secret';
import { untilReady } from './ready';
import { createRouter } from './router';
import type { Settings } from './settings';
import { startTimers } from './timers';

/** The local app registration; it exists on no tenant. */
const LOCAL_CLIENT_ID = 'b1e0c5d2-6a47-4f38-9d21-73c8e5a4f016';
const LOCAL_APP_ID = '5c0d7f9e-2b64-4a18-8f3c-d91e6b70a245';

type Issuer = Omit<LocalSignIn, 'people'>;

/** The stand-ins and the built files that a local start is made of. */
export interface Parts {
  /** The production bundle, with host.json beside it. */
  readonly bundle: string;
  readonly previewFolder: string;
  startAzurite(options: {
    folder: string;
    log: Log;
  }): Promise<{ connectionString: string; stop(): Promise<void> }>;
  createIssuer(settings: { base: string; clientId: string; now: () => number; keyFile: string }): Issuer;
  people(): readonly unknown[];
  readonly tenants: readonly string[];
  /** How long to wait for a start before this one that is still stopping, in milliseconds. */
  readonly folderPatience?: number;
  /** Throws, in words, when what lies in the store was written by a release that this one does not read. */
  checkStore?(connectionString: string): Promise<void>;
  /** Fills the store at `connectionString` with sample data of one person, sealed under the keys of `keyFile`. */
  loadSample?(connectionString: string, keyFile: string, personId: string): Promise<unknown>;
}

/** How long a start waits for one before it that is still stopping, in milliseconds. */
const FOLDER_PATIENCE = 3_000;

/** A process manager may start anew while the last start still saves, so a held folder is asked for again. */
const takeDataFolder = async (path: string, patience: number, stopped: AbortSignal): Promise<DataFolder> => {
  const end = Date.now() + patience;
  for (;;) {
    stopped.throwIfAborted();
    try {
      return openDataFolder({ path, now: () => new Date() });
    } catch (error) {
      if (!(error instanceof DataFolderRefused && error.inUse) || Date.now() >= end) throw error;
    }
    await pause(100);
  }
};

/** Everything runs. */
export interface Running {
  readonly url: string;
  /** Stops all of it in order, the store last; throws when something may not have been saved. */
  stop(): Promise<void>;
}

const HostFile = z.object({
  extensions: z.object({ http: z.object({ routePrefix: z.string().default('api') }) }),
});

const routePrefixOf = (bundle: string): string => {
  const file = join(dirname(bundle), 'host.json');
  return HostFile.parse(JSON.parse(readFileSync(file, 'utf8'))).extensions.http.routePrefix;
};

/** What has been started, to be stopped the other way round. */
const createStack = (log: Log) => {
  const steps: (() => unknown)[] = [];
  return {
    push: (step: () => unknown): void => void steps.push(step),
    /** Takes every step even when one fails; resolves with what went wrong, which the log has been told. */
    unwind: async (): Promise<readonly unknown[]> => {
      const failures: unknown[] = [];
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await step();
        } catch (error) {
          failures.push(error);
          log(error instanceof Error ? error.message : String(error));
        }
      }
      return failures;
    },
  };
};

/** What Azurite says at every start and every end, which tells a person nothing. */
const EVERYDAY = /^Azurite Table service (is|successfully) /;

/** How long the functions may take to become ready, in milliseconds. */
const READY_PATIENCE = 30_000;

/**
 * Starts everything on this machine. The folder and the port are taken first, so that a second start or a taken
 * port is found before anything else runs. Whatever had been started is stopped again when a later part fails
 * or `stopped` is aborted.
 */
export const startLocally = async (
  settings: Settings,
  parts: Parts,
  log: Log,
  stopped: AbortSignal,
): Promise<Running> => {
  const stack = createStack(log);
  try {
    if (!existsSync(parts.bundle)) {
      throw new Error(`The built functions are missing at ${parts.bundle}. npm start builds them first.`);
    }
    const { folderPatience = FOLDER_PATIENCE } = parts;
    const data = await takeDataFolder(settings.dataFolder, folderPatience, stopped);
    stack.push(data.release);

    const host = await startHost({ port: settings.port, previewFolder: parts.previewFolder, log });
    stack.push(host.close);
    const url = `http://localhost:${host.port}`;

    stopped.throwIfAborted();
    const azurite = await parts.startAzurite({
      folder: join(data.path, 'azurite'),
      log: (line) => {
        if (!EVERYDAY.test(line)) log(`Azurite: ${line}`);
      },
    });
    stack.push(azurite.stop);
    await parts.checkStore?.(azurite.connectionString);

    stopped.throwIfAborted();
    const keyFile = join(data.path, 'kek.json');
    // Always set, whatever the shell has: a local start must never reach a real store by mistake.
    Object.assign(process.env, {
      LO_CLIENT_ID: LOCAL_CLIENT_ID,
      LO_APP_ID: LOCAL_APP_ID,
      LO_DOMAIN: `localhost:${host.port}`,
      LO_TENANTS: parts.tenants.join(','),
      LO_TABLES_CONNECTION: azurite.connectionString,
      LO_OUTBOX_SECRET: keepOutboxSecret(join(data.path, 'outbox-secret')),
      LO_KEY_FILE: keyFile,
      LO_LOCAL_ISSUER: `${url}/local`,
    });
    delete process.env['LO_KEY_VAULT'];
    const issuer = parts.createIssuer({
      base: `${url}/local`,
      clientId: LOCAL_CLIENT_ID,
      now: Date.now,
      keyFile: join(data.path, 'issuer-key.pem'),
    });
    const app = await loadFunctionApp(parts.bundle, log);
    stack.push(app.terminate);
    // Requests under way need the store, so the host closes before Azurite does.
    stack.push(host.close);

    const { loadSample } = parts;
    host.serve({
      app,
      router: createRouter(app.functions, routePrefixOf(parts.bundle)),
      signIn: { ...issuer, people: () => parts.people() },
      ...(loadSample && { loadSample: (id: string) => loadSample(azurite.connectionString, keyFile, id) }),
    });
    await untilReady(host.port, READY_PATIENCE, stopped);
    const timers = startTimers(app, log);
    stack.push(timers.stop);
    return {
      url,
      stop: async () => {
        const [failure] = await stack.unwind();
        if (failure !== undefined)
          throw new Error('Not everything was stopped in order.', { cause: failure });
      },
    };
  } catch (error) {
    await stack.unwind();
    throw error;
  }
};
