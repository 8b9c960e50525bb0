import { addDays, daysBetween, isCalendarDate, type CalendarDate } from './calendar-date';

const A_MONDAY = '2024-01-01';

/** Days count from Monday as 0. */
export const weekdayOf = (date: CalendarDate): number => ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;

/** The day of that number, undefined where there is none, as for the 31st of February. */
export const dayOf = (year: number, month: number, day: number): CalendarDate | undefined => {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return isCalendarDate(date) ? date : undefined;
};

const partsOf = (date: CalendarDate): readonly [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

export const yearOf = (date: CalendarDate): number => partsOf(date)[0];

/** The last day of the month that lies `months` after the one of `date`. */
export const endOfMonth = (date: CalendarDate, months = 0): CalendarDate =>
  addDays(startOfMonth(date, months + 1), -1);

export const startOfMonth = (date: CalendarDate, months: number): CalendarDate => {
  const [year, month] = partsOf(date);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** The same day of a later month, or its last one: a month after the 31st of January is the end of February. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const sameDay = addDays(startOfMonth(date, months), partsOf(date)[2] - 1);
  const last = endOfMonth(date, months);
  return sameDay < last ? sameDay : last;
};

/** The next such weekday after `date`, never `date` itself. */
export const nextWeekday = (date: CalendarDate, weekday: number): CalendarDate =>
  addDays(date, ((weekday - weekdayOf(date) + 6) % 7) + 1);

/** A weekday of the calendar week that lies `weeks` after the one of `date`; weeks begin on Monday. */
export const inWeek = (date: CalendarDate, weeks: number, weekday: number): CalendarDate =>
  addDays(date, 7 * weeks + weekday - weekdayOf(date));
