import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { LocalServer } from '../../src/preview/local-server';
import { Start } from '../../src/preview/start';
import { people } from './samples';

// A busy machine draws slowly; that is no fault of the window.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

const server = (changes: Partial<LocalServer> = {}): LocalServer => ({
  people: () => Promise.resolve(people),
  token: () => Promise.resolve({ ok: true, token: 'secret-token', idToken: 'secret-id-token' }),
  sampleMonth: () => Promise.resolve(),
  ...changes,
});

const open = async (search = '', changes: Partial<LocalServer> = {}): Promise<void> => {
  window.history.replaceState(null, '', `/${search}`);
  render(<Start server={server(changes)} />);
  await screen.findAllByRole('region', { name: /^The window of/ });
};

/** The first of a list that a test is sure of. */
const first = <Thing,>(things: readonly Thing[]): Thing => {
  const [thing] = things;
  if (thing === undefined) throw new Error('There is none.');
  return thing;
};

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];

/** What a page in the frame would post. */
const say = (
  frame: HTMLIFrameElement | undefined,
  data: unknown,
  origin = window.location.origin,
): Promise<void> =>
  act(async () => {
    const source = frame?.contentWindow ?? null;
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
    await Promise.resolve();
  });

/** Hears what the host posts into a frame. */
const listenIn = (frame: HTMLIFrameElement): jest.SpyInstance => {
  if (!frame.contentWindow) throw new Error('The frame is not on the page.');
  return jest.spyOn(frame.contentWindow, 'postMessage');
};

const BANNER = 'Local preview: a stand-in for the Teams window. Not Microsoft Teams.';

test('Nobody can take the preview for Microsoft Teams, not even in a picture', async () => {
  await open('?bare=1');
  expect(screen.getByText(BANNER)).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('The side panel is 280 px wide, has a title, and its address tells nothing', async () => {
  await open('?person=sam&theme=dark');
  const [panel, ...others] = frames();
  expect(others).toEqual([]);
  expect(panel?.getAttribute('src')).toBe('/meeting');
  expect(panel?.name).toBe('embedded-page-container');
  expect(panel?.getAttribute('allow')).toContain('clipboard-write');
  expect(panel?.title).toBe('Leadership Overlay, side panel, as Sam Lindqvist');
  expect(screen.getByRole('complementary', { name: /^Side panel/ }).style.width).toBe('280px');
});

test('Two people side by side have a window and a page each, and neither is named in an address', async () => {
  await open('?person=maya&second=sam&view=stage');
  expect(screen.getAllByRole('region', { name: /^The window of/ })).toHaveLength(2);
  expect(frames().map((frame) => frame.getAttribute('src'))).toEqual(Array(4).fill('/meeting'));
});

test('A page of another window, or of another site, is not listened to', async () => {
  await open();
  const panel = first(frames());
  await say(undefined, { id: 0, func: 'fridge.open', args: [] });
  await say(panel, { id: 0, func: 'fridge.open', args: [] }, 'https://evil.example');
  expect(screen.getByRole('button', { name: /^Protocol: 0 messages/ })).toBeTruthy();
});

test('An unknown call is seen at a glance and read in the log', async () => {
  await open();
  await say(frames()[0], { id: 0, func: 'fridge.open', args: [] });
  const summary = screen.getByRole('button', { name: 'Protocol: 1 message, unknown calls: fridge.open' });
  await userEvent.click(summary);
  expect(within(screen.getByRole('list', { name: /^Protocol log/ })).getByText('unknown call')).toBeTruthy();
});

test('A shared page appears on the stage of both people, and the panel stays', async () => {
  await open('?person=maya&second=sam');
  const panels = frames();
  const call = {
    id: 3,
    func: 'meeting.shareAppContentToStage',
    args: [`${window.location.origin}/meeting?round=1`],
  };
  await say(panels[0], call);
  const shared = () => frames().filter((frame) => frame.getAttribute('src') === '/meeting?round=1');
  await waitFor(() => expect(shared()).toHaveLength(2));
  expect(panels.every((panel) => panel.isConnected)).toBe(true);
  await userEvent.click(first(screen.getAllByRole('button', { name: 'Stop sharing' })));
  await waitFor(() => expect(shared()).toHaveLength(0));
});

test('A page that cannot be shown says why, and there is a way on', async () => {
  await open();
  await say(frames()[0], { id: 1, func: 'appInitialization.failure', args: ['Other', 'The page is lost.'] });
  expect(screen.getByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('The page is lost.'),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('A page is told another theme while it is open', async () => {
  await open();
  const panel = first(frames());
  const told = listenIn(panel);
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.selectOptions(await screen.findByLabelText('Theme'), 'contrast');
  await waitFor(() => {
    expect(told).toHaveBeenCalledWith({ func: 'themeChange', args: ['contrast'] }, window.location.origin);
  });
  expect(panel.isConnected).toBe(true);
});

test('Nothing is closed under the hands of a page that is still saving', async () => {
  await open();
  const panel = first(frames());
  await say(panel, { id: 1, func: 'registerHandler', args: ['beforeUnload'] });
  await userEvent.click(screen.getByRole('tab', { name: 'Personal app' }));
  expect(await screen.findByText('Waiting for the page to save')).toBeTruthy();
  expect(panel.isConnected).toBe(true);
  await say(panel, { id: 2, func: 'readyToUnload', args: [] });
  await waitFor(() => expect(panel.isConnected).toBe(false));
});

test('A page that was put to sleep is kept and can be woken', async () => {
  await open();
  const panel = first(frames());
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.click(await screen.findByText('Put to sleep'));
  expect(await screen.findByText(/^Asleep/)).toBeTruthy();
  const told = listenIn(panel);
  await userEvent.click(first(screen.getAllByText('Wake')));
  const contentUrl = `${window.location.origin}/meeting`;
  expect(told).toHaveBeenCalledWith(
    { func: 'load', args: [{ entityId: 'meeting', contentUrl }] },
    window.location.origin,
  );
  expect(screen.queryByText(/^Asleep/)).toBeNull();
});

test('What is chosen stands in the address', async () => {
  await open();
  await userEvent.click(screen.getByRole('tab', { name: 'Personal app' }));
  await waitFor(() => expect(window.location.search).toContain('view=personal'));
  expect(frames().map((frame) => frame.getAttribute('src'))).toEqual(['/tab/commitments']);
});

test('Filling in a month says that it is at work, and then that it is done', async () => {
  let finish: () => void = () => {};
  const asked: string[] = [];
  await open('?person=sam', {
    sampleMonth: (person) => {
      asked.push(person);
      return new Promise((resolve) => (finish = resolve));
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Fill with a sample month' }));
  expect(await screen.findByRole('button', { name: 'Filling in a month' })).toBeTruthy();
  await act(async () => {
    finish();
    await Promise.resolve();
  });
  expect(await screen.findByText('The month is in.')).toBeTruthy();
  expect(asked).toEqual(['sam']);
});

test('A month that could not be filled in says why', async () => {
  await open('', { sampleMonth: () => Promise.reject(new Error('There is no sample to load.')) });
  await userEvent.click(screen.getByRole('button', { name: 'Fill with a sample month' }));
  expect(await screen.findByText('There is no sample to load.')).toBeTruthy();
});

test('Without a local host the preview says so and tries again', async () => {
  let tries = 0;
  window.history.replaceState(null, '', '/');
  const failing = () => {
    tries += 1;
    return tries === 1
      ? Promise.reject(new Error('The local host does not answer.'))
      : Promise.resolve(people);
  };
  render(<Start server={server({ people: failing })} />);
  expect(await screen.findByText('The local host does not answer.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'The window of Maya Okafor' })).toBeTruthy();
});

test.each(['', '?view=chat', '?view=personal&poor=outlook', '?second=sam&view=stage'])(
  'People with a screen reader find nothing broken in the window: %s',
  async (search) => {
    await open(search);
    const { violations } = await axe.run(document.body, {
      // There is no layout in this environment, and the frames are empty.
      rules: { 'color-contrast': { enabled: false }, 'frame-tested': { enabled: false } },
      iframes: false,
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  },
);
