import fc from 'fast-check';
import { byDue, settledAtOf } from '../../src/domain/commitment';
import { aCommitment, anId128 } from '../support/builders';

const NOW = '2027-03-12T16:00:00.000Z';

describe('The moment of settling', () => {
  const kept = { state: 'kept', settledAt: '2027-03-10T08:00:00.000Z' } as const;
  it('is now when the state changes, and stays when it does not', () => {
    expect(settledAtOf(undefined, 'kept', NOW)).toBe(NOW);
    expect(settledAtOf(kept, 'dropped', NOW)).toBe(NOW);
    expect(settledAtOf(kept, 'kept', NOW)).toBe(kept.settledAt);
  });

  it('is forgotten when it is open again', () => {
    expect(settledAtOf(kept, 'open', NOW)).toBeNull();
  });
});

describe('Commitments are shown', () => {
  const id = (seed: string): string => anId128(seed);
  const sooner = aCommitment({ id: id('sooner'), due: '2027-03-09', madeAt: '2027-03-05T09:00:00.000Z' });
  const nextYear = aCommitment({
    id: id('next year'),
    due: '2028-01-02',
    madeAt: '2027-01-01T09:00:00.000Z',
  });
  const older = aCommitment({ id: id('older'), due: '2027-03-12', madeAt: '2027-03-01T09:00:00.000Z' });
  const newer = aCommitment({ id: id('newer'), due: '2027-03-12', madeAt: '2027-03-02T09:00:00.000Z' });
  const someday = aCommitment({ id: id('someday'), due: null, madeAt: '2026-01-01T09:00:00.000Z' });
  const laterSomeday = aCommitment({
    id: id('later someday'),
    due: null,
    madeAt: '2026-02-01T09:00:00.000Z',
  });
  const order = [sooner, older, newer, nextYear, someday, laterSomeday];

  it('soonest first, the older of one day first, and those without a day last', () => {
    for (const start of order.keys()) {
      const turned = [...order.slice(start), ...order.slice(0, start)];
      expect(turned.sort(byDue)).toEqual(order);
      expect(turned.reverse().sort(byDue)).toEqual(order);
    }
  });

  it('in the same order every time, even when two were made in the same instant', () => {
    const twins = ['one', 'two'].map((seed) => aCommitment({ id: id(seed) }));
    expect([...twins].sort(byDue)).toEqual([...twins].reverse().sort(byDue));
  });
});

it('Any commitments have one order, what waits for the next meeting after the days and before the rest', () => {
  const due = fc.constantFrom('2027-03-09', '2027-03-12', 'next-meeting', null);
  const one = fc.record({ id: fc.constantFrom('a', 'b', 'c'), due, madeAt: fc.constantFrom('1', '2') });
  fc.assert(
    fc.property(one, one, one, (a, b, c) => {
      expect(byDue(a, b) + byDue(b, a)).toBe(0);
      expect(byDue(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify({ ...b }));
      if (byDue(a, b) <= 0 && byDue(b, c) <= 0) expect(byDue(a, c)).toBeLessThanOrEqual(0);
    }),
  );
  const at = (when: string | null) => aCommitment({ due: when });
  expect(byDue(at('2099-01-01'), at('next-meeting'))).toBe(-1);
  expect(byDue(at('next-meeting'), at(null))).toBe(-1);
});
