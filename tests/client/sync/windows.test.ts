import { createWindows } from '../../../src/client/sync/windows';
import { createBrowserLocks } from '../../support/web-locks';

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

let ids = 0;
const newId = () => `window-${(ids += 1)}`;

const openIn = (browser: ReturnType<typeof createBrowserLocks>, scope = 't|ana') => {
  const { locks, close } = browser.window();
  return { windows: createWindows(locks, scope, newId), close };
};

/** How often the work was run. */
const runs = async (asking: ReturnType<typeof createWindows>, window: string): Promise<number> => {
  const work = jest.fn(async () => undefined);
  await asking.whenClosed(window, work);
  return work.mock.calls.length;
};

test('What an open window still writes is not taken from it by another', async () => {
  const browser = createBrowserLocks();
  const [panel, tab] = [openIn(browser), openIn(browser)];
  await settled();
  expect(await runs(tab.windows, panel.windows.own)).toBe(0);
  expect(await runs(panel.windows, tab.windows.own)).toBe(0);
});

test('A window takes nothing over from itself', async () => {
  const { windows } = openIn(createBrowserLocks());
  expect(await runs(windows, windows.own)).toBe(0);
  expect(
    await runs(
      createWindows(undefined, 't|ana', () => 'own'),
      'own',
    ),
  ).toBe(0);
});

test('What a window left that was closed, or that the machine ended, is taken over', async () => {
  const browser = createBrowserLocks();
  const [panel, tab] = [openIn(browser), openIn(browser)];
  await settled();
  panel.close();
  expect(await runs(tab.windows, panel.windows.own)).toBe(1);
  expect(await runs(tab.windows, 'of-last-week')).toBe(1);
});

test('Two windows do not take the same over at the same moment', async () => {
  const browser = createBrowserLocks();
  const [panel, tab] = [openIn(browser), openIn(browser)];
  const ended: string[] = [];
  let finish = (): void => undefined;
  const first = panel.windows.whenClosed('closed', async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    ended.push('panel');
  });
  await settled();
  await tab.windows.whenClosed('closed', async () => void ended.push('tab'));
  finish();
  await first;
  expect(ended).toEqual(['panel']);
});

test('A window of one person is not taken for a window of another', async () => {
  const browser = createBrowserLocks();
  const [mine, theirs] = [openIn(browser, 't|ana'), openIn(browser, 't|ben')];
  await settled();
  expect(await runs(theirs.windows, mine.windows.own)).toBe(1);
  expect(browser.held()).toContain(`leadership-overlay|t|ana|${mine.windows.own}`);
});

test('Work that fails is known to whoever asked for it, is done once, and does not keep the lock', async () => {
  const browser = createBrowserLocks();
  const { windows } = openIn(browser);
  const work = jest.fn(() => Promise.reject(new Error('The disk is full.')));
  await expect(windows.whenClosed('closed', work)).rejects.toThrow('The disk is full.');
  expect(work).toHaveBeenCalledTimes(1);
  expect(await runs(windows, 'closed')).toBe(1);
});

test('Where a browser can not tell, every other window counts as closed', async () => {
  expect(await runs(createWindows(undefined, 't|ana', newId), 'other')).toBe(1);
  const refusing = {
    request: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
    query: async () => ({}),
  };
  expect(await runs(createWindows(refusing, 't|ana', newId), 'other')).toBe(1);
});
