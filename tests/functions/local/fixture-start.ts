import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { readSettings } from '../../../functions/local/settings';
import { startLocally } from '../../../functions/local/start';
import { runUntilStopped } from '../../../functions/local/until-stopped';
import { FIXTURE_BUNDLE, FIXTURE_PREVIEW } from './fixture';

/**
 * The local start over the small app and a store that only says what happens to it. FIXTURE chooses what goes
 * wrong: `slow-store` takes its time to stop, `broken-store` does not start, `fault` throws where nobody catches.
 */
const wanted = process.env['FIXTURE'] ?? '';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

void runUntilStopped(
  (stopped) =>
    startLocally(
      readSettings(process.env),
      {
        bundle: process.env['FIXTURE_BUNDLE'] ?? FIXTURE_BUNDLE,
        previewFolder: FIXTURE_PREVIEW,
        startAzurite: async ({ folder }) => {
          say('the store starts');
          if (wanted === 'broken-store') throw new Error('Azurite did not start: its disk is broken.');
          mkdirSync(folder, { recursive: true });
          if (wanted === 'slow-start') await pause(300);
          return {
            connectionString: 'DefaultEndpointsProtocol=http;AccountName=fixture',
            stop: async () => {
              if (wanted === 'slow-store') await pause(900);
              writeFileSync(join(folder, 'saved'), '');
              say('the store has saved');
            },
          };
        },
        createIssuer: () => ({
          jwks: () => ({ keys: [] }),
          tokenFor: async () => 'token',
          idTokenFor: async () => 'id-token',
        }),
        folderPatience: Number(process.env['FIXTURE_PATIENCE'] ?? 0),
        people: () => [],
        tenants: ['6f1c2a84-3d5e-4b7a-9c10-8e2f4d6a7b31'],
      },
      say,
      stopped,
    ).then((running) => {
      if (wanted === 'fault')
        setTimeout(() => {
          throw new Error('nobody catches this');
        }, 20);
      return running;
    }),
  say,
).then((code) => {
  process.stdout.write('', () => process.exit(code));
});
