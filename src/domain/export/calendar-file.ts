import { addDays, type CalendarDate } from '../calendar-date';

/** An iCalendar file (RFC 5545) of days, each of which is an event of its own in whatever calendar opens it. */

export interface CalendarDay {
  /** 128 bits, base64url: the same id is the same event, however often the file is opened. */
  readonly id: string;
  readonly day: CalendarDate;
  readonly title: string;
}

const LINE_END = '\r\n';

/** Without the line end; counted in octets of UTF-8. */
const LONGEST_LINE = 75;

/** No sign but the tab and the line break means anything in a title, and a stray one would spoil the file. */
const UNSEEN = /(?![\t\n])\p{Cc}/gu;

/** A text as a value: no sign of it ends the value, the line, or the event. */
const textValue = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const octets = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A long line goes on in the next one behind a blank; no letter is ever torn apart. */
const folded = (line: string): string => {
  let text = '';
  let room = LONGEST_LINE;
  for (const letter of line) {
    const size = octets(letter);
    if (size > room) {
      text += `${LINE_END} `;
      room = LONGEST_LINE - 1;
    }
    text += letter;
    room -= size;
  }
  return text + LINE_END;
};

const dayValue = (day: CalendarDate): string => day.replace(/-/g, '');

/** After this there is no day that iCalendar could write. */
const LAST_DAY = '9999-12-31';

/** `20270301T090000Z`, from an instant of ISO 8601. */
const instantValue = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

const event = ({ id, day, title }: CalendarDay, madeAt: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@leadership-overlay`,
  `DTSTAMP:${instantValue(madeAt)}`,
  `DTSTART;VALUE=DATE:${dayValue(day)}`,
  // The end is the first day that is free again; without one an event is a day long.
  ...(day < LAST_DAY ? [`DTEND;VALUE=DATE:${dayValue(addDays(day, 1))}`] : []),
  `SUMMARY:${textValue(title)}`,
  'CLASS:PRIVATE',
  // Nobody is busy for a whole day because something is due on it.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** @param madeAt UTC instant, ISO 8601 */
export const calendarFile = (days: readonly CalendarDay[], madeAt: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Leadership Overlay//Commitments//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => event(day, madeAt)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
