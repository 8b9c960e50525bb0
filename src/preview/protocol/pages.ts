import { isRecord, parseJson, textAt } from '../read';
import { reply } from './answer-kinds';
import type { Answer, Answering, Effect } from './answer-kinds';
import { entityId, framePath } from './window-state';

const go = (page: string | undefined, subPage: string | undefined): Effect | undefined =>
  page === 'commitments' || page === 'meeting' ? { kind: 'go', page, subPage } : undefined;

/** Reads a link into a Teams app; undefined for a link to anything else. */
const parseDeepLink = (link: string): Effect | undefined => {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const [, letter, kind, , page] = url?.pathname.split('/') ?? [];
  if (url?.hostname !== 'teams.microsoft.com' || letter !== 'l' || kind !== 'entity') return undefined;
  return go(page, textAt(parseJson(url.searchParams.get('context') ?? ''), 'subEntityId'));
};

const done = (effect: Effect): Answer => ({ kind: 'reply', args: [true], effect });

const executeDeepLink: Answering = ({ args }) => {
  const [link] = args;
  if (typeof link !== 'string') return reply(false, 'The link is missing.');
  return done(parseDeepLink(link) ?? { kind: 'notice', text: `The host would open ${link}` });
};

/** `pages.currentApp.*` answers with an error or nothing; the other calls with success first. */
const navigateWithin: Answering = ({ args }) => {
  const effect = go(textAt(args[0], 'pageId'), textAt(args[0], 'subPageId'));
  return effect
    ? { kind: 'reply', args: [undefined], effect }
    : reply({ errorCode: 4000, message: 'The app has no such page.' });
};

const navigateToDefault: Answering = () => ({
  kind: 'reply',
  args: [undefined],
  effect: { kind: 'go', page: 'commitments', subPage: undefined },
});

const navigateToApp: Answering = ({ args }) =>
  done(
    go(textAt(args[0], 'pageId'), textAt(args[0], 'subPageId')) ?? {
      kind: 'notice',
      text: 'The host would open another app.',
    },
  );

const shareDeepLink: Answering = ({ args }) => {
  const [, label] = args;
  const what = typeof label === 'string' && label !== '' ? `"${label}"` : 'this page';
  return { kind: 'noted', effect: { kind: 'notice', text: `The host would offer a link to ${what}.` } };
};

const getSettings: Answering = (_call, { surface, stage, origin }) =>
  reply({ entityId: entityId(surface), contentUrl: origin + framePath(surface, stage) });

const composeMeeting: Answering = ({ args }) => {
  const subject = isRecord(args[0]) ? textAt(args[0], 'subject') : undefined;
  return done({ kind: 'notice', text: `The host would open a new meeting: ${subject ?? 'no subject'}.` });
};

const openCalendarItem: Answering = () =>
  done({ kind: 'notice', text: 'The host would open an item of the calendar.' });

export const navigating: Readonly<Record<string, Answering>> = {
  executeDeepLink,
  'pages.currentApp.navigateTo': navigateWithin,
  'pages.currentApp.navigateToDefaultPage': navigateToDefault,
  'pages.navigateToApp': navigateToApp,
  shareDeepLink,
  'settings.getSettings': getSettings,
  'calendar.composeMeeting': composeMeeting,
  'calendar.openCalendarItem': openCalendarItem,
};
