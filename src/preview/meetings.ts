import { colleagues, counterpart, defaultPerson, firstName, organizerOf } from './people';
import type { Person } from './people';

export const MEETINGS = ['weekly', 'appraisal', 'workshop'] as const;
export type MeetingSlug = (typeof MEETINGS)[number];

interface SampleMeeting {
  /** What it is called in the controls; the title of a meeting of two names both. */
  readonly kind: string;
  readonly minutes: number;
  readonly seats: 'pair' | 'team';
  /** As Teams names it. */
  readonly type: 'Recurring' | 'Scheduled';
}

export const meetings: { readonly [Slug in MeetingSlug]: SampleMeeting } = {
  weekly: { kind: 'Weekly one-on-one', minutes: 30, seats: 'pair', type: 'Recurring' },
  appraisal: { kind: 'Appraisal', minutes: 60, seats: 'pair', type: 'Scheduled' },
  workshop: { kind: 'Team workshop', minutes: 60, seats: 'team', type: 'Scheduled' },
};

/** A sample meeting with its people, set on the clock. */
export interface Meeting {
  readonly title: string;
  readonly type: SampleMeeting['type'];
  readonly meetingId: string;
  readonly chatId: string;
  /** UTC instants, ISO 8601. */
  readonly start: string;
  readonly end: string;
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
  /** How many minutes of the meeting are over at `now`; below zero it has yet to begin. */
  readonly minute: number;
}

/**
 * The same people in the same kind of meeting always get the same ids, as in a series in Teams: so what was noted
 * last week is found again, and a talk with somebody else is another meeting.
 */
export const meetingAt = (
  people: readonly Person[],
  { slug, you, beside, now, minute }: Occasion,
): Meeting => {
  const { kind, minutes, seats, type } = meetings[slug];
  const { organizer, others } = seats === 'pair' ? pairOf(people, you, beside) : teamOf(people, you);
  const present = [organizer, ...others];
  const who = seats === 'pair' ? `-${present.map(({ id }) => id).join('-')}` : '';
  const chatId = `19:meeting_preview-${slug}${who}@thread.v2`;
  const start = Math.floor(now.getTime() / 60_000) * 60_000 - minute * 60_000;
  return {
    title:
      seats === 'pair' ? `${kind}: ${present.map(firstName).join(' and ')}` : `${kind}: everyday leadership`,
    type,
    chatId,
    meetingId: btoa(`0#${chatId}#0`),
    start: new Date(start).toISOString(),
    end: new Date(start + minutes * 60_000).toISOString(),
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
