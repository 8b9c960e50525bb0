import { ENGLISH, GERMAN, type Moment, type Phrases, type Unit } from './due-words-phrases';
import { plainLetters } from './plain-letters';

/** The fixed words of a language, ready to be looked up. */
export interface KnownPhrases {
  readonly moments: ReadonlyMap<string, Moment>;
  readonly idle: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly coming: ReadonlySet<string>;
  readonly end: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** How a person of one locale writes days. Made once for a locale by `dateWordsOf`. */
export interface DateWords {
  /** Days count from Monday as 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Months count from 1. */
  readonly months: ReadonlyMap<string, number>;
  readonly order: 'day-month' | 'month-day';
  readonly year: 'first' | 'last';
  /** Words that stand between the parts of a date, as in "3 de diciembre". */
  readonly joins: ReadonlySet<string>;
  /** The person's own language comes first. English always follows, since its words may be what the screen shows. */
  readonly phrases: readonly KnownPhrases[];
}

const LIKE_ARABIC_ZERO = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DOT_AFTER_LETTER = /([\p{L}\p{M}])[.\u0970\u05f3'\u2019]+/gu;

/** A text in the spelling in which days are looked up. */
export const plainDue = (text: string): string =>
  plainLetters(text)
    .replace(LIKE_ARABIC_ZERO, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(DOT_AFTER_LETTER, '$1')
    .replace(/[,\u060c\u3001;!?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Who has no umlauts on the keyboard writes "naechste" and "Maerz"; others write "nachste". Both are meant. */
const spellings = (word: string): readonly string[] => [
  plainDue(word),
  plainDue(
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöü]/g, (letter) => `${plainLetters(letter)}e`),
  ),
];

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(spellings));

const mapOf = <Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([word, value]) => spellings(word).map((spelling) => [spelling, value] as const)));

/** The words that carry the meaning. */
export const withoutIdle = (plain: string, idle: ReadonlySet<string>): readonly string[] =>
  plain.split(' ').filter((word) => !idle.has(word));

const known = (phrases: Phrases): KnownPhrases => {
  const idle = setOf(phrases.idle);
  const momentsAndWords = Object.entries(phrases.moments) as [Moment, readonly string[]][];
  const unitsAndWords = Object.entries(phrases.units) as [Unit, readonly string[]][];
  return {
    moments: new Map(
      momentsAndWords.flatMap(([moment, said]) =>
        said.flatMap(spellings).map((words) => [withoutIdle(words, idle).join(' '), moment] as const),
      ),
    ),
    idle,
    next: setOf(phrases.next),
    coming: setOf(phrases.coming),
    end: setOf(phrases.end),
    within: setOf(phrases.within),
    units: mapOf(unitsAndWords.flatMap(([unit, words]) => words.map((word) => [word, unit] as const))),
    numbers: mapOf(Object.entries(phrases.numbers)),
  };
};

/** The first of January 2024 was a Monday. */
const utc = (month: number, day: number): number => Date.UTC(2024, month - 1, day);
const countTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

type Parts = (options: Intl.DateTimeFormatOptions, instant: number) => readonly Intl.DateTimeFormatPart[];

/** The calendar of the product is the Gregorian one, also where the locale has another. */
const partsIn =
  (locale: string): Parts =>
  (options, instant) =>
    new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
      ...options,
    }).formatToParts(instant);

type Named = readonly [name: string, value: number];

const partNamed = (parts: readonly Intl.DateTimeFormatPart[], type: 'month' | 'weekday'): string =>
  parts.find((part) => part.type === type)?.value ?? '';

const weekdayNames = (parts: Parts): readonly Named[] =>
  (['long', 'short'] as const).flatMap((weekday) =>
    countTo(7).map((day): Named => [partNamed(parts({ weekday }, utc(1, day)), 'weekday'), day - 1]),
  );

/** Months have another ending in some languages when a day stands before them. */
const monthNames = (parts: Parts): readonly Named[] =>
  (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' } as const].flatMap((options) =>
      countTo(12).map((at): Named => [partNamed(parts(options, utc(at, 15)), 'month'), at]),
    ),
  );

/** The names of one kind. A name that means two of them means neither. */
const lookUp = (own: readonly Named[], further: readonly Named[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const unclear = new Set<string>();
  for (const [name, value] of own) {
    for (const word of spellings(name)) {
      if (found.has(word) && found.get(word) !== value) unclear.add(word);
      found.set(word, value);
    }
  }
  for (const [name, value] of further) {
    for (const word of spellings(name)) if (!found.has(word)) found.set(word, value);
  }
  for (const word of ['', ...unclear]) found.delete(word);
  return found;
};

const joinsOf = (parts: Parts): ReadonlySet<string> => {
  const between = (['long', 'full'] as const)
    .flatMap((dateStyle) => parts({ dateStyle }, utc(9, 15)))
    .filter(({ type }) => type === 'literal' || type === 'era')
    .map(({ value }) => value);
  return new Set(plainDue(between.join(' ')).match(/[\p{L}\p{M}]+/gu) ?? []);
};

const FALLBACK = 'en-GB';

/** What is no locale, or one that the browser does not know, is written like British English. */
const usable = (locale: string): string => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale.replaceAll('_', '-')])[0] ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
};

export const dateWordsOf = (locale: string): DateWords => {
  const tag = usable(locale);
  const parts = partsIn(tag);
  const english = partsIn(FALLBACK);
  const tables = tag.startsWith('de') ? [GERMAN, ENGLISH] : [ENGLISH];
  const positions = parts({ day: 'numeric', month: 'numeric' }, utc(9, 15)).map(({ type }) => type);
  const inFull = parts({ day: 'numeric', month: 'numeric', year: 'numeric' }, utc(9, 15)).map(
    ({ type }) => type,
  );
  const own = { weekdays: weekdayNames(parts), months: monthNames(parts) };
  return {
    weekdays: lookUp(own.weekdays, [
      ...tables.flatMap(({ weekdays }) => Object.entries(weekdays)),
      ...weekdayNames(english),
    ]),
    months: lookUp(own.months, [
      ...tables.flatMap(({ months }) => Object.entries(months)),
      ...monthNames(english),
    ]),
    order: positions.indexOf('day') < positions.indexOf('month') ? 'day-month' : 'month-day',
    year: inFull.indexOf('year') < inFull.indexOf('day') ? 'first' : 'last',
    joins: joinsOf(parts),
    phrases: tables.map(known),
  };
};
