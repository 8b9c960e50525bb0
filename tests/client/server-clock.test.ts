import { createServerClock } from '../../src/client/server-clock';

const NINE = Date.parse('2026-11-24T09:00:00Z');
const MINUTE = 60_000;
const http = (at: number): string => new Date(at).toUTCString();

/** An answer of a server on which it is `server`, to a device whose clock is `wrongBy` from it. */
const heard = (clock: ReturnType<typeof createServerClock>, server: number, wrongBy: number, way = 200) =>
  clock.hear(http(server), server + wrongBy - way / 2, server + wrongBy + way / 2);

test.each([
  ['no date', null],
  ['a date that is none', 'soon'],
])('An answer with %s changes nothing', (_what, date) => {
  const clock = createServerClock();
  heard(clock, NINE, 10 * MINUTE);
  clock.hear(date, NINE, NINE);
  expect(clock.skewMs()).toBe(-10 * MINUTE);
});

test('An answer over which the device slept, or during which its clock was set back, tells nothing', () => {
  const clock = createServerClock();
  clock.hear(http(NINE), NINE - 20 * MINUTE, NINE);
  clock.hear(http(NINE), NINE + 20 * MINUTE, NINE);
  expect(clock.skewMs()).toBe(0);
});

test.each([
  ['10 minutes fast', 10 * MINUTE],
  ['10 minutes slow', -10 * MINUTE],
])('A clock that is %s is set right, measured from the middle of the way', (_what, wrongBy) => {
  const clock = createServerClock();
  heard(clock, NINE, wrongBy, 8_000);
  expect(clock.skewMs()).toBe(-wrongBy);
});

test('A clock that is less than 90 seconds off counts as right', () => {
  const clock = createServerClock();
  heard(clock, NINE, 89_000);
  expect(clock.skewMs()).toBe(0);
});

test('Who listens is told once of a difference, not with every answer, and again when the clock was set right', () => {
  const clock = createServerClock();
  let told = 0;
  clock.subscribe(() => (told += 1));
  heard(clock, NINE, 10 * MINUTE);
  heard(clock, NINE + 3_000, 10 * MINUTE + 900);
  heard(clock, NINE + 6_000, 10 * MINUTE - 900);
  expect([told, clock.skewMs()]).toEqual([1, -10 * MINUTE]);
  heard(clock, NINE + 9_000, 0);
  expect([told, clock.skewMs()]).toEqual([2, 0]);
});

describe('The time by the server', () => {
  /** A device whose clock people set, and which counts on whatever they do. */
  const aDevice = (wrongBy = 0) => {
    const time = { device: NINE + wrongBy, steady: 1_000 };
    const clock = createServerClock({ device: () => time.device, steady: () => time.steady });
    const goesOn = (ms: number) => {
      time.device += ms;
      time.steady += ms;
    };
    return { time, clock, goesOn };
  };
  const YEAR = 365 * 24 * 60 * MINUTE;

  test('is the device’s own while nothing was heard of the server', () => {
    expect(aDevice().clock.now()).toBe(NINE);
  });

  test.each([YEAR, -YEAR])('is right on a device whose clock is wrong by %d', (wrongBy) => {
    const { clock, goesOn } = aDevice(wrongBy);
    heard(clock, NINE, wrongBy, 0);
    goesOn(MINUTE);
    expect(clock.now()).toBe(NINE + MINUTE);
  });

  test('goes on when somebody sets the device back by a year before the server is heard again', () => {
    const { time, clock, goesOn } = aDevice();
    heard(clock, NINE, 0, 0);
    time.device -= YEAR;
    goesOn(MINUTE);
    expect(clock.now()).toBe(NINE + MINUTE);
    heard(clock, NINE + MINUTE, -YEAR, 0);
    goesOn(MINUTE);
    expect(clock.now()).toBe(NINE + 2 * MINUTE);
  });

  test('goes on over a sleep in which the device counts nothing', () => {
    const { time, clock } = aDevice();
    heard(clock, NINE, 0, 0);
    time.device += 14 * 24 * 60 * MINUTE;
    expect(clock.now()).toBe(NINE + 14 * 24 * 60 * MINUTE);
  });
});
