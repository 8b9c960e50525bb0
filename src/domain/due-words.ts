import { addDays, isCalendarDate, type CalendarDate } from './calendar-date';
import {
  addMonths,
  dayOf,
  endOfMonth,
  inWeek,
  nextWeekday,
  startOfMonth,
  weekdayOf,
  yearOf,
} from './due-words-days';
import { plainDue, withoutIdle, type DateWords, type KnownPhrases } from './due-words-language';
import type { Moment, Unit } from './due-words-phrases';
import { writtenDay } from './due-words-written';
import { plainLetters } from './plain-letters';

/** `none`: nothing was typed. `unknown`: something that is no day we know. */
export type DueParse =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly date: CalendarDate }
  | { readonly kind: 'next-meeting' }
  | { readonly kind: 'unknown' };

/** No day is longer to say. */
const LONGEST = 100;

const FRIDAY = 4;

/** The working week ends on Friday; who speaks of its end at the weekend means the week that begins. */
const endOfWeek = (today: CalendarDate): CalendarDate =>
  inWeek(today, weekdayOf(today) > FRIDAY ? 1 : 0, FRIDAY);

const DAYS: { readonly [M in Exclude<Moment, 'next-meeting'>]: (today: CalendarDate) => CalendarDate } = {
  today: (today) => today,
  tomorrow: (today) => addDays(today, 1),
  'day-after-tomorrow': (today) => addDays(today, 2),
  'next-week': (today) => inWeek(today, 1, 0),
  'next-month': (today) => startOfMonth(today, 1),
  'end-of-week': endOfWeek,
  'end-of-next-week': (today) => inWeek(today, 1, FRIDAY),
  'end-of-month': (today) => endOfMonth(today),
  'end-of-next-month': (today) => endOfMonth(today, 1),
  'end-of-year': (today) => `${today.slice(0, 4)}-12-31`,
};

const STEPS: { readonly [U in Unit]: (today: CalendarDate, count: number) => CalendarDate } = {
  day: addDays,
  week: (today, count) => addDays(today, 7 * count),
  month: addMonths,
  year: (today, count) => addMonths(today, 12 * count),
};

/** "in 3 days", "in a month", and "2 weeks" alone. */
const afterAWhile = (
  words: readonly string[],
  today: CalendarDate,
  said: KnownPhrases,
): CalendarDate | undefined => {
  const [count, unit, ...more] = said.within.has(words[0] ?? '') ? words.slice(1) : words;
  const step = said.units.get(unit ?? '');
  if (count === undefined || step === undefined || more.length > 0) return undefined;
  const number = /^\d{1,3}$/.test(count) ? Number(count) : said.numbers.get(count);
  return number === undefined ? undefined : STEPS[step](today, number);
};

/** "Thu", "this Thu", "next Thu", "Thu next week". */
const someWeekday = (
  words: readonly string[],
  today: CalendarDate,
  said: KnownPhrases,
  { weekdays }: DateWords,
): CalendarDate | undefined => {
  const alone = weekdays.get(words.join(' '));
  if (alone !== undefined) return nextWeekday(today, alone);
  const [first = '', ...rest] = words;
  const named = weekdays.get(rest.join(' '));
  if (named !== undefined && said.coming.has(first)) return nextWeekday(today, named);
  if (named !== undefined && said.next.has(first)) return inWeek(today, 1, named);
  const leading = weekdays.get(first);
  const inNextWeek = leading !== undefined && said.moments.get(rest.join(' ')) === 'next-week';
  return inNextWeek ? inWeek(today, 1, leading) : undefined;
};

/** "end of November". */
const endOfNamed = (
  words: readonly string[],
  today: CalendarDate,
  said: KnownPhrases,
  { months }: DateWords,
): CalendarDate | undefined => {
  const month = words.length === 2 && said.end.has(words[0] ?? '') ? months.get(words[1] ?? '') : undefined;
  if (month === undefined) return undefined;
  const endIn = (year: number): CalendarDate => endOfMonth(dayOf(year, month, 1) ?? today);
  const thisYear = endIn(yearOf(today));
  return thisYear >= today ? thisYear : endIn(yearOf(today) + 1);
};

const UNKNOWN: DueParse = { kind: 'unknown' };

/** A day beyond the calendar, as "in 999 years" may be, is none. */
const theDay = (date: CalendarDate | undefined): DueParse =>
  date !== undefined && isCalendarDate(date) ? { kind: 'day', date } : UNKNOWN;

const read = (plain: string, today: CalendarDate, language: DateWords): DueParse => {
  const byName = language.weekdays.get(plain);
  if (byName !== undefined) return theDay(nextWeekday(today, byName));
  for (const said of language.phrases) {
    const words = withoutIdle(plain, said.idle);
    const moment = said.moments.get(words.join(' '));
    if (moment === 'next-meeting') return { kind: moment };
    if (moment !== undefined) return theDay(DAYS[moment](today));
    const day =
      someWeekday(words, today, said, language) ??
      afterAWhile(words, today, said) ??
      endOfNamed(words, today, said, language);
    if (day !== undefined) return theDay(day);
  }
  return theDay(writtenDay(plain, today, language));
};

/**
 * What a person typed as the day of a promise, read on the day that it is where they are. It is never a day that has
 * passed, unless it was written with its year.
 */
export const parseDue = (text: string, today: CalendarDate, language: DateWords): DueParse => {
  const typed = text.trim();
  if (typed.length > LONGEST) return UNKNOWN;
  // Signs that can not be seen are nothing to the person who looks at the field.
  return plainLetters(typed) === '' ? { kind: 'none' } : read(plainDue(typed), today, language);
};
