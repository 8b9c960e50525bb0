import type { Sharing } from '../../src/host/host';
import { watchStage } from '../../src/host/stage-sharing';

/** The panel asks again and again what the stage shows. Time is turned by hand. */

const ROUND_MS = 2_000;
const MEETING = 'meeting-1';

interface Channel {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(data: unknown): void;
  close(): void;
}

/** The pages of the browser, reduced to what they say to each other. */
const channels = new Set<Channel>();

const openChannel = (): Channel => {
  const channel: Channel = {
    onmessage: null,
    postMessage: (data) => {
      for (const other of channels) if (other !== channel) other.onmessage?.({ data });
    },
    close: () => void channels.delete(channel),
  };
  channels.add(channel);
  return channel;
};

let visibility: DocumentVisibilityState = 'visible';

beforeEach(() => {
  jest.useFakeTimers();
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: jest.fn(openChannel) });
});

afterEach(() => {
  channels.clear();
  jest.useRealTimers();
});

const become = (state: DocumentVisibilityState): void => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

const rounds = (count: number): Promise<void> => jest.advanceTimersByTimeAsync(count * ROUND_MS);

/** A panel in a host that says of its stage what `host.shows` holds, and counts how often it was asked. */
const panel = (shows: boolean | undefined) => {
  const host = { shows, asked: 0 };
  const heard: Sharing[] = [];
  const stop = watchStage({
    meeting: MEETING,
    askHost: () => {
      host.asked += 1;
      return Promise.resolve(host.shows);
    },
  })((sharing) => heard.push(sharing));
  return { host, heard, stop };
};

/** A page on the stage that answers who asks for it, and can be killed so that it says no farewell. */
const pageOnStage = (): { readonly kill: () => void } => {
  const channel = openChannel();
  channel.onmessage = ({ data }) => {
    if (typeof data === 'object' && data !== null && Reflect.get(data, 'says') === 'who-is-here') {
      channel.postMessage({ meeting: MEETING, says: 'here' });
    }
  };
  return { kill: () => channel.close() };
};

test('While the panel cannot be seen nobody is asked, and the moment that it is seen again somebody is', async () => {
  const { host, heard, stop } = panel(false);
  await rounds(1);
  become('hidden');
  const before = host.asked;
  await rounds(10);
  expect(host.asked).toBe(before);
  host.shows = true;
  become('visible');
  await rounds(0);
  expect(host.asked).toBe(before + 1);
  expect(heard).toEqual(['stage']);
  stop();
});

test('The panel sees by asking that the stage has ended', async () => {
  const { host, heard, stop } = panel(true);
  await rounds(1);
  host.shows = false;
  await rounds(1);
  expect(heard).toEqual(['stage', 'none']);
  stop();
});

test('A page on the stage that was killed is missed, although it said no farewell', async () => {
  const { kill } = pageOnStage();
  const { heard, stop } = panel(undefined);
  await rounds(2);
  expect(heard).toEqual(['stage']);
  kill();
  await rounds(2);
  expect(heard).toEqual(['stage', 'none']);
  stop();
});

test('A page on the stage that answers each time is never taken for gone', async () => {
  const { kill } = pageOnStage();
  const { heard, stop } = panel(false);
  await rounds(20);
  expect(heard).toEqual(['stage']);
  kill();
  stop();
});

test('Who no longer listens is told nothing, and nobody is asked for them', async () => {
  const { host, heard, stop } = panel(false);
  await rounds(1);
  stop();
  const before = host.asked;
  host.shows = true;
  await rounds(5);
  expect([host.asked, heard]).toEqual([before, []]);
  expect(channels.size).toBe(0);
});
