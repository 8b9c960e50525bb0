import { readFileSync } from 'node:fs';
import { loudSettings } from '../../functions/quiet-libraries';
import { aFakeService, afterTable, refuseWith } from './fake-service';
import { anActor, aNote, aRow } from '../support/builders';
import { listened } from '../support/listened';

/** All that a program writes while it asks a storage that refuses, tries again and gives up. */
const saidWith = async (start: () => Promise<unknown>): Promise<string> => {
  jest.resetModules();
  for (const name of loudSettings) process.env[name] = name === 'DEBUG' ? '*' : 'verbose';
  const service = await aFakeService(afterTable(refuseWith(500, 'InternalError')));
  try {
    return await listened(async () => {
      await start();
      const { createAzureTablesStore } = await import('../support/azure-store');
      const store = createAzureTablesStore({
        connectionString: service.connectionString,
        allowInsecure: true,
        tryMs: 500,
      });
      const note = aNote({ text: 'canary' });
      await store
        .of(anActor())
        .insert('note', note.id, aRow(note))
        .catch(() => {});
      expect(service.asked.length).toBeGreaterThan(1);
    });
  } finally {
    await service.close();
    for (const name of loudSettings) Reflect.deleteProperty(process.env, name);
  }
};

test('A setting that turns up the log of the libraries turns up nothing in this program', async () => {
  expect(await saidWith(() => import('../../functions/quiet-libraries'))).toBe('');
});

test('Without that the libraries would speak, so the silence is ours', async () => {
  const said = await saidWith(async () => {});
  expect(said).toContain('azure:');
  expect(said).not.toContain('canary');
});

test.each(['functions/index.ts', 'functions/local/main.ts'])(
  '%s sees to that before it loads anything else',
  (program) => {
    const [first] = /^import .*$/m.exec(readFileSync(program, 'utf8')) ?? [];
    expect(first).toMatch(/^import '\.{1,2}\/quiet-libraries';$/);
  },
);
