import fc from 'fast-check';
import { byQuarter, inBalance } from '../../src/domain/appraisal-evidence';
import { addDays } from '../../src/domain/calendar-date';

const YEAR = { periodStart: '2026-05-01', day: '2027-05-01' };
const on = (day: string) => ({ on: day });

test('A quarter from which there is nothing is shown, and has nothing', () => {
  const quarters = byQuarter([on('2027-04-20'), on('2027-03-01')], YEAR);
  expect(quarters.map(({ from, items }) => [from, items.length])).toEqual([
    ['2027-02-01', 2],
    ['2026-11-01', 0],
    ['2026-08-01', 0],
    ['2026-05-01', 0],
  ]);
});

test('What lies before the period, or after its talk, is in the nearest quarter and not lost', () => {
  const quarters = byQuarter([on('2020-01-01'), on('2028-01-01')], YEAR);
  expect(quarters.map(({ items }) => items.map((item) => item.on))).toEqual([
    ['2028-01-01'],
    [],
    [],
    ['2020-01-01'],
  ]);
});

test.each([
  ['of a day', { periodStart: '2027-05-01', day: '2027-05-01' }, 1],
  ['that ends before it begins', { periodStart: '2028-05-01', day: '2027-05-01' }, 1],
  ['of a quarter and a day', { periodStart: '2027-01-31', day: '2027-05-01' }, 2],
  ['of a hundred years, which is a slip', { periodStart: '1927-05-01', day: '2027-05-01' }, 12],
])('A period %s has as many quarters as can be read', (_, period, count) => {
  expect(byQuarter([], period)).toHaveLength(count);
});

test('The newest and the oldest take turns, however much there is of the last weeks', () => {
  const recent = Array.from({ length: 8 }, (_, at) => on(`2027-04-0${at + 1}`));
  const old = [on('2026-05-05'), on('2026-09-09')];
  expect(inBalance([...recent, ...old], YEAR).slice(0, 3)).toEqual([
    on('2027-04-08'),
    on('2026-05-05'),
    on('2026-09-09'),
  ]);
});

test('Whatever was noted in whatever period, each is there once, in its quarter and in the balance', () => {
  const day = fc.integer({ min: -500, max: 500 }).map((days) => addDays('2027-01-01', days));
  fc.assert(
    fc.property(fc.array(day), day, day, (days, periodStart, talk) => {
      const items = days.map((at, nth) => ({ on: at, nth }));
      const period = { periodStart, day: talk };
      const quarters = byQuarter(items, period);
      const numbers = (some: readonly { readonly nth: number }[]) => some.map(({ nth }) => nth).sort();
      const all = numbers(items);
      expect(numbers(quarters.flatMap((quarter) => quarter.items))).toEqual(all);
      const balanced = inBalance(items, period);
      expect(numbers(balanced)).toEqual(all);
      // Each quarter that has anything is met before any has a second turn.
      const filled = quarters.filter((quarter) => quarter.items.length > 0);
      const first = balanced.slice(0, filled.length);
      expect(filled.every((quarter) => quarter.items.some((item) => first.includes(item)))).toBe(true);
    }),
  );
});
