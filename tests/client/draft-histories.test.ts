import fc from 'fast-check';
import { answer } from '../../src/contract/failure';
import { anId128 } from '../support/builders';
import { AT } from './draft-parts';
import { liveThrough, NETWORK, type History, type Planted } from './draft-histories';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('type'), text: fc.string({ minLength: 1, maxLength: 4 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.integer({ min: 1, max: 3_000 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'leave' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'retry' } as const) },
);
const met = fc.record({ met: fc.constantFrom(...NETWORK), ms: fc.integer({ min: 0, max: 1_500 }) });
const histories: fc.Arbitrary<History> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
  weather: fc.array(met, { minLength: 1, maxLength: 12 }),
});

/** The same histories in each run, so that a red test stays red. */
const RUNS = { seed: 20_261_124, numRuns: 200, includeErrorInReport: true } as const;

const live = (planted?: Planted, seen: string[] = []): Promise<void> =>
  fc.assert(
    fc.asyncProperty(histories, async (history) => {
      seen.push(...(await liveThrough(history, planted)));
    }),
    RUNS,
  );

test('Whatever the network loses or doubles: what is called saved is held, nobody is in conflict with themselves, and the last text arrives', async () => {
  const seen: string[] = [];
  await live(undefined, seen);
  for (const weather of NETWORK) expect(seen.filter((one) => one === weather).length).toBeGreaterThan(40);
});

test('A repeat under a new id would be noticed', async () => {
  let ids = 0;
  const forgetful: Planted = (save) => (attempt, leaving) =>
    save({ ...attempt, wid: anId128(`forgetful ${(ids += 1)}`) }, leaving);
  await expect(live(forgetful)).rejects.toThrow('in conflict with its own');
});

test('Saying "saved" before the answer would be noticed', async () => {
  const hasty: Planted = (save) => {
    let version = 0;
    return (attempt, leaving) => {
      void save(attempt, leaving);
      return Promise.resolve(answer({ version: `v${(version += 1)}`, savedAt: AT }));
    };
  };
  await expect(live(hasty)).rejects.toThrow('is called saved');
});
