import { byDue, settle } from '../../src/domain/commitment';
import { aCommitment, anId128 } from '../support/builders';

const NOW = '2027-03-12T16:00:00.000Z';

describe('Settling a commitment', () => {
  it.each(['kept', 'dropped'] as const)('remembers when it was %s, and changes nothing else', (state) => {
    expect(settle(aCommitment(), state, NOW)).toEqual({ ...aCommitment(), state, settledAt: NOW });
  });

  it('forgets the moment when it is opened again', () => {
    const kept = aCommitment({ state: 'kept', settledAt: '2027-03-10T08:00:00.000Z' });
    expect(settle(kept, 'open', NOW)).toEqual(aCommitment({ state: 'open', settledAt: null }));
  });

  it('leaves the commitment that it was given as it was', () => {
    const open = Object.freeze(aCommitment());
    settle(open, 'kept', NOW);
    expect(open).toEqual(aCommitment());
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
