import '../preview/without-network';
import { connectTeams, type TeamsSignInParts } from '../../src/host/teams';
import type { HostContext, SignIn } from '../../src/host/host';
import { themeChange } from '../../src/preview/protocol/events';
import type { WindowState } from '../../src/preview/protocol/window-state';
import { closePages, openPage, tokenFor } from '../preview/a-page';
import { aWindow } from '../preview/samples';

/** Our one file that speaks to teams-js, with the real library, against the preview's window and its poor hosts. */

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

const noSignIn: SignIn = {
  token: () => Promise.resolve({ ok: false, problem: 'failed' }),
  interactive: () => Promise.resolve({ ok: false, problem: 'failed' }),
};

const connected = async (changes: Partial<WindowState> = {}) => {
  const page = openPage(aWindow(changes));
  let parts: TeamsSignInParts | undefined;
  const host = await connectTeams((given) => {
    parts = given;
    return noSignIn;
  });
  if (!parts) throw new Error('The host brought no way to sign in.');
  return { page, host, parts };
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test.each([
  ['side-panel', 'default', 'side-panel', 'dark'],
  ['side-panel', 'contrast', 'side-panel', 'contrast'],
  ['stage', 'default', 'stage', 'dark'],
  ['chat-tab', 'default', 'meeting-tab', 'light'],
  ['chat-tab', 'dark', 'meeting-tab', 'dark'],
  ['personal-tab', 'default', 'personal-tab', 'light'],
] as const)(
  'On the %s of a "%s" window the page stands in the %s and is %s',
  async (surface, theme, place, shown) => {
    const { host } = await connected({ surface, theme });
    expect(host.context).toMatchObject({ place, theme: shown });
    expect(host.context.meetingId !== undefined).toBe(surface !== 'personal-tab');
  },
);

test('A change of theme is told, until nobody listens', async () => {
  const { page, host } = await connected({ theme: 'dark' });
  const heard: HostContext['theme'][] = [];
  const stop = host.onContext(({ theme }) => heard.push(theme));
  page.session.tell(themeChange('contrast'));
  await settled();
  stop();
  page.session.tell(themeChange('dark'));
  await settled();
  expect(heard).toEqual(['contrast']);
});

test('The page is put to rest only when what must not be lost is finished', async () => {
  const { page, host } = await connected();
  let finish: () => void = () => undefined;
  host.onLeaving(() => new Promise<void>((resolve) => (finish = resolve)));
  let left: boolean | undefined;
  const leaving = page.session.leave().then((safe) => (left = safe));
  await settled();
  await settled();
  expect(left).toBeUndefined();
  finish();
  await leaving;
  expect(left).toBe(true);
});

test('The name and the clock of the meeting are known where the host tells them', async () => {
  const { host } = await connected();
  expect(await host.meetingDetails()).toEqual({
    title: 'Weekly one-on-one: Maya and Sam',
    plannedStart: '2026-11-24T10:00:00.000Z',
    plannedEnd: '2026-11-24T10:30:00.000Z',
    form: 'recurring',
  });
});

test('Where the host refuses the details, the meeting has no name, and that is no error', async () => {
  const { host } = await connected({ poor: 'no-meeting-details' });
  expect(await host.meetingDetails()).toBeUndefined();
});

test('Where the host has no picker, nobody is offered one, and asking for it does no harm', async () => {
  const { host } = await connected();
  expect(host.picker).toBe('not-offered');
  expect(await host.pickPerson()).toBe('not-supported');
});

test('The panel hears that a page of ours came onto the stage', async () => {
  const { page, host } = await connected();
  const heard: string[] = [];
  host.sharing((sharing) => heard.push(sharing))();
  page.change({ stage: '/meeting' });
  await new Promise<void>((resolve) => {
    const stop = host.sharing((sharing) => {
      heard.push(sharing);
      stop();
      resolve();
    });
  });
  expect(heard).toEqual(['stage']);
});

test('The token of the host is the token of the person', async () => {
  const { parts } = await connected();
  expect(await parts.hostToken(true)).toEqual({ ok: true, token: tokenFor('maya') });
});

test.each([
  ['no-sign-in', true, 'failed'],
  ['consent-needed', true, 'needs-click'],
  ['sign-in-cancelled', false, 'cancelled'],
] as const)(
  'In a host "%s" (silently: %s) the answer is "%s", in words of ours',
  async (poor, silent, problem) => {
    const { parts } = await connected({ poor });
    expect(await parts.hostToken(silent)).toEqual({ ok: false, problem });
  },
);

test('Nested sign-in is used only where the host recommends it', async () => {
  const full = await connected();
  expect(full.parts.recommendsNestedAuth()).toBe(true);
  closePages();
  const poor = await connected({ poor: 'no-nested-auth' });
  expect(poor.parts.recommendsNestedAuth()).toBe(false);
});

test('A silent host is waited for; how long is decided elsewhere', async () => {
  openPage(aWindow({ poor: 'silent' }));
  let isConnected = false;
  void connectTeams(() => noSignIn).then(() => (isConnected = true));
  await settled();
  await settled();
  expect(isConnected).toBe(false);
});
