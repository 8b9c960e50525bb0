import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { first, frames, listenIn, open, say } from './open-window';

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

test('A host that keeps silent is seen to do so', async () => {
  await open('?poor=silent');
  await say(frames()[0], { id: 0, func: 'initialize', args: [] });
  expect(screen.getByRole('button', { name: /1 message, 1 not answered/ })).toBeTruthy();
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

test('The page is told that it is on the stage for as long as the window shows it there, and not a moment longer', async () => {
  await open('?person=maya');
  const panel = first(frames());
  const told = listenIn(panel);
  const ask = (id: number) => say(panel, { id, func: 'meeting.getAppContentStageSharingState', args: [] });
  const answered = (id: number, isAppSharing: boolean) =>
    expect(told).toHaveBeenCalledWith({ id, args: [null, { isAppSharing }] }, window.location.origin);
  await ask(1);
  answered(1, false);
  await say(panel, {
    id: 2,
    func: 'meeting.shareAppContentToStage',
    args: [`${window.location.origin}/meeting`],
  });
  const stop = await screen.findByRole('button', { name: 'Stop sharing' });
  await ask(3);
  answered(3, true);
  await userEvent.click(stop);
  await waitFor(() => expect(frames()).toHaveLength(1));
  await ask(4);
  answered(4, false);
});

test('Two people side by side are told one and the same meeting', async () => {
  await open('?person=maya&second=sam&meeting=moved&length=45');
  const told = frames().map(listenIn);
  for (const frame of frames()) await say(frame, { id: 1, func: 'meeting.getMeetingDetails', args: [] });
  const [hers, his] = told.map((spy) => spy.mock.calls.map(([message]: unknown[]) => message));
  expect(hers).toMatchObject([{ args: [null, { details: { type: 'Recurring' } }] }]);
  expect(his).toEqual(hers);
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

test.each(['', '?view=chat', '?view=personal&poor=outlook', '?second=sam&view=stage', '?meeting=ad-hoc'])(
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
