import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startAzurite } from '../../functions/local/azurite';
import { aTemporaryFolder } from '../support/azurite';
import { tellFigure } from '../support/figures';
import { createAzureTablesStore } from '../support/azure-store';
import { aCommitment, aCounterpart, aMeeting, anActor, anId128, aNote, aRow } from '../support/builders';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** As it is, and as the base64 that it would be within a longer text, wherever it began. */
const formsOf = (canary: string): readonly string[] => [
  canary,
  Buffer.from(canary, 'utf16le').toString('latin1'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(`${' '.repeat(shift)}${canary}`)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  ),
];

it('Of 200 words that people wrote, none is in the files of the storage, in any of its forms', async () => {
  const { folder, remove } = await aTemporaryFolder();
  const azurite = await startAzurite({ folder, log: () => {} });
  const canaries: string[] = [];
  const canary = (): string => {
    canaries.push(`canary-${anId128(`canary ${canaries.length}`)}`);
    return canaries.at(-1) ?? '';
  };
  try {
    const store = createAzureTablesStore({
      connectionString: azurite.connectionString,
      allowInsecure: true,
    });
    const mine = store.of(anActor());
    for (let nth = 0; nth < 20; nth += 1) {
      const id = anId128(`at rest ${nth}`);
      const writes = [{ wid: anId128(nth), version: 1, at: 'now', digest: canary() }];
      const note = aNote({ id, text: canary(), title: canary(), occasion: canary() });
      await mine.insert('note', id, aRow(note, { writes }));
      const promise = aCommitment({ id, text: canary(), title: canary(), due: canary() });
      await mine.insert('commitment', id, aRow(promise));
      await mine.insert('counterpart', id, aRow(aCounterpart({ id, name: canary(), hint: canary() })));
      await mine.insert('meeting', id, aRow(aMeeting({ id, title: canary() })));
    }
    expect(canaries).toHaveLength(200);
    expect(
      (await mine.list('note')).map(({ row }) => row.value.text).every((text) => canaries.includes(text)),
    ).toBe(true);
  } finally {
    await azurite.stop();
  }
  const dump = filesIn(folder)
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
  await remove();
  // The dump is the storage: what stands in clear is in it.
  expect(dump).toContain(anId128('at rest 19'));
  const found = canaries.filter((word) => formsOf(word).some((form) => dump.includes(form)));
  tellFigure({
    proof: 'canaries-at-rest',
    n: canaries.length,
    of: 'words written into every kind of thing',
    bad: found.length,
    badMeans: 'found in the files of the storage, in clear, UTF-16 or base64',
  });
  expect(found).toEqual([]);
  for (const form of formsOf('canary-within')) expect(form.length).toBeGreaterThan(8);
}, 60_000);
