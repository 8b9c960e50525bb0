import { MEETINGS } from './meetings';
import type { MeetingSlug } from './meetings';
import { defaultPerson } from './people';
import type { Person } from './people';
import { POOR_HOSTS } from './protocol/poor-host';
import type { PoorHost } from './protocol/poor-host';
import { HOST_THEMES, ownPath } from './protocol/window-state';
import type { HostTheme } from './protocol/window-state';
import { oneOf } from './read';

export const VIEWS = ['meeting', 'chat', 'personal', 'stage'] as const;
export type View = (typeof VIEWS)[number];

/** `en-XA` is English made 40 per cent longer, `ar-XB` English written from right to left: both find what is too tight. */
export const LOCALES = ['en-GB', 'de-DE', 'en-XA', 'ar-XB'] as const;
export type Locale = (typeof LOCALES)[number];

/** Teams gives a side panel 280 px and lets it grow. */
export const PANEL_MIN = 280;
export const PANEL_MAX = 400;

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
  const query = new URLSearchParams(search);
  const problems: string[] = [];

  const among = <Choice extends string>(
    key: string,
    choices: readonly Choice[],
    otherwise: Choice,
  ): Choice => {
    const asked = query.get(key);
    const found = oneOf(choices, asked);
    if (asked !== null && found === undefined) {
      problems.push(
        `There is no ${key} "${asked}" here; this is "${otherwise}". Known: ${choices.join(', ')}.`,
      );
    }
    return found ?? otherwise;
  };
  const someone = (key: string): Person | undefined => {
    const asked = query.get(key);
    const found = people.find(({ id }) => id === asked);
    if (asked !== null && !found) {
      problems.push(`There is nobody "${asked}" here. Known: ${people.map(({ id }) => id).join(', ')}.`);
    }
    return found;
  };
  const whole = (key: string, otherwise: number, min: number, max: number): number => {
    const asked = query.get(key);
    if (asked === null) return otherwise;
    if (/^-?\d{1,4}$/.test(asked) && Number(asked) >= min && Number(asked) <= max) return Number(asked);
    problems.push(`"${key}" is a whole number from ${min} to ${max}; this is ${otherwise}.`);
    return otherwise;
  };

  const shared = query.get('stage');
  const stage = shared === null ? undefined : ownPath(shared, origin);
  if (shared !== null && stage === undefined) problems.push('The stage shows only pages of this app.');
  const panel = query.get('panel') === '0' ? 0 : whole('panel', PANEL_MIN, PANEL_MIN, PANEL_MAX);
  const choices = coherent({
    person: someone('person') ?? defaultPerson(people),
    second: someone('second'),
    view: among('view', VIEWS, 'meeting'),
    meeting: among('meeting', MEETINGS, 'weekly'),
    minute: whole('minute', MINUTE, -60, 180),
    theme: among('theme', HOST_THEMES, 'default'),
    locale: among('locale', LOCALES, 'en-GB'),
    poor: among('poor', POOR_HOSTS, 'none'),
    panel,
    stage,
    sub: query.get('sub') ?? undefined,
    bare: query.get('bare') === '1',
  });
  return { choices, problems };
};

/** The query for the address bar; what is as always is left out. */
export const searchOf = (choices: Choices): string => {
  const { person, second, view, meeting, minute, theme, locale, poor, panel, stage, sub, bare } = choices;
  const query = new URLSearchParams({ person: person.id, view, meeting, theme, locale });
  if (second) query.set('second', second.id);
  if (poor !== 'none') query.set('poor', poor);
  if (minute !== MINUTE) query.set('minute', String(minute));
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
