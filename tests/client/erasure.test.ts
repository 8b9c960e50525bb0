import { eraseEverything } from '../../src/client/erase-everything';
import { followErasure } from '../../src/client/erasure';
import { createOtherWindows, type Channel } from '../../src/client/other-windows';
import type { Send } from '../../src/client/send';
import { answer, refuse, type Reply } from '../../src/contract/failure';

const NONE = {
  note: 0,
  commitment: 0,
  counterpart: 0,
  meeting: 0,
  settings: 0,
  point: 0,
  appraisal: 0,
  prompt: 0,
  key: 0,
  trail: 0,
};

/** Windows of one browser: what one says, every other one hears. */
const createBrowser = () => {
  const listeners: { readonly name: string; readonly by: Channel; readonly hear: (data: unknown) => void }[] =
    [];
  return (name: string): Channel => {
    const channel: Channel = {
      postMessage: (data) => {
        for (const { hear, by, name: theirs } of listeners) if (by !== channel && theirs === name) hear(data);
      },
      addEventListener: (_, hear) => listeners.push({ name, by: channel, hear: (data) => hear({ data }) }),
      close: () => undefined,
    };
    return channel;
  };
};

const timing = {
  after: (_ms: number, work: () => void) => {
    queueMicrotask(work);
    return () => undefined;
  },
};
const never = { after: () => () => undefined };

const aWindow = () => {
  const acts: string[] = [];
  return {
    acts,
    sync: {
      flush: async () => void acts.push('sends what it has'),
      stop: () => void acts.push('stops'),
    },
    outbox: {
      become: (state: 'on' | 'off') => void acts.push(`keeps: ${state}`),
      forget: async () => void acts.push('forgets'),
    },
  };
};

const answering = (...replies: readonly Reply<unknown>[]) => {
  const waiting = [...replies];
  return (async () => waiting.shift() ?? refuse({ code: 'not-found' })) as Send;
};

const erase = async (send: Send, scope = 'ngozi') => {
  const open = createBrowser();
  const [mine, theirs] = [aWindow(), aWindow()];
  const startAnew = jest.fn();
  followErasure(createOtherWindows('ngozi', open), theirs, never, startAnew);
  const reply = await eraseEverything({ ...mine, send, others: createOtherWindows(scope, open), timing });
  return { reply, mine: mine.acts, theirs: theirs.acts, startAnew };
};

const SILENT = ['sends what it has', 'stops', 'keeps: off'];

test('Nothing of any window comes back after it was erased: each sends what it has, stops, and starts anew', async () => {
  const erased = { removed: { ...NONE, note: 2 }, left: NONE };
  const { reply, mine, theirs, startAnew } = await erase(answering(answer(erased)));
  expect(reply).toEqual(answer(erased));
  expect(mine).toEqual([...SILENT, 'forgets']);
  expect(theirs).toEqual(SILENT);
  expect(startAnew).toHaveBeenCalledTimes(1);
});

test('What was not erased is not forgotten on the device either', async () => {
  const { mine, startAnew } = await erase(answering(refuse({ code: 'on-hold' })));
  expect(mine).toEqual(SILENT);
  expect(startAnew).toHaveBeenCalledTimes(1);
});

test('What another device wrote meanwhile is erased as well, and counted', async () => {
  const first = { removed: { ...NONE, note: 2 }, left: { ...NONE, trail: 1 } };
  const second = { removed: { ...NONE, trail: 1 }, left: NONE };
  const { reply } = await erase(answering(answer(first), answer(second)));
  expect(reply).toEqual(answer({ removed: { ...NONE, note: 2, trail: 1 }, left: NONE }));
});

test('The window of another person in the same browser goes on', async () => {
  const { theirs, startAnew } = await erase(answering(answer({ removed: NONE, left: NONE })), 'tomasz');
  expect(theirs).toEqual([]);
  expect(startAnew).not.toHaveBeenCalled();
});
