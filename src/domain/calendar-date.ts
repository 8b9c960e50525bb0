/** A day in a person's own calendar, `YYYY-MM-DD`, without a time or a zone: "by Thursday" means Thursday where she is. */
export type CalendarDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: 2027-02-29 does not. */
export const isCalendarDate = (text: string): boolean => {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1900 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  );
};

const DAY_MS = 86_400_000;

const asUtc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

/** Whole days from one calendar day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((asUtc(to) - asUtc(from)) / DAY_MS);

/** The day that lies `days` after `date`. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(asUtc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The calendar day of an instant as a wall clock at `offsetMinutes` (as `Date.getTimezoneOffset`) shows it. */
export const dayAt = (instant: number, offsetMinutes: number): CalendarDate =>
  new Date(instant - offsetMinutes * 60_000).toISOString().slice(0, 10);
