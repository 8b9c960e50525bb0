import type { FunctionApp, RegisteredFunction } from '../../../functions/local/invocation';
import { startTimers, type Timers } from '../../../functions/local/timers';

const timer = (name: string, schedule: string, runOnStartup = false): RegisteredFunction => ({
  name,
  callback: () => undefined,
  trigger: { name: 'in', type: 'timertrigger' },
  metadata: { name, bindings: { in: { type: 'timerTrigger', direction: 'in', schedule, runOnStartup } } },
});

let lines: string[] = [];
let started: Timers[] = [];
beforeEach(() => {
  lines = [];
  started = [];
  jest.useFakeTimers({ now: new Date('2026-11-24T08:00:00.500Z') });
});
afterEach(async () => {
  await Promise.all(started.map((timers) => timers.stop()));
  jest.useRealTimers();
});

/** Starts the timers over an app that notes each run and takes as long as `run` takes. */
const startOver = (
  functions: RegisteredFunction[],
  run: (name: string) => Promise<void> = async () => undefined,
) => {
  const runs: string[] = [];
  const invoke: FunctionApp['invoke'] = async ({ name }) => {
    runs.push(`${name} ${new Date().toISOString().slice(11, 19)}`);
    await run(name);
    return undefined;
  };
  const timers = startTimers(
    { functions, invoke, terminate: async () => undefined },
    (line) => void lines.push(line),
  );
  started.push(timers);
  return { timers, runs };
};
const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1_000);

it('A timer runs while the host is up and not after', async () => {
  const { timers, runs } = startOver([timer('remind', '*/10 * * * * *')]);
  await seconds(21);
  expect(runs).toEqual(['remind 08:00:10', 'remind 08:00:20']);
  await timers.stop();
  await seconds(60);
  expect(runs).toHaveLength(2);
});

it('A timer that says so runs at the start as well, and one that does not waits', async () => {
  const { runs } = startOver([timer('tidy', '0 0 9 * * *', true), timer('remind', '0 0 9 * * *')]);
  await seconds(1);
  expect(runs).toEqual(['tidy 08:00:00']);
});

it('A schedule is read in UTC, and a day has to fit both of its fields', async () => {
  const runsAround = async (noon: string): Promise<readonly string[]> => {
    jest.setSystemTime(new Date(new Date(noon).getTime() - 5_000));
    const { runs } = startOver([timer('monthly', '0 0 12 1 * 2')]);
    await seconds(10);
    return runs;
  };
  // A Tuesday that is the first of its month, a Tuesday that is not, and a first that is a Friday.
  expect(await runsAround('2026-12-01T12:00:00Z')).toEqual(['monthly 12:00:00']);
  expect(await runsAround('2026-11-24T12:00:00Z')).toEqual([]);
  expect(await runsAround('2027-01-01T12:00:00Z')).toEqual([]);
});

it('A timer runs once at a time, however long it takes', async () => {
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 25_000));
  const { timers, runs } = startOver([timer('slow', '*/10 * * * * *', true)], slow);
  await seconds(31);
  expect(runs).toEqual(['slow 08:00:00', 'slow 08:00:30']);

  let ended = false;
  const end = timers.stop().then(() => (ended = true));
  await seconds(1);
  expect(ended).toBe(false);
  await seconds(30);
  await end;
});

it('A run that fails is logged without what it says, and the next one comes', async () => {
  const { runs } = startOver([timer('failing', '*/10 * * * * *')], async () => {
    throw new TypeError('the private words of a note');
  });
  await seconds(21);
  expect(runs).toHaveLength(2);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^The timer failing failed: TypeError at /);
  expect(lines.join('\n')).not.toContain('private');
});

it.each(['', '0 0 9 * *', '00:05:00', '%WHEN%', '0 0 25 * * *'])(
  'A schedule that can not be read stops the start in words: "%s"',
  (schedule) => {
    const { length } = started;
    expect(() => startOver([timer('good', '* * * * * *'), timer('bad', schedule)])).toThrow(
      `The timer "bad" has a schedule that can not be read: "${schedule}".`,
    );
    expect(started).toHaveLength(length);
    expect(jest.getTimerCount()).toBe(0);
  },
);
