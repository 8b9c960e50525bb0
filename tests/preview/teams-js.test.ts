import './without-network';
import { app, authentication, calendar, meeting, nestedAppAuth, pages } from '@microsoft/teams-js';
import type { IssuerAnswer } from '../../src/preview/protocol/answer-kinds';
import { resume, themeChange } from '../../src/preview/protocol/events';
import { closePages, openPage, tokenFor } from './a-page';
import type { Page } from './a-page';
import { meetingAt } from '../../src/preview/meetings';
import { aWindow, gus, maya, NOW, people } from './samples';

afterEach(closePages);

const opened = async (...[state, issuer]: Parameters<typeof openPage>): Promise<Page> => {
  const page = openPage(state, issuer);
  await app.initialize();
  return page;
};

/** Lets messages that are on their way arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const details = (): Promise<unknown> =>
  new Promise((resolve) => meeting.getMeetingDetails((error, found) => resolve(error ?? found)));

const share = (address: string): Promise<unknown> =>
  new Promise((resolve) =>
    meeting.shareAppContentToStage((error, shared) => resolve(error ?? shared), address),
  );

test('A page learns where it stands: place, theme, language and meeting', async () => {
  await opened(aWindow({ theme: 'dark', locale: 'de-DE' }));
  const context = await app.getContext();
  expect(app.getFrameContext()).toBe('sidePanel');
  expect(context.app).toMatchObject({ theme: 'dark', locale: 'de-de', host: { name: 'Teams' } });
  expect(context.page).toMatchObject({ id: 'meeting', frameContext: 'sidePanel' });
  expect(context.user?.id).toBe(maya.oid);
  expect(atob(context.meeting?.id ?? '')).toBe('0#19:meeting_preview-weekly-maya-sam@thread.v2#0');
});

test.each([
  ['stage', 'meetingStage', true],
  ['chat-tab', 'content', true],
  ['personal-tab', 'content', false],
] as const)('A page on the %s is told the frame %s', async (surface, frame, hasMeeting) => {
  await opened(aWindow({ surface }));
  const context = await app.getContext();
  expect([app.getFrameContext(), context.meeting !== undefined]).toEqual([frame, hasMeeting]);
});

test('A link into one commitment arrives as the sub page', async () => {
  await opened(aWindow({ surface: 'personal-tab', subPage: 'c-42' }));
  expect((await app.getContext()).page).toMatchObject({ id: 'commitments', subPageId: 'c-42' });
});

test('The details of the meeting name its clock, and a guest is refused them', async () => {
  const page = await opened(aWindow());
  expect(await details()).toMatchObject({
    details: {
      title: 'Weekly one-on-one: Maya and Sam',
      scheduledStartTime: '2026-11-24T10:00:00.000Z',
      scheduledEndTime: '2026-11-24T10:30:00.000Z',
    },
    organizer: { id: maya.oid },
  });
  page.change({ person: gus });
  expect(await details()).toMatchObject({ errorCode: 1000 });
});

test('Of a call on the spot the page learns what it is, and neither a name nor a time', async () => {
  const call = meetingAt(people, { slug: 'ad-hoc', you: maya, beside: undefined, now: NOW, minute: 5 });
  await opened(aWindow({ meeting: call }));
  expect(await details()).toMatchObject({ details: { id: call.meetingId, type: 'oneOnOneCall' } });
  const told = JSON.stringify(await details());
  expect(told).not.toContain('title');
  expect(told).not.toContain('scheduled');
});

test('A share to the stage takes a page of our own and nothing else', async () => {
  const page = await opened(aWindow());
  expect(await share('https://evil.example/meeting')).toMatchObject({ errorCode: 501 });
  expect(page.effects).toEqual([]);
  expect(await share('http://localhost:3978/meeting?round=1')).toBe(true);
  expect(page.effects).toEqual([{ kind: 'share', path: '/meeting?round=1' }]);
  page.change({ person: gus });
  expect(await share('http://localhost:3978/meeting')).toMatchObject({ errorCode: 1000 });
});

test('The state of sharing follows the stage, and sharing can be stopped', async () => {
  const page = await opened(aWindow());
  const sharing = () =>
    new Promise((resolve) => meeting.getAppContentStageSharingState((_error, found) => resolve(found)));
  expect(await sharing()).toEqual({ isAppSharing: false });
  page.change({ stage: '/meeting' });
  expect(await sharing()).toEqual({ isAppSharing: true });
  await new Promise<void>((resolve) => meeting.stopSharingAppContentToStage(() => resolve()));
  expect(page.effects).toEqual([{ kind: 'stop-sharing' }]);
  page.change({ stage: undefined });
  expect(await sharing()).toEqual({ isAppSharing: false });
});

test('A theme change and a resume reach the page that listens', async () => {
  const page = await opened(aWindow());
  const heard: string[] = [];
  app.registerOnThemeChangeHandler((theme) => void heard.push(theme));
  app.lifecycle.registerOnResumeHandler(
    ({ entityId, contentUrl }) => void heard.push(entityId, contentUrl.pathname),
  );
  page.session.tell(themeChange('contrast'));
  page.session.tell(resume('side-panel', 'http://localhost:3978/meeting'));
  await settled();
  expect(heard).toEqual(['contrast', 'meeting', '/meeting']);
});

test('A page is left only when it has said that it is safe', async () => {
  const page = await opened(aWindow());
  let saved: () => void = () => {};
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(
    () => new Promise<void>((resolve) => (saved = resolve)),
  );
  await settled();
  let left: boolean | undefined;
  const leaving = page.session.leave().then((safe) => (left = safe));
  await settled();
  expect(left).toBeUndefined();
  saved();
  await leaving;
  expect(left).toBe(true);
});

test('A page that never says it is safe is left after the time that Teams gives it', async () => {
  const page = await opened(aWindow());
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => new Promise<void>(() => {}));
  await settled();
  const leaving = page.session.leave();
  expect(page.waits).toEqual([30_000]);
  page.runOut();
  expect(await leaving).toBe(false);
});

test('Success is confirmed, and a failure is shown by the window in the words of the page', async () => {
  const page = await opened(aWindow());
  app.notifyAppLoaded();
  expect(await app.notifySuccess()).toEqual({ hasFinishedSuccessfully: true });
  app.notifyFailure({ reason: app.FailedReason.Other, message: 'The page is lost.' });
  await settled();
  expect(page.effects).toEqual([{ kind: 'failed', message: 'The page is lost.' }]);
});

test('A sign-in gives the token of the person at the screen', async () => {
  const page = await opened(aWindow());
  expect(await authentication.getAuthToken()).toBe(tokenFor('maya'));
  expect(page.asked).toEqual(['maya']);
});

test('A sign-in fails in words when the local issuer is away', async () => {
  const away: IssuerAnswer = {
    ok: false,
    problem: 'unreachable',
    message: 'The local host does not answer.',
  };
  await opened(aWindow(), () => away);
  await expect(authentication.getAuthToken()).rejects.toThrow('The local host does not answer.');
});

test('A deep link, a page of the app and a new meeting lead where they should', async () => {
  const page = await opened(aWindow({ surface: 'personal-tab' }));
  const context = encodeURIComponent('{"subEntityId":"c-42"}');
  await app.openLink(`https://teams.microsoft.com/l/entity/some-app/commitments?context=${context}`);
  await pages.currentApp.navigateTo({ pageId: 'meeting' });
  await calendar.composeMeeting({ subject: 'Catch up' });
  await app.openLink('https://example.org/');
  expect(page.effects).toEqual([
    { kind: 'go', page: 'commitments', subPage: 'c-42' },
    { kind: 'go', page: 'meeting', subPage: undefined },
    { kind: 'notice', text: 'The host would open a new meeting: Catch up.' },
    { kind: 'notice', text: 'The host would open https://example.org/' },
  ]);
});

test('A call that the host does not know is told in the log and never swallowed', async () => {
  const page = await opened(aWindow());
  page.session.receive({ id: 99, func: 'fridge.open', args: [] });
  page.session.receive({ hello: 'a message of some other script' });
  expect(page.log.at(-1)).toEqual({ from: 'page', func: 'fridge.open', outcome: 'unknown call' });
  expect(page.log.filter(({ outcome }) => outcome === 'unknown call')).toHaveLength(1);
});

test('The log never holds a token', async () => {
  const page = await opened(aWindow());
  await authentication.getAuthToken();
  expect(JSON.stringify(page.log)).not.toContain(tokenFor('maya').slice(0, 20));
});

test('A frame that is gone gets no answer to its last question', async () => {
  const page: Page = openPage(aWindow(), (person) => {
    page.session.close();
    return { ok: true, token: tokenFor(person), idToken: tokenFor(person) };
  });
  await app.initialize();
  let answered = false;
  void authentication.getAuthToken().then(() => (answered = true));
  await settled();
  expect([page.asked, answered]).toEqual([['maya'], false]);
});

test('Nested sign-in is recommended where the host has it', async () => {
  await opened(aWindow());
  expect(nestedAppAuth.isNAAChannelRecommended()).toBe(true);
});
