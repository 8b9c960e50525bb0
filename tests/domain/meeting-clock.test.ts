import fc from 'fast-check';
import {
  clockOf,
  clockSkew,
  isSensible,
  MEETING_LENGTHS,
  plannedEndFrom,
  type MeetingTimes,
} from '../../src/domain/meeting-clock';

const at = (iso: string): number => Date.parse(iso);
const minutes = (count: number): number => count * 60_000;
const hours = (count: number): number => count * 3_600_000;

const nine = at('2027-03-12T09:00:00Z');
const halfAnHour: MeetingTimes = {
  startedAt: nine,
  plannedStart: nine,
  plannedEnd: nine + minutes(30),
  endsEarlyAt: null,
};
const plan = (start: string, end: string) => ({ plannedStart: at(start), plannedEnd: at(end) });

describe('The panel asks for the end', () => {
  it.each([
    ['a meeting that ends before it starts', plan('2027-03-12T10:00:00Z', '2027-03-12T09:00:00Z')],
    ['a meeting that ends as it starts', plan('2027-03-12T09:00:00Z', '2027-03-12T09:00:00Z')],
    ['a meeting of more than 12 hours', plan('2027-03-12T08:00:00Z', '2027-03-12T20:00:00.001Z')],
    ['a meeting that was over two hours ago', plan('2027-03-12T06:00:00Z', '2027-03-12T06:59:59.999Z')],
    ['the first meeting of a series', plan('2026-01-09T09:00:00Z', '2026-01-09T09:30:00Z')],
    ['a meeting without a start', plan('', '2027-03-12T09:30:00Z')],
    ['a meeting without an end', plan('2027-03-12T09:00:00Z', 'soon')],
  ])('when the host tells of %s', (_what, told) => {
    expect(isSensible(told, nine)).toBe(false);
  });

  it.each([
    ['of one minute', plan('2027-03-12T09:00:00Z', '2027-03-12T09:01:00Z')],
    ['of 12 hours', plan('2027-03-12T08:00:00Z', '2027-03-12T20:00:00Z')],
    ['that ended two hours ago', plan('2027-03-12T06:00:00Z', '2027-03-12T07:00:00Z')],
    ['of next week', plan('2027-03-19T09:00:00Z', '2027-03-19T09:30:00Z')],
  ])('and not for a meeting %s', (_what, told) => {
    expect(isSensible(told, nine)).toBe(true);
  });
});

describe('A meeting of 30 minutes', () => {
  it.each([
    [-5, 'not-started', 0, 35, 0],
    [0, 'opening', 0, 30, 0],
    [4.49, 'opening', 0.1497, 25.51, 0],
    [4.5, 'body', 0.15, 25.5, 0],
    [15, 'body', 0.5, 15, 0],
    [25.49, 'body', 0.8497, 4.51, 0],
    [25.5, 'wrap-up', 0.85, 4.5, 0],
    [29.99, 'wrap-up', 0.9997, 0.01, 0],
    [30, 'over', 1, 0, 0],
    [47, 'over', 1, 0, 17],
  ] as const)('is, at minute %d, in: %s', (minute, phase, share, left, over) => {
    const clock = clockOf(halfAnHour, nine + minutes(minute));
    expect(clock.phase).toBe(phase);
    expect(clock.share).toBeCloseTo(share, 4);
    expect(clock.leftMs).toBeCloseTo(minutes(left), 4);
    expect(clock.overMs).toBeCloseTo(minutes(over), 4);
    expect(clock.lateByMs).toBe(0);
  });
});

describe('A meeting that starts late', () => {
  const late: MeetingTimes = { ...halfAnHour, startedAt: nine + minutes(10) };

  it('keeps its end, and gets all its phases in the time that is left', () => {
    const phaseAt = (minute: number) => clockOf(late, nine + minutes(minute)).phase;
    expect([10, 12.9, 13, 26.9, 27, 30].map(phaseAt)).toEqual([
      'opening',
      'opening',
      'body',
      'body',
      'wrap-up',
      'over',
    ]);
    expect(clockOf(late, nine + minutes(20))).toMatchObject({ share: 0.5, lateByMs: minutes(10) });
  });

  it('grows later until it is begun, and not after', () => {
    const waiting = { ...late, startedAt: null };
    const lateAt = (times: MeetingTimes, minute: number) => clockOf(times, nine + minutes(minute)).lateByMs;
    expect([-5, 0, 7].map((minute) => lateAt(waiting, minute))).toEqual([0, 0, minutes(7)]);
    expect(lateAt(late, 29)).toBe(minutes(10));
  });

  it('is over at once when it starts after its end', () => {
    const tooLate = { ...halfAnHour, startedAt: nine + minutes(35) };
    expect(clockOf(tooLate, nine + minutes(36))).toMatchObject({
      share: 1,
      phase: 'over',
      overMs: minutes(6),
    });
  });
});

it('A meeting that starts early is not late, and its time runs from the real start', () => {
  const early = { ...halfAnHour, startedAt: nine - minutes(10) };
  expect(clockOf(early, nine + minutes(10))).toMatchObject({ share: 0.5, lateByMs: 0, phase: 'body' });
});

it('A meeting without a plan is never late', () => {
  const adHoc = { ...halfAnHour, plannedStart: null };
  expect(clockOf(adHoc, nine + minutes(20)).lateByMs).toBe(0);
});

it('"We end early" wraps up from that moment on, without another word about the time that is left', () => {
  const early = { ...halfAnHour, endsEarlyAt: nine + minutes(12) };
  const phaseAt = (minute: number) => clockOf(early, nine + minutes(minute)).phase;
  expect([11.9, 12, 20, 30].map(phaseAt)).toEqual(['body', 'wrap-up', 'wrap-up', 'over']);
  expect(clockOf(early, nine + minutes(12)).leftMs).toBe(minutes(18));
});

it('The end that a person chooses lies that many minutes after the real start', () => {
  expect(MEETING_LENGTHS.map((length) => (plannedEndFrom(length, nine) - nine) / 60_000)).toEqual([
    15, 25, 30, 45, 60, 90,
  ]);
});

it('Whatever the times, the share grows from 0 to 1, phases come in their order, and left and over exclude each other', () => {
  const order = ['not-started', 'opening', 'body', 'wrap-up', 'over'];
  const offset = fc.integer({ min: -hours(3), max: hours(3) });
  const times = fc.record({
    startedAt: fc.option(offset),
    plannedStart: fc.option(offset),
    plannedEnd: offset,
    endsEarlyAt: fc.option(offset),
  });
  fc.assert(
    fc.property(times, offset, offset, (meeting, one, other) => {
      const [before, after] = [
        clockOf(meeting, Math.min(one, other)),
        clockOf(meeting, Math.max(one, other)),
      ];
      for (const { share, leftMs, overMs, lateByMs } of [before, after]) {
        expect(share >= 0 && share <= 1).toBe(true);
        expect(Math.min(leftMs, overMs)).toBe(0);
        expect(lateByMs).toBeGreaterThanOrEqual(0);
      }
      expect(after.share).toBeGreaterThanOrEqual(before.share);
      expect(order.indexOf(after.phase)).toBeGreaterThanOrEqual(order.indexOf(before.phase));
    }),
    { numRuns: 2000 },
  );
});

describe('A change of clocks does not shift a meeting', () => {
  it.each([
    [
      'Berlin, autumn: the hour that comes twice',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
      60,
    ],
    ['Berlin, autumn', '2026-10-25T02:45:00+02:00', '2026-10-25T02:15:00+01:00', 30],
    [
      'Berlin, spring: the hour that is missing',
      '2027-03-28T01:30:00+01:00',
      '2027-03-28T03:30:00+02:00',
      60,
    ],
    ['New York, autumn', '2026-11-01T01:45:00-04:00', '2026-11-01T01:15:00-05:00', 30],
    ['New York, spring', '2027-03-14T01:45:00-05:00', '2027-03-14T03:15:00-04:00', 30],
    ['between Berlin and New York', '2027-03-14T15:00:00+01:00', '2027-03-14T10:30:00-04:00', 30],
    ['Kolkata', '2027-03-12T23:45:00+05:30', '2027-03-13T00:30:00+05:30', 45],
  ])('%s', (_place, start, end, length) => {
    const told = plan(start, end);
    expect(isSensible(told, told.plannedStart)).toBe(true);
    const times = { ...told, startedAt: told.plannedStart, endsEarlyAt: null };
    expect(clockOf(times, told.plannedStart).leftMs).toBe(minutes(length));
    expect(clockOf(times, told.plannedStart + minutes(length / 2))).toMatchObject({
      share: 0.5,
      phase: 'body',
    });
    expect(clockOf(times, told.plannedStart + minutes(length)).phase).toBe('over');
  });

  it('and a start told in one zone is the start in another', () => {
    const inBerlin = { ...halfAnHour, startedAt: at('2027-03-12T10:00:00+01:00') };
    const inNewYork = { ...halfAnHour, startedAt: at('2027-03-12T04:00:00-05:00') };
    const now = at('2027-03-12T14:40:00+05:30');
    expect(clockOf(inBerlin, now)).toEqual(clockOf(inNewYork, now));
    expect(clockOf(inBerlin, now).leftMs).toBe(minutes(20));
  });
});

describe('A meeting that has not begun', () => {
  it.each([
    ['four and a half minutes before', -4.5, 4.5],
    ['at its start', 0, 0],
    ['in its middle', 15, 0],
  ])('says %s how long that still takes', (_when, minute, startsIn) => {
    expect(clockOf(halfAnHour, nine + minutes(minute)).startsInMs).toBe(minutes(startsIn));
  });

  it('says nothing of it where nobody knows when', () => {
    expect(clockOf({ ...halfAnHour, startedAt: null }, nine - minutes(5)).startsInMs).toBe(0);
  });
});

describe('A device whose clock is wrong', () => {
  it.each([
    ['10 minutes behind', 10],
    ['10 minutes ahead', -10],
    ['a day behind', 1440],
    ['90 seconds behind', 1.5],
  ])('%s shows the time that is left as the server counts it', (_what, behind) => {
    const device = nine + minutes(20) - minutes(behind);
    const skew = clockSkew(nine + minutes(20), device);
    expect(skew).toBe(minutes(behind));
    expect(clockOf(halfAnHour, device + skew).leftMs).toBe(minutes(10));
  });

  it.each([
    ['right', nine],
    ['89 seconds behind', nine - 89_999],
    ['89 seconds ahead', nine + 89_999],
  ])('is left alone when it is %s', (_what, device) => {
    expect(clockSkew(nine, device)).toBe(0);
  });

  it('is left alone when the server tells no time', () => {
    expect(clockSkew(Number.NaN, nine)).toBe(0);
  });
});
