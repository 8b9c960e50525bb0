import { colleagues, counterpart, defaultPerson, firstName, organizerOf } from './people';
import type { Person } from './people';

/** Four of them are one series of talks of the same two people, as it may go over two weeks. */
export const MEETINGS = [
  'weekly',
  'next-week',
  'moved',
  'recreated',
  'ad-hoc',
  'appraisal',
  'workshop',
] as const;
export type MeetingSlug = (typeof MEETINGS)[number];

/** What a host tells of its times: an invitation has them, a call on the spot has none. */
export interface PlannedTimes {
  /** UTC instants, ISO 8601. */
  readonly start: string;
  readonly end: string;
}

interface SampleMeeting {
  /** What it is called in the controls. */
  readonly label: string;
  /** What it is called in the calendar; the title of a meeting of two names both. */
  readonly kind: string;
  /** Stands in the id: meetings of one series have the same. */
  readonly series: string;
  readonly minutes: number;
  /** How many days after the meeting under way this one is planned. */
  readonly daysLater: number;
  readonly seats: 'pair' | 'team';
  /** As Teams names it. */
  readonly type: 'Recurring' | 'Scheduled' | 'oneOnOneCall';
}

const oneOnOne: SampleMeeting = {
  label: 'One-on-one, this week',
  kind: 'Weekly one-on-one',
  series: 'weekly',
  minutes: 30,
  daysLater: 0,
  seats: 'pair',
  type: 'Recurring',
};

export const meetings: { readonly [Slug in MeetingSlug]: SampleMeeting } = {
  weekly: oneOnOne,
  'next-week': { ...oneOnOne, label: 'One-on-one, next week', daysLater: 7 },
  moved: { ...oneOnOne, label: 'One-on-one, moved to the next day', daysLater: 1 },
  // Who deletes an invitation and sends another has a new id under an old name.
  recreated: { ...oneOnOne, label: 'One-on-one, created anew', series: 'recreated' },
  'ad-hoc': {
    ...oneOnOne,
    label: 'Call on the spot, without times',
    kind: 'Call',
    series: 'ad-hoc',
    type: 'oneOnOneCall',
  },
  appraisal: {
    ...oneOnOne,
    label: 'Appraisal',
    kind: 'Appraisal',
    series: 'appraisal',
    minutes: 60,
    type: 'Scheduled',
  },
  workshop: {
    ...oneOnOne,
    label: 'Team workshop',
    kind: 'Team workshop',
    series: 'workshop',
    minutes: 60,
    seats: 'team',
    type: 'Scheduled',
  },
};

/** A sample meeting with its people, set on the clock. */
export interface Meeting {
  /** What the window calls it. A call of two has no name that a page would be told. */
  readonly title: string;
  readonly type: SampleMeeting['type'];
  readonly meetingId: string;
  readonly chatId: string;
  readonly planned: PlannedTimes | 'no-times';
  readonly organizer: Person;
  /** Who is shown, the organiser first. */
  readonly people: readonly Person[];
}

const SEATS_SHOWN = 8;

interface Occasion {
  readonly slug: MeetingSlug;
  readonly you: Person;
  /** The person of the second window. */
  readonly beside: Person | undefined;
  readonly now: Date;
  /** How many minutes of the meeting under way are over at `now`; below zero it has yet to begin. */
  readonly minute: number;
  /** Minutes from the planned start to the planned end; as long as its kind usually is without it. */
  readonly length?: number | undefined;
  /** In place of the usual title. */
  readonly title?: string | undefined;
  /** An instant, ISO 8601: the planned start itself, whatever `now`, `minute` and the kind would say. */
  readonly start?: string | undefined;
}

const MINUTE_MS = 60_000;

/** By the calendar of this machine: a series keeps its hour when the clocks are changed. */
const daysAfter = (time: number, days: number): number => {
  const date = new Date(time);
  return date.setDate(date.getDate() + days);
};

const plannedAt = ({ slug, now, minute, length, start }: Occasion): PlannedTimes => {
  const { daysLater, minutes } = meetings[slug];
  const underWay = (Math.floor(now.getTime() / MINUTE_MS) - minute) * MINUTE_MS;
  const begins = start === undefined ? daysAfter(underWay, daysLater) : Date.parse(start);
  return {
    start: new Date(begins).toISOString(),
    end: new Date(begins + (length ?? minutes) * MINUTE_MS).toISOString(),
  };
};

/**
 * The same people in the same series always get the same ids, as in Teams: so what was noted last week is found
 * again, and a talk with somebody else is another meeting.
 */
export const meetingAt = (people: readonly Person[], occasion: Occasion): Meeting => {
  const { slug, you, beside, title } = occasion;
  const { kind, series, seats, type } = meetings[slug];
  const { organizer, others } = seats === 'pair' ? pairOf(people, you, beside) : teamOf(people, you);
  const present = [organizer, ...others];
  const who = seats === 'pair' ? `-${present.map(({ id }) => id).join('-')}` : '';
  const chatId = `19:meeting_preview-${series}${who}@thread.v2`;
  const usual =
    seats === 'pair' ? `${kind}: ${present.map(firstName).join(' and ')}` : `${kind}: everyday leadership`;
  return {
    title: title ?? usual,
    type,
    chatId,
    meetingId: btoa(`0#${chatId}#0`),
    planned: type === 'oneOnOneCall' ? 'no-times' : plannedAt(occasion),
    organizer,
    people: present.slice(0, SEATS_SHOWN),
  };
};

interface Seats {
  readonly organizer: Person;
  readonly others: readonly Person[];
}

const pairOf = (people: readonly Person[], you: Person, beside: Person | undefined): Seats => {
  const other = beside ?? counterpart(people, you);
  const organizer = organizerOf(you, other);
  return { organizer, others: organizer === you ? (other ? [other] : []) : [you] };
};

const teamOf = (people: readonly Person[], you: Person): Seats => {
  const team = colleagues(people, you);
  const organizer = defaultPerson(team);
  return { organizer, others: team.filter(({ id }) => id !== organizer.id) };
};
