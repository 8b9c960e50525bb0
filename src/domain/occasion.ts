import type { Counterpart } from './counterpart';
import { idsOf, standsFor } from './counterpart';
import type { Meeting } from './meeting';
import { byStart } from './meeting';

/** Which record belongs to the meeting that a window stands in. Carry-over hangs on the pair, this only on the place. */

const MINUTE = 60_000;
/** After its planned end a meeting that nobody closed may still be going on for so long. */
const OVERRUN = 120 * MINUTE;
/** Opened again so soon after it was closed, a meeting shows how it ended instead of beginning anew. */
const JUST_ENDED = 30 * MINUTE;
/** The panel may be opened a little early; before that it prepares and does not begin. */
const EARLY = 10 * MINUTE;

type Place = Pick<Meeting, 'occasion' | 'startedAt' | 'plannedEnd' | 'endedAt' | 'counterpart' | 'id'>;

const isCurrent = ({ plannedEnd, endedAt }: Place, now: number): boolean =>
  endedAt === null ? now <= Date.parse(plannedEnd) + OVERRUN : now <= Date.parse(endedAt) + JUST_ENDED;

/** The meeting that is under way at this place, or that ended there a moment ago; with this person where one is named. */
export const currentMeeting = <Record extends Place>(
  meetings: readonly Record[],
  occasion: string,
  people: readonly string[] | null,
  now: number,
): Record | undefined =>
  meetings
    .filter((meeting) => meeting.occasion === occasion && isCurrent(meeting, now))
    .filter(({ counterpart }) => people === null || people.includes(counterpart))
    .sort(byStart)[0];

/** With whom the last meeting at this place was; a person who left is not met again by guess. */
export const usualCounterpart = (
  meetings: readonly Place[],
  occasion: string,
  people: readonly Pick<Counterpart, 'id' | 'mergedInto' | 'standing'>[],
): string | undefined => {
  const last = meetings.filter((meeting) => meeting.occasion === occasion).sort(byStart)[0];
  const id = last && standsFor(last.counterpart, people);
  return people.some((person) => person.id === id && person.standing === 'here') ? id : undefined;
};

/** Whom the owner met last comes first; each person once, after mergers. */
export const lastMet = (
  meetings: readonly Place[],
  people: readonly Pick<Counterpart, 'id' | 'mergedInto'>[],
): readonly string[] => [
  ...new Set([...meetings].sort(byStart).map(({ counterpart }) => standsFor(counterpart, people))),
];

/** The pair's other meetings, latest first. */
export const earlierWith = <Record extends Place>(
  meetings: readonly Record[],
  counterpart: string,
  people: readonly Pick<Counterpart, 'id' | 'mergedInto'>[],
  except: string,
): readonly Record[] => {
  const ids = idsOf(counterpart, people);
  return meetings.filter((one) => one.id !== except && ids.includes(one.counterpart)).sort(byStart);
};

/** Long before its start there is something to prepare and nothing to begin. */
export const isAhead = (plannedStart: number | null, now: number): boolean =>
  plannedStart !== null && plannedStart - now > EARLY;

/**
 * What the record of a meeting is about, from which its id follows: the place, the pair, the day, and how many
 * meetings of the two have ended there on that day.
 */
export const subjectOf = (
  { occasion, counterpart, startsAt }: { occasion: string; counterpart: string; startsAt: number },
  meetings: readonly Place[],
): string => {
  const day = new Date(startsAt).toISOString().slice(0, 10);
  const ended = meetings.filter(
    (one) =>
      one.occasion === occasion &&
      one.counterpart === counterpart &&
      one.endedAt !== null &&
      one.startedAt.slice(0, 10) === day,
  );
  return ['meeting', occasion, counterpart, day, String(ended.length)].join('|');
};
