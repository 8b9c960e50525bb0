import { askedIn } from './asked';
import { MEETINGS } from './meetings';
import type { MeetingSlug } from './meetings';
import { defaultPerson } from './people';
import type { Person } from './people';
import { POOR_HOSTS } from './protocol/poor-host';
import type { PoorHost } from './protocol/poor-host';
import { HOST_THEMES, ownPath } from './protocol/window-state';
import type { HostTheme } from './protocol/window-state';

export const VIEWS = ['meeting', 'chat', 'personal', 'stage'] as const;
export type View = (typeof VIEWS)[number];

/** `en-XA` is English made 40 per cent longer, `ar-XB` English written from right to left: both find what is too tight. */
export const LOCALES = ['en-GB', 'de-DE', 'en-XA', 'ar-XB'] as const;
export type Locale = (typeof LOCALES)[number];

/** Teams gives a side panel 280 px and lets it grow. */
export const PANEL_MIN = 280;
export const PANEL_MAX = 400;

/** From the shortest one-on-one that is worth a plan to the longest appraisal. */
const LENGTH_MIN = 15;
const LENGTH_MAX = 90;

/** As long as an invitation allows, so that a page can be shown a name that is too long. */
export const TITLE_MAX = 255;

/** A meeting is five minutes old unless told otherwise: the first prompts are due. */
const MINUTE = 5;

/** Everything that can be chosen in the preview. All of it stands in the address bar, so that a picture can be asked for. */
export interface Choices {
  readonly person: Person;
  /** Sits in a second window beside the first. */
  readonly second: Person | undefined;
  readonly view: View;
  readonly meeting: MeetingSlug;
  /** Minutes of the meeting that were over when the preview opened. */
  readonly minute: number;
  /** Minutes from its planned start to its planned end; undefined when it is as long as its kind usually is. */
  readonly length: number | undefined;
  /** What the meeting is called in place of its usual title. */
  readonly title: string | undefined;
  /** An instant, ISO 8601: the planned start itself; then `minute` counts for nothing. */
  readonly start: string | undefined;
  readonly theme: HostTheme;
  readonly locale: Locale;
  readonly poor: PoorHost;
  /** Width of the side panel in CSS px; 0 when it is closed. */
  readonly panel: number;
  /** Path of what the stage shows; set in the view `stage` and in no other. */
  readonly stage: string | undefined;
  /** Where inside the personal tab a link leads. */
  readonly sub: string | undefined;
  /** Without the controls, for pictures. The banner stays. */
  readonly bare: boolean;
}

export interface ReadChoices {
  readonly choices: Choices;
  /** What was asked for and is not to be had, in words. */
  readonly problems: readonly string[];
}

/** Reads the address bar. `origin` is the preview's own. */
export const readChoices = (search: string, people: readonly Person[], origin: string): ReadChoices => {
  const asked = askedIn(search);
  const shared = asked.text('stage');
  const stage = shared === undefined ? undefined : ownPath(shared, origin);
  if (shared !== undefined && stage === undefined) asked.refuse('The stage shows only pages of this app.');
  const title = asked.text('title');
  if (title !== undefined && title.length > TITLE_MAX) {
    asked.refuse(`A title has at most ${TITLE_MAX} characters; the rest is cut off.`);
  }
  const closed = asked.text('panel') === '0';
  const choices = coherent({
    person: asked.someone('person', people) ?? defaultPerson(people),
    second: asked.someone('second', people),
    view: asked.among('view', VIEWS, 'meeting'),
    meeting: asked.among('meeting', MEETINGS, 'weekly'),
    minute: asked.whole('minute', { min: -60, max: 180 }) ?? MINUTE,
    length: asked.whole('length', { min: LENGTH_MIN, max: LENGTH_MAX }),
    title: title?.slice(0, TITLE_MAX),
    start: asked.instant('start'),
    theme: asked.among('theme', HOST_THEMES, 'default'),
    locale: asked.among('locale', LOCALES, 'en-GB'),
    poor: asked.among('poor', POOR_HOSTS, 'none'),
    panel: closed ? 0 : (asked.whole('panel', { min: PANEL_MIN, max: PANEL_MAX }) ?? PANEL_MIN),
    stage,
    sub: asked.text('sub'),
    bare: asked.text('bare') === '1',
  });
  return { choices, problems: asked.problems };
};

/** The query for the address bar; what is as always is left out. */
export const searchOf = (choices: Choices): string => {
  const { person, second, view, meeting, theme, locale, poor, panel, stage, sub, bare } = choices;
  const { minute, length, title, start } = choices;
  const query = new URLSearchParams({ person: person.id, view, meeting, theme, locale });
  if (second) query.set('second', second.id);
  if (poor !== 'none') query.set('poor', poor);
  if (minute !== MINUTE) query.set('minute', String(minute));
  if (length !== undefined) query.set('length', String(length));
  if (title !== undefined) query.set('title', title);
  if (start !== undefined) query.set('start', start);
  if (panel !== PANEL_MIN) query.set('panel', String(panel));
  if (stage !== undefined) query.set('stage', stage);
  if (sub !== undefined) query.set('sub', sub);
  if (bare) query.set('bare', '1');
  return `?${query.toString()}`;
};

export const withChoice = (choices: Choices, change: Partial<Choices>): Choices =>
  coherent({ ...choices, ...change });

/** What hangs together: Outlook has the personal tab only, one stage has one view, and a link leads into one tab. */
const coherent = (choices: Choices): Choices => {
  const view = choices.poor === 'outlook' ? 'personal' : choices.view;
  return {
    ...choices,
    view,
    second: choices.second?.id === choices.person.id ? undefined : choices.second,
    stage: view === 'stage' ? (choices.stage ?? '/meeting') : undefined,
    sub: view === 'personal' ? choices.sub : undefined,
  };
};
