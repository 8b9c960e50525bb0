import type { CalendarDate } from './calendar-date';
import { dayOf, weekdayOf, yearOf } from './due-words-days';
import type { DateWords } from './due-words-language';

/** One piece of a written date. The letters of all pieces together are its shape, e.g. `NsNsY` for 3/12/2026. */
interface Piece {
  /** Y: four digits. N: one or two. M: month. W: weekday. s: separator. j: word between. */
  readonly letter: 'Y' | 'N' | 'M' | 'W' | 's' | '.' | 'j' | '?' | '';
  readonly text: string;
  readonly value: number;
}

const PIECES = /\d+|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[./-]| /gu;

/** Some short names mean a weekday and a month, as "mar" in Spanish, so both are tried. */
type First = 'months' | 'weekdays';

const wordPiece = (text: string, language: DateWords, first: First): Piece => {
  const [month, weekday] = [language.months.get(text), language.weekdays.get(text)];
  if (weekday !== undefined && first === 'weekdays') return { letter: 'W', text, value: weekday };
  if (month !== undefined) return { letter: 'M', text, value: month };
  if (language.joins.has(text)) return { letter: 'j', text, value: 0 };
  if (weekday !== undefined) return { letter: 'W', text, value: weekday };
  return { letter: language.phrases.some(({ idle }) => idle.has(text)) ? '' : '?', text, value: 0 };
};

const pieceOf = (text: string, language: DateWords, first: First): Piece => {
  if (/^\d/.test(text)) {
    const letter = text.length === 4 ? 'Y' : text.length <= 2 ? 'N' : '?';
    return { letter, text, value: Number(text) };
  }
  if (text === ' ') return { letter: '', text, value: 0 };
  if (text === '.') return { letter: '.', text, value: 0 };
  if (text === '/' || text === '-') return { letter: 's', text, value: 0 };
  return wordPiece(text, language, first);
};

/** One letter for each number or name, in their order. */
type Roles = string;

const NAMED: readonly (readonly [shape: RegExp, roles: Roles])[] = [
  [/^YsNsN$/, 'ymd'],
  [/^Ys?Ms?N$/, 'ymd'],
  [/^Ys?Ns?M$/, 'ydm'],
  [/^Ns?Ms?[YN]$/, 'dmy'],
  [/^Ms?Ns?[YN]$/, 'mdy'],
  [/^Ns?M$/, 'dm'],
  [/^Ms?N$/, 'md'],
];

/** Which piece is which. Two numbers are read in the locale's order and never in the other one, which would be a guess. */
const rolesOf = (shape: string, { order, year }: DateWords): Roles | undefined => {
  const dayAndMonth = order === 'day-month' ? 'dm' : 'md';
  const named = NAMED.find(([pattern]) => pattern.test(shape))?.[1];
  if (named !== undefined) return named;
  if (shape === 'NsN') return dayAndMonth;
  const endsInYear = /^NsNs?Y$/.test(shape) || (shape === 'NsNsN' && year === 'last');
  return endsInYear ? `${dayAndMonth}y` : undefined;
};

const fullYear = ({ text, value }: Piece): number => (text.length === 2 ? 2000 + value : value);

/** Without a year a day is meant that has not passed: this year's, else next year's. */
const withoutYear = (today: CalendarDate, month: number, day: number): CalendarDate | undefined =>
  [yearOf(today), yearOf(today) + 1]
    .map((year) => dayOf(year, month, day))
    .find((date) => date !== undefined && date >= today);

const read = (
  pieces: readonly Piece[],
  today: CalendarDate,
  language: DateWords,
): CalendarDate | undefined => {
  const shape = pieces
    .map(({ letter }) => letter)
    .join('')
    .replace(/^j+|[j.]+$/g, '')
    .replace(/[j.s]+/g, 's')
    .replace(/^Ws?|s?W$/, '');
  const roles = rolesOf(shape, language);
  if (!roles) return undefined;
  const told = pieces.filter(({ letter }) => 'YNM'.includes(letter) && letter !== '');
  const piece = (role: 'y' | 'm' | 'd'): Piece | undefined => told[roles.indexOf(role)];
  const [year, month, day] = [piece('y'), piece('m')?.value ?? 0, piece('d')?.value ?? 0];
  const date = year ? dayOf(fullYear(year), month, day) : withoutYear(today, month, day);
  const weekday = pieces.find(({ letter }) => letter === 'W')?.value;
  // "Thu 3 Dec" where the third is a Friday: one of the two is a slip, and we can not know which.
  return date === undefined || weekday === undefined || weekdayOf(date) === weekday ? date : undefined;
};

/** A day that is written out, in figures or with the name of its month; undefined for anything else. */
export const writtenDay = (
  plain: string,
  today: CalendarDate,
  language: DateWords,
): CalendarDate | undefined => {
  const texts = plain.match(PIECES) ?? [];
  if (texts.join('') !== plain) return undefined;
  const readAs = (first: First): CalendarDate | undefined =>
    read(
      texts.map((text) => pieceOf(text, language, first)),
      today,
      language,
    );
  return readAs('months') ?? readAs('weekdays');
};
