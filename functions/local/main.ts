import '../quiet-libraries';
import { join } from 'node:path';
import { openKeyFile } from '../seal/key-file';
import { createAzureTables } from '../storage/azure-tables';
import { sealedStoreOn } from '../storage/sealed-store';
import { startAzurite } from './azurite';
import { checkKeys } from './check-keys';
import { createLocalIssuer } from './issuer';
import { localTenants, peopleForDisplay } from './people';
import { refuseInAzure } from './refuse-azure';
import { fillSampleMonth } from './sample-month';
import { readSettings } from './settings';
import { startLocally } from './start';
import { runUntilStopped } from './until-stopped';

/** Runs the production bundle and its stand-ins on one machine. Built to `build/local/main.js`. */

refuseInAzure('The local host', process.env);

/** The folder with package.json, two levels above `build/local`. */
const ROOT = join(__dirname, '..', '..');

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const run = () =>
  runUntilStopped(
    (stopped) =>
      startLocally(
        readSettings(process.env),
        {
          bundle: join(__dirname, '..', 'app', 'functions.js'),
          previewFolder: join(__dirname, 'preview'),
          startAzurite: (options) => startAzurite({ ...options, root: ROOT }),
          createIssuer: createLocalIssuer,
          people: peopleForDisplay,
          tenants: localTenants,
          checkStore: (connectionString) =>
            checkKeys(createAzureTables({ connectionString, allowInsecure: true }), localTenants),
          loadSample: (connectionString, keyFile, id) => {
            const tables = createAzureTables({ connectionString, allowInsecure: true });
            const store = sealedStoreOn(tables, openKeyFile(keyFile, localTenants), Date.now);
            return fillSampleMonth(store, id, new Date());
          },
        },
        say,
        stopped,
      ),
    say,
  );

void run().then((code) => {
  // The bundle may hold timers and connections of its own, so the end is not left to them.
  process.stdout.write('', () => process.exit(code));
});
