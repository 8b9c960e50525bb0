import { azuriteForThisFile } from '../support/azurite';
import { anActor, aNote, aRow } from '../support/builders';

const azurite = azuriteForThisFile();

it('The library for storage keeps silent about people and notes even when its log is turned up', async () => {
  const said: string[] = [];
  const stderr = jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((chunk) => said.push(String(chunk)) > 0);
  process.env['AZURE_LOG_LEVEL'] = 'verbose';
  try {
    // Loaded only now, since the library looks at the level when it is loaded.
    const { createAzureTablesStore } = await import('../support/azure-store');
    const store = createAzureTablesStore({
      connectionString: azurite.connectionString(),
      allowInsecure: true,
    });
    const note = aNote({ text: 'canary' });
    const mine = store.of(anActor());
    await mine.insert('note', note.id, aRow(note));
    await mine.insert('note', note.id, aRow(note));
    const held = await mine.read('note', note.id);
    await mine.replace('note', note.id, aRow(note, { version: 2 }), held?.etag ?? '');
    await mine.list('note');

    const everything = said.join('');
    // The log is on: without this line the test would pass in any silence.
    expect(everything).toContain('azure:');
    for (const secret of ['canary', anActor().person, anActor().tenant, note.id, 'SharedKey']) {
      expect(everything).not.toContain(secret);
    }
  } finally {
    delete process.env['AZURE_LOG_LEVEL'];
    stderr.mockRestore();
  }
});
