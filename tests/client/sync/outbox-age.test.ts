import { LONGEST_WAIT_MS } from '../../../src/client/sync/outbox-age';
import { refuse } from '../../../src/contract/failure';
import { anId128 } from '../../support/builders';
import { DAY_MS, NOTE, pass, promises, says, TOO_LONG } from './by-hand';
import { createDeviceByHand, createServerByHand } from './window-by-hand';

beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2027-03-08T09:00:00.000Z') }));
afterEach(() => void jest.useRealTimers());

const PROMISE = anId128('promise');
const AN_HOUR = DAY_MS / 24;
/** More than five tries need, however long they rest in between. */
const MANY_TRIES_MS = 240_000;

/** A window in which a promise was made that nobody could send, and which was then closed. */
const leftBehind = async () => {
  const server = createServerByHand();
  const device = createDeviceByHand(server);
  server.fate = () => 'lost';
  const window = device.openWindow();
  window.sync.begin('commitment', PROMISE, promises('Call Ben'));
  await pass(1_000);
  window.crash();
  expect(device.disk.stored()).toHaveLength(1);
  return { server, device };
};

const wordsOf = (lines: readonly { view: () => { content: object } }[]) =>
  lines.map(({ view }) => view().content).map((content) => ('text' in content ? content.text : ''));

/** Time goes on while nobody has a window open; nothing of the device is changed by that. */
const daysLater = (days: number): void => {
  jest.setSystemTime(Date.now() + days * DAY_MS);
};

describe('What waited on a device for more than seven days', () => {
  it('is sent all the same when its person comes back after two weeks, and is then gone from the device', async () => {
    const { server, device } = await leftBehind();
    daysLater(14);
    server.fate = () => 'arrives';
    const { sync } = device.openWindow();
    await sync.recover();
    await pass(1_000);
    expect(await server.texts('commitment')).toEqual(['Call Ben']);
    expect(device.disk.stored()).toEqual([]);
    expect(sync.tooOld()).toEqual([]);
  });

  it('is in the window alone when the server still can not be reached after five tries, and the window says so', async () => {
    const { server, device } = await leftBehind();
    daysLater(14);
    const asked = server.asked.length;
    const { sync, crash } = device.openWindow();
    await sync.recover();
    await pass(0);
    expect(sync.tooOld()).toEqual([]);
    expect(device.disk.stored()).toHaveLength(1);

    await pass(MANY_TRIES_MS);
    expect(server.asked.length - asked).toBeGreaterThanOrEqual(5);
    expect(wordsOf(sync.tooOld())).toEqual(['Call Ben']);
    expect(device.disk.stored()).toEqual([]);
    expect(sync.line('commitment', PROMISE)?.view()).toMatchObject({
      content: { text: 'Call Ben' },
      state: { status: 'only-here', trouble: 'too-old' },
    });
    // It stays away from the device for as long as it is the same words, and the tries go on.
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toEqual([]);
    server.fate = () => 'arrives';
    sync.retry();
    await pass(0);
    expect(await server.texts('commitment')).toEqual(['Call Ben']);
    expect(sync.tooOld()).toEqual([]);
    crash();
  });

  it('stays on the device while fewer tries were made, so that a machine without its network yet loses nothing', async () => {
    const { server, device } = await leftBehind();
    daysLater(14);
    const woken = device.openWindow();
    await woken.sync.recover();
    await pass(0);
    woken.crash();
    server.fate = () => 'arrives';
    const { sync } = device.openWindow();
    await sync.recover();
    await pass(0);
    expect(await server.texts('commitment')).toEqual(['Call Ben']);
  });

  it('is shown once more and leaves the device at once when the server refuses it', async () => {
    const { device } = await leftBehind();
    daysLater(14);
    const next = device.openWindow(async () => refuse(TOO_LONG));
    await next.sync.recover();
    await pass(0);
    expect(wordsOf(next.sync.tooOld())).toEqual(['Call Ben']);
    expect(device.disk.stored()).toEqual([]);
    expect(next.sync.line('commitment', PROMISE)?.view().state.status).toBe('refused');
  });

  it('is kept anew, for seven days from now, once its person writes on in it', async () => {
    const { server, device } = await leftBehind();
    daysLater(14);
    const first = device.openWindow();
    await first.sync.recover();
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toEqual([]);
    first.sync.line('commitment', PROMISE)?.change(promises('Call Ben on Monday'), 'done');
    await pass(0);
    expect(first.sync.tooOld()).toEqual([]);
    expect(device.disk.stored()).toHaveLength(1);
    first.crash();
    daysLater(6);
    server.fate = () => 'arrives';
    await device.openWindow().sync.recover();
    await pass(0);
    expect(await server.texts('commitment')).toEqual(['Call Ben on Monday']);
  });

  it('leaves the device as well when the window was open all the time', async () => {
    const { server, device } = await leftBehind();
    server.fate = () => 'lost';
    const { sync } = device.openWindow();
    await sync.recover();
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toHaveLength(1);
    daysLater(8);
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toEqual([]);
    expect(wordsOf(sync.tooOld())).toEqual(['Call Ben']);
  });
});

describe('How long something has waited', () => {
  it('counts from when it was typed, however often a window takes it over and writes it down again', async () => {
    const { device } = await leftBehind();
    for (let day = 0; day < 7; day += 1) {
      daysLater(1);
      const window = device.openWindow();
      await window.sync.recover();
      await pass(1_000);
      expect(device.disk.stored()).toHaveLength(1);
      window.crash();
    }
    daysLater(1);
    const { sync } = device.openWindow();
    await sync.recover();
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toEqual([]);
    expect(wordsOf(sync.tooOld())).toEqual(['Call Ben']);
  });

  it('is not too long one hour before the seventh day ends, whatever the server says', async () => {
    const { device } = await leftBehind();
    jest.setSystemTime(Date.now() + LONGEST_WAIT_MS - AN_HOUR);
    const { sync } = device.openWindow();
    await sync.recover();
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toHaveLength(1);
    expect(sync.tooOld()).toEqual([]);
  });

  it('ends after seven days too for what a clock that was a year ahead wrote down', async () => {
    const server = createServerByHand();
    const device = createDeviceByHand(server);
    server.fate = () => 'lost';
    daysLater(365);
    const ahead = device.openWindow();
    ahead.sync.begin('note', NOTE, says('Typed next year'));
    await pass(1_000);
    ahead.crash();
    daysLater(-365);
    const first = device.openWindow();
    await first.sync.recover();
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toHaveLength(1);
    first.crash();
    daysLater(8);
    const { sync } = device.openWindow();
    await sync.recover();
    await pass(MANY_TRIES_MS);
    expect(device.disk.stored()).toEqual([]);
    expect(wordsOf(sync.tooOld())).toEqual(['Typed next year']);
  });

  it('is too long for what says no time at all', async () => {
    const { device } = await leftBehind();
    const [entry] = device.disk.stored();
    if (!entry) throw new Error('Nothing lies there.');
    await device.disk.open('t', 'ana').apply({ put: [{ ...entry, at: 'soon' }] });
    const { sync } = device.openWindow();
    await sync.recover();
    await pass(MANY_TRIES_MS);
    expect(wordsOf(sync.tooOld())).toEqual(['Call Ben']);
    expect(device.disk.stored()).toEqual([]);
  });
});
