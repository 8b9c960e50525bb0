import fc from 'fast-check';
import { createRates } from '../../functions/rates';
import { RATES } from '../../src/contract/limits';
import { anActor, aPerson, aTenant } from '../support/builders';

const START = Date.parse('2026-11-24T09:00:00.000Z');
const ana = anActor();
const SAVE = 'notes/save';
const LIST = 'notes/list';

/** How many of so many calls at one moment may run. */
const runs = (
  rates: ReturnType<typeof createRates>,
  actor: typeof ana,
  count: number,
  now = START,
  name: typeof SAVE | typeof LIST = SAVE,
) => Array.from({ length: count }, () => rates.take(actor, name, now)).filter((wait) => wait === 0).length;

test('A person may write 120 times at once and read 300 times beside that, and no more', () => {
  const rates = createRates();
  expect(runs(rates, ana, 500)).toBe(120);
  expect(runs(rates, ana, 500, START, LIST)).toBe(300);
  expect(RATES).toEqual({
    write: { perMinute: 120, burst: 120 },
    read: { perMinute: 300, burst: 300 },
    tenant: { perMinute: 6_000, burst: 6_000 },
  });
});

test('Whoever has to wait is told how long, and may go on just then and not before', () => {
  const rates = createRates();
  runs(rates, ana, 120);
  expect(rates.take(ana, SAVE, START)).toBe(500);
  expect(rates.take(ana, SAVE, START + 499)).toBe(1);
  expect(rates.take(ana, SAVE, START + 500)).toBe(0);
  expect(rates.take(ana, SAVE, START + 500)).toBe(500);
  expect(runs(rates, ana, 500, START + 60_500)).toBe(120);
});

test('Asking in vain costs nothing', () => {
  const rates = createRates();
  runs(rates, ana, 5_000);
  expect(runs(rates, ana, 5_000, START + 1_000)).toBe(2);
});

test('Whoever types with a save at every pause, on two devices, is never made to wait', () => {
  const rates = createRates();
  let waited = 0;
  for (let second = 0; second < 3_600; second += 1)
    for (let save = 0; save < 2; save += 1) waited += rates.take(ana, SAVE, START + second * 1_000);
  expect(waited).toBe(0);
});

test('One person never waits because of another, nor because of one of the same id in another company', () => {
  const rates = createRates();
  runs(rates, ana, 500);
  expect(rates.take(anActor({ person: aPerson('ben') }), SAVE, START)).toBe(0);
  expect(rates.take(anActor({ tenant: aTenant('other') }), SAVE, START)).toBe(0);
});

test('A whole company may ask 6,000 times a minute, and its limit is no other company’s', () => {
  const rates = createRates();
  let ran = 0;
  for (let person = 0; person < 100; person += 1)
    ran += runs(rates, anActor({ person: aPerson(person) }), 300, START, LIST);
  expect(ran).toBe(6_000);
  const late = anActor({ person: aPerson('late') });
  expect(rates.take(late, LIST, START)).toBe(10);
  expect(rates.take(anActor({ tenant: aTenant('other') }), LIST, START)).toBe(0);
  expect(rates.take(late, LIST, START + 10)).toBe(0);
});

test('What a company’s limit refused is not counted against the person', () => {
  const rates = createRates();
  for (let person = 0; person < 20; person += 1)
    runs(rates, anActor({ person: aPerson(person) }), 300, START, LIST);
  const late = anActor({ person: aPerson('late') });
  runs(rates, late, 500);
  expect(runs(rates, late, 120, START + 60_000)).toBe(120);
});

test('A clock that is set back by an hour locks nobody out', () => {
  const rates = createRates();
  runs(rates, ana, 500);
  const earlier = START - 3_600_000;
  expect(rates.take(ana, SAVE, earlier)).toBe(500);
  expect(rates.take(ana, SAVE, earlier + 500)).toBe(0);
  expect(runs(rates, ana, 500, earlier + 61_000)).toBe(120);
});

test('A hundred thousand people take no more memory than ten thousand, and who asks still has the limit', () => {
  const rates = createRates();
  runs(rates, ana, 120);
  for (let person = 0; person < 100_000; person += 1) {
    const tenant = aTenant(person % 3_000);
    const other = { ...ana, tenant, person: `person ${person}` as typeof ana.person };
    rates.take(other, person % 2 === 0 ? SAVE : LIST, START);
    if (person % 1_000 === 0) expect(rates.take(ana, SAVE, START)).toBe(500);
  }
  expect(rates.size()).toBe(21_000);
});

test('In whatever order people ask, nobody ever gets more than the burst and the pace allow', () => {
  const asks = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 90 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(asks, (steps) => {
      const rates = createRates();
      let [now, ran] = [START, 0];
      for (const [pause, count] of steps) {
        now += pause;
        ran += runs(rates, ana, count, now);
        expect(ran).toBeLessThanOrEqual(120 + Math.floor((now - START) / 500));
      }
    }),
    { numRuns: 200 },
  );
});
