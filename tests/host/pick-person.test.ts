import '../preview/without-network';
import type { Host } from '../../src/host/host';
import { connectTeams } from '../../src/host/teams';
import type { PeopleAnswer } from '../../src/preview/protocol/answer-kinds';
import type { WindowState } from '../../src/preview/protocol/window-state';
import { closePages, openPage } from '../preview/a-page';
import type { Page } from '../preview/a-page';
import { aWindow, maya, sam } from '../preview/samples';

/** Choosing somebody of the directory, through the real teams-js, from the list of the preview's window. */

/** Node would wait for ever on the channel of a page that is gone. */
const channels: BroadcastChannel[] = [];
globalThis.BroadcastChannel = class extends globalThis.BroadcastChannel {
  constructor(name: string) {
    super(name);
    channels.push(this);
  }
};

afterEach(() => {
  closePages();
  channels.splice(0).forEach((channel) => channel.close());
});

const connected = async (
  changes: Partial<WindowState>,
  choosing: () => PeopleAnswer = () => [sam],
): Promise<{ readonly page: Page; readonly host: Host }> => {
  const page = openPage(aWindow(changes), undefined, choosing);
  const problem = { ok: false, problem: 'failed' } as const;
  const host = await connectTeams(() => ({
    token: () => Promise.resolve(problem),
    interactive: () => Promise.resolve(problem),
  }));
  return { page, host };
};

test.each([
  ['an old host', { poor: 'old-runtime', surface: 'personal-tab' }],
  ['a host without the ability', { poor: 'no-picker', surface: 'personal-tab' }],
  ['Outlook', { poor: 'outlook', surface: 'personal-tab' }],
  ['the side panel', { surface: 'side-panel' }],
  ['the stage', { surface: 'stage' }],
] as const)('In %s nobody is offered a list, and no list opens', async (_where, changes) => {
  const { page, host } = await connected(changes);
  expect(host.picker).toBe('not-offered');
  expect(await host.pickPerson()).toBe('not-supported');
  expect(page.questions).toEqual([]);
});

test('Who closes the list has chosen nobody, and that is no error', async () => {
  const { host } = await connected({ surface: 'personal-tab' }, () => 'cancelled');
  expect(await host.pickPerson()).toBe('cancelled');
});

test('A list that comes back empty has chosen nobody', async () => {
  const { host } = await connected({ surface: 'personal-tab' }, () => []);
  expect(await host.pickPerson()).toBe('cancelled');
});

test.each([
  ['without a name', { ...sam, name: '  ' }],
  ['without a true directory id', { ...sam, oid: 'sam' }],
])('Somebody %s is not taken, so that the name can still be typed', async (_what, picked) => {
  const { host } = await connected({ surface: 'personal-tab' }, () => [picked]);
  expect(await host.pickPerson()).toBe('not-supported');
});

test.each(['personal-tab', 'chat-tab'] as const)(
  'In the %s one person of the whole organisation is chosen, by directory id and name',
  async (surface) => {
    const capitals = { ...maya, oid: 'ABCDEF00-0000-4000-8000-000000000000' };
    const { page, host } = await connected({ surface }, () => [capitals]);
    expect(host.picker).toBe('offered');
    expect(await host.pickPerson()).toEqual({
      name: 'Maya Okafor',
      directoryId: 'abcdef00-0000-4000-8000-000000000000',
    });
    expect(page.questions).toMatchObject([{ choose: 'one', among: 'organisation' }]);
  },
);
