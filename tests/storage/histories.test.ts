import fc from 'fast-check';
import { createAzureTablesStore } from '../support/azure-store';
import { createMemoryStore } from '../../functions/storage/memory';
import type { Store } from '../../functions/storage/rows';
import { write as save } from '../../functions/storage/write';
import { versionTag } from '../../src/domain/write';
import { azuriteForThisFile } from '../support/azurite';
import { anActor, anId128 } from '../support/builders';
import { historyNote, liveThrough, type SaveText, type Told } from './histories';

const azurite = azuriteForThisFile();
const SLOW_MS = 120_000;

const plans = fc.array(fc.nat({ max: 9_999 }), { minLength: 20, maxLength: 300, size: 'max' });

const asItIs: SaveText = (rows, id, write, text, now) =>
  save(rows, 'note', id, write, () => historyNote(id, text, now), now);

/** Runs histories, each on a note of its own, and answers what they met. */
const histories = async (store: Store, saveText: SaveText, numRuns: number): Promise<readonly Told[]> => {
  const told: Told[] = [];
  const mine = store.of(anActor());
  let notes = 0;
  const property = fc.asyncProperty(plans, async (plan) => {
    told.push(await liveThrough(mine, anId128(`history ${(notes += 1)}`), plan, saveText));
  });
  // The seed shows the same failure again. To look for a smaller one would take minutes on real storage.
  await fc.assert(property, { numRuns, seed: 20270301, endOnFailure: true });
  return told;
};

const sum = (told: readonly Told[], of: (one: Told) => number): number =>
  told.reduce((total, one) => total + of(one), 0);

it.each<[string, () => Store, number]>([
  ['memory', createMemoryStore, 1_500],
  [
    'Azure Tables',
    () => createAzureTablesStore({ connectionString: azurite.connectionString(), allowInsecure: true }),
    100,
  ],
])(
  'Nothing that was acknowledged is lost or doubled between two devices on a bad network, on %s',
  async (_name, setUp, runs) => {
    const told = await histories(setUp(), asItIs, runs);

    // Histories without a fault would prove nothing, so each kind has to have come up often.
    expect(told).toHaveLength(runs);
    expect(sum(told, ({ faults }) => faults['lost-request'])).toBeGreaterThan(runs);
    expect(sum(told, ({ faults }) => faults['lost-answer'])).toBeGreaterThan(runs);
    expect(sum(told, ({ faults }) => faults['asked-twice'])).toBeGreaterThan(runs);
    expect(sum(told, ({ faults }) => faults.late)).toBeGreaterThan(runs);
    expect(sum(told, ({ conflicts }) => conflicts)).toBeGreaterThan(runs);
    expect(sum(told, ({ versions }) => versions)).toBeGreaterThan(5 * runs);
  },
  SLOW_MS,
);

describe('The histories notice', () => {
  const answersTheCurrentVersion: SaveText = async (rows, id, ...rest) => {
    const outcome = await asItIs(rows, id, ...rest);
    const held = await rows.read('note', id);
    return outcome.kind === 'saved' && held ? { ...outcome, version: versionTag(held.row.version) } : outcome;
  };

  const knowsNoMarks: SaveText = (rows, ...rest) => {
    const withoutMarks: typeof rows = {
      ...rows,
      async read(kind, id) {
        const held = await rows.read(kind, id);
        return held && { ...held, row: { ...held.row, writes: [] } };
      },
    };
    return asItIs(withoutMarks, ...rest);
  };

  const writesOverWhatIsThere: SaveText = async (rows, id, write, ...rest) => {
    const held = await rows.read('note', id);
    return asItIs(rows, id, { ...write, base: held ? versionTag(held.row.version) : null }, ...rest);
  };

  it.each<[string, SaveText, RegExp]>([
    [
      'a repeated save that is answered the current version',
      answersTheCurrentVersion,
      /version it made|was shown|the same for ever/,
    ],
    [
      'a save that does not know its own write',
      knowsNoMarks,
      /conflict with itself|done twice|the same for ever/,
    ],
    ['a save that writes over what is there', writesOverWhatIsThere, /only what its device was shown/],
  ])('%s', async (_name, wrong, complaint) => {
    const failure: unknown = await histories(createMemoryStore(), wrong, 300).catch(
      (error: unknown) => error,
    );
    const words = failure instanceof Error ? `${failure.message} ${String(failure.cause)}` : 'no failure';
    expect(words).toMatch(complaint);
  });
});
