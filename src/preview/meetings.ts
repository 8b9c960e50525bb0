import { colleagues, counterpart, defaultPerson } from './people';
import type { Person } from './people';

export const MEETINGS = ['weekly', 'appraisal', 'workshop'] as const;
export type MeetingSlug = (typeof MEETINGS)[number];

interface SampleMeeting {
  readonly title: string;
  readonly minutes: number;
  /** What Teams calls the chat of the meeting; a series keeps it, and so keeps its meeting id. */
  readonly chatId: string;
  readonly meetingId: string;
  readonly seats: 'pair' | 'team';
  /** As Teams names it. */
  readonly type: 'Recurring' | 'Scheduled';
}

/** The ids never change, so that notes of last week are found again in the next meeting of the series. */
const sample = (slug: MeetingSlug, rest: Omit<SampleMeeting, 'chatId' | 'meetingId'>): SampleMeeting => {
  const chatId = `19:meeting_preview-${slug}@thread.v2`;
  return { ...rest, chatId, meetingId: btoa(`0#${chatId}#0`) };
};

export const meetings: { readonly [Slug in MeetingSlug]: SampleMeeting } = {
  weekly: sample('weekly', {
    title: 'Weekly one-on-one with Sam',
    minutes: 30,
    seats: 'pair',
    type: 'Recurring',
  }),
  appraisal: sample('appraisal', {
    title: 'Appraisal conversation with Sam',
    minutes: 60,
    seats: 'pair',
    type: 'Scheduled',
  }),
  workshop: sample('workshop', {
    title: 'Team workshop: everyday leadership',
    minutes: 60,
    seats: 'team',
    type: 'Scheduled',
  }),
};

/** A sample meeting set on the clock. */
export interface Meeting extends SampleMeeting {
  readonly slug: MeetingSlug;
  /** UTC instants, ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly organizer: Person;
}

/** `minute`: how many minutes of the meeting are over at `now`; below zero it has yet to begin. */
export const meetingAt = (
  slug: MeetingSlug,
  people: readonly Person[],
  you: Person,
  now: Date,
  minute: number,
): Meeting => {
  const start = Math.floor(now.getTime() / 60_000) * 60_000 - minute * 60_000;
  const meeting = meetings[slug];
  return {
    ...meeting,
    slug,
    start: new Date(start).toISOString(),
    end: new Date(start + meeting.minutes * 60_000).toISOString(),
    organizer: defaultPerson(colleagues(people, you)),
  };
};

/** Who is shown in the meeting: `you` first, then the one across the table, or the whole team. */
export const seated = (
  meeting: SampleMeeting,
  people: readonly Person[],
  you: Person,
  beside?: Person,
): readonly Person[] => {
  if (meeting.seats === 'team') {
    return [you, ...colleagues(people, you).filter(({ id }) => id !== you.id)].slice(0, 8);
  }
  const other = beside ?? counterpart(people, you);
  return other && other.id !== you.id ? [you, other] : [you];
};
