import { localTenants, peopleForDisplay } from '../functions/local/people';
import { createLocalIssuer } from '../functions/local/issuer';
import { startAzurite } from '../functions/local/azurite';
import { startLocally } from '../functions/local/start';
import { runUntilStopped } from '../functions/local/until-stopped';
import { ROOT, SITE } from './site';

/**
 * The local host in a process of its own, with its usual parts; only the folders are those of the bench. It tells
 * the bench where its storage is, so that the same storage can be asked without us in between.
 */

const say = (line: string): void => void process.stdout.write(`${line}\n`);

// The bench asks as one person what a company would ask; what is measured is the way of one call, not the limit.
process.env['LO_LOCAL_RATES'] = 'unlimited';

const run = () =>
  runUntilStopped(
    (stopped) =>
      startLocally(
        { port: 0, dataFolder: SITE.data },
        {
          bundle: SITE.bundle,
          previewFolder: SITE.preview,
          startAzurite: async (options) => {
            const azurite = await startAzurite({ ...options, root: ROOT });
            process.send?.({ connectionString: azurite.connectionString });
            return azurite;
          },
          createIssuer: createLocalIssuer,
          people: peopleForDisplay,
          tenants: localTenants,
        },
        say,
        stopped,
      ),
    say,
  );

// Asked before and after a block of requests, so that our work can be told from the waiting for a busy machine.
process.on('message', (asked) => {
  const { user, system } = process.cpuUsage();
  if (asked === 'cpu') process.send?.({ cpu: user + system });
});

void run().then((code) => process.exit(code));
