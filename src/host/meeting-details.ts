import type { MeetingDetails, MeetingForm } from './host';

/** What a host said of its meeting, read with care: it is somebody else's data, and a clock must not hang on nonsense. */

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** As hosts name them. A call of several people comes under either of two names. */
const forms: ReadonlyMap<unknown, MeetingForm> = new Map<unknown, MeetingForm>([
  ['oneOnOneCall', 'one-on-one-call'],
  ['groupCall', 'group-call'],
  ['Adhoc', 'group-call'],
  ['Scheduled', 'scheduled'],
  ['Recurring', 'recurring'],
  ['MeetNow', 'unscheduled'],
]);

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Hosts write the first day of their calendar, in the year 1, where a meeting has no time. */
const EARLIEST = Date.UTC(2000, 0, 1);

/** The browser takes 30 February for 2 March. */
const isDay = (day: string): boolean => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(midnight) && new Date(midnight).toISOString().startsWith(day);
};

/** A time without its zone is not taken: it could be anybody's morning. */
const instant = (value: unknown): number | undefined => {
  if (typeof value !== 'string') return undefined;
  const day = INSTANT.exec(value)?.[1];
  const time = Date.parse(value);
  return day !== undefined && isDay(day) && time >= EARLIEST ? time : undefined;
};

/** Of a meeting that ends before it begins neither time is to be believed. */
const plan = (start: number | undefined, end: number | undefined) => {
  if (start !== undefined && end !== undefined && end <= start) return {};
  return {
    ...(start === undefined ? {} : { plannedStart: new Date(start).toISOString() }),
    ...(end === undefined ? {} : { plannedEnd: new Date(end).toISOString() }),
  };
};

/** Undefined when nothing usable was said. */
export const readMeetingDetails = (details: unknown): MeetingDetails | undefined => {
  const title = member(details, 'title');
  const form = forms.get(member(details, 'type'));
  const read: MeetingDetails = {
    ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}),
    ...plan(instant(member(details, 'scheduledStartTime')), instant(member(details, 'scheduledEndTime'))),
    ...(form === undefined ? {} : { form }),
  };
  return Object.keys(read).length === 0 ? undefined : read;
};
