import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite, type Azurite } from '../../functions/local/azurite';

/** Azurite takes a second or two to load, and longer on a busy machine. */
const PATIENCE_MS = 120_000;

/** A folder that only this test file knows, and the way to remove it. */
export const aTemporaryFolder = async (): Promise<{ folder: string; remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'leadership-overlay-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/**
 * One Azurite for the tests of a file: started before the first, stopped after the last, its rows thrown away.
 * Call it at the top of the file or of a `describe`; ask for the connection inside tests and hooks.
 */
export const azuriteForThisFile = (): { connectionString(): string } => {
  let azurite: Azurite | undefined;
  let clean: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const { folder, remove } = await aTemporaryFolder();
    clean = remove;
    azurite = await startAzurite({ folder, log: () => {} });
  }, PATIENCE_MS);

  afterAll(async () => {
    await azurite?.stop();
    await clean?.();
  }, PATIENCE_MS);

  return {
    connectionString: () => {
      if (!azurite)
        throw new Error('Azurite is started before the first test; ask for it inside a test or a hook.');
      return azurite.connectionString;
    },
  };
};
