import fc from 'fast-check';
import { addDays, daysBetween, isCalendarDate } from '../../src/domain/calendar-date';
import { parseDue } from '../../src/domain/due-words';
import { dateWordsOf, type DateWords } from '../../src/domain/due-words-language';

const british = dateWordsOf('en-GB');
const american = dateWordsOf('en-US');
const german = dateWordsOf('de-DE');

const dayIn = (text: string, language: DateWords, from: string): string => {
  const parsed = parseDue(text, from, language);
  return parsed.kind === 'day' ? parsed.date : parsed.kind;
};

const aDay = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-01-01', days));
const shown = (date: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options }).format(
    Date.parse(`${date}T00:00:00Z`),
  );

describe('Whatever day it is', () => {
  it.each(['en-GB', 'en-US', 'de-DE', 'fr-FR', 'ar-EG', 'ja-JP', 'tr-TR', 'ru-RU'])(
    'the name of a weekday means the next one after today: %s',
    (locale) => {
      const language = dateWordsOf(locale);
      const change = fc.constantFrom(
        (name: string) => name,
        (name: string) => name.toUpperCase(),
        (name: string) => name.normalize('NFD'),
        (name: string) => ` ${name.replace('.', '')}. `,
      );
      const style = fc.constantFrom('long' as const, 'short' as const);
      fc.assert(
        fc.property(aDay, fc.integer({ min: 1, max: 7 }), style, change, (from, ahead, weekday, changed) => {
          const day = addDays(from, ahead);
          expect(dayIn(changed(shown(day, locale, { weekday })), language, from)).toBe(day);
        }),
      );
    },
  );

  it.each([
    ['en-GB', british],
    ['en-US', american],
    ['de-DE', german],
    ['fr-FR', dateWordsOf('fr-FR')],
    ['es-ES', dateWordsOf('es-ES')],
  ] as const)('a day as %s shows it is read as that day, also when it is past', (locale, language) => {
    const style = fc.constantFrom('short' as const, 'medium' as const, 'long' as const, 'full' as const);
    fc.assert(
      fc.property(aDay, aDay, style, (from, day, dateStyle) => {
        expect(dayIn(shown(day, locale, { dateStyle }), language, from)).toBe(day);
        expect(dayIn(day, language, from)).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['en-GB', british],
    ['en-US', american],
    ['de-DE', german],
  ] as const)('a day as %s shows it without a year is read as the one to come', (locale, language) => {
    const month = fc.constantFrom('short' as const, 'long' as const, 'numeric' as const);
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 364 }), month, (from, ahead, style) => {
        const day = addDays(from, ahead);
        expect(dayIn(shown(day, locale, { day: 'numeric', month: style }), language, from)).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  const words = fc.constantFrom(
    ...'Thu Fri Donnerstag next this nächsten in 2 3 12 31 two a the by of days Wochen month end Ende Dec Feb März 29 1st . / - week time today heute morgen'.split(
      ' ',
    ),
  );
  const saidWithoutYear = fc.array(words, { minLength: 1, maxLength: 5 }).map((said) => said.join(' '));

  it('no words without a year mean a day that has passed', () => {
    fc.assert(
      fc.property(
        saidWithoutYear,
        aDay,
        fc.constantFrom(british, american, german),
        (text, from, language) => {
          const parsed = parseDue(text, from, language);
          // With three parts it has its year, and may lie in the past.
          const parts = text.match(/\d+|dec|feb|märz/giu) ?? [];
          if (parsed.kind !== 'day' || parts.length > 2) return;
          expect(daysBetween(from, parsed.date)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('any text at all gets an answer, and a day in it is a day of the calendar', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 30 })
        .map((all) => all.join(' ')),
      // What makes a careless pattern run for ever: one sign, over and over.
      fc
        .tuple(
          fc.constantFrom('1', '1 ', '.', '-', ' ', 'a', 'a-', 'de ', '\u0301', '1/'),
          fc.constantFrom(10, 100, 100_000),
        )
        .map(([sign, times]) => sign.repeat(times)),
    );
    const languages = ['en-GB', 'de-DE', 'es-ES', 'ja-JP', 'ar-EG'].map(dateWordsOf);
    fc.assert(
      fc.property(anyText, aDay, fc.constantFrom(...languages), (text, from, language) => {
        const parsed = parseDue(text, from, language);
        expect(parsed.kind === 'day' ? isCalendarDate(parsed.date) : parsed.kind).not.toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
