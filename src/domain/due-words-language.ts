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

type PartsAt = (instant: number) => readonly Intl.DateTimeFormatPart[];
type Parts = (options: Intl.DateTimeFormatOptions) => PartsAt;

/** The calendar of the product is the Gregorian one, also where the locale has another. */
const partsIn =
  (locale: string): Parts =>
  (options) => {
    const plain = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
    const format = new Intl.DateTimeFormat(locale, { ...plain, ...options });
    return (instant) => format.formatToParts(instant);
  };

type Named = readonly [name: string, value: number];

const namesIn = (parts: PartsAt, type: 'month' | 'weekday', instants: readonly number[]): readonly Named[] =>
  instants.map((instant, index) => [parts(instant).find((part) => part.type === type)?.value ?? '', index]);

/** The first of January 2024 was a Monday. */
const A_WEEK = Array.from({ length: 7 }, (_, index) => Date.UTC(2024, 0, 1 + index));
const A_YEAR = Array.from({ length: 12 }, (_, index) => Date.UTC(2024, index, 15));
const A_DAY = Date.UTC(2024, 8, 15);

const weekdayNames = (parts: Parts): readonly Named[] =>
  (['long', 'short'] as const).flatMap((weekday) => namesIn(parts({ weekday }), 'weekday', A_WEEK));

/**
 * Months have another ending in some languages when a day stands before them, and some bring a word along, as in "de
 * novembre". Where months are numbers there are no names.
 */
const monthNames = (parts: Parts): readonly Named[] =>
  (['long', 'short'] as const)
    .flatMap((month) => [{ month }, { month, day: 'numeric' } as const])
    .flatMap((options) => namesIn(parts(options), 'month', A_YEAR))
    .filter(([name]) => !/\d/.test(name))
    .map(([name, index]) => [name.split(' ').at(-1) ?? name, index + 1]);

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

const joinsOf = (parts: Parts, months: ReadonlyMap<string, number>): ReadonlySet<string> => {
  const between = (['medium', 'long'] as const)
    .flatMap((dateStyle) => parts({ dateStyle })(A_DAY))
    .filter(({ type }) => type === 'literal' || type === 'era' || type === 'month')
    .map(({ value }) => value);
  const words = plainDue(between.join(' ')).match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter((word) => !months.has(word)));
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
  const tables = /^de\b/.test(tag) ? [GERMAN, ENGLISH] : [ENGLISH];
  const typesOf = (options: Intl.DateTimeFormatOptions): readonly string[] =>
    parts(options)(A_DAY).map(({ type }) => type);
  const positions = typesOf({ day: 'numeric', month: 'numeric' });
  const inFull = typesOf({ day: 'numeric', month: 'numeric', year: 'numeric' });
  const months = lookUp(monthNames(parts), [
    ...tables.flatMap((table) => Object.entries(table.months)),
    ...monthNames(english),
  ]);
  const weekdays = lookUp(weekdayNames(parts), [
    ...tables.flatMap((table) => Object.entries(table.weekdays)),
    ...weekdayNames(english),
  ]);
  return {
    weekdays,
    months,
    order: positions.indexOf('day') < positions.indexOf('month') ? 'day-month' : 'month-day',
    year: inFull.indexOf('year') < inFull.indexOf('day') ? 'first' : 'last',
    joins: joinsOf(parts, months),
    phrases: tables.map(known),
  };
};
