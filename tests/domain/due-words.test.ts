import { parseDue } from '../../src/domain/due-words';
import { dateWordsOf } from '../../src/domain/due-words-language';

const british = dateWordsOf('en-GB');
const german = dateWordsOf('de-DE');

/** A Tuesday. */
const today = '2026-11-24';

const dayIn = (text: string, language = british, from = today): string => {
  const parsed = parseDue(text, from, language);
  return parsed.kind === 'day' ? parsed.date : parsed.kind;
};

describe('Nothing is read from', () => {
  it.each(['', '  ', '\n\t\u00a0\u3000', '\u200b\u202e'])('an empty field: %j', (text) => {
    expect(dayIn(text)).toBe('none');
  });

  it.each([
    [
      'a day that is none',
      ['31 Feb', '31 Feb 2027', 'Feb 30', '31/2', '2027-02-29', '29 Feb', '31 Nov', '0 Dec', '3/0', '00/12'],
    ],
    ['a month that is none', ['3/13', '2026-13-01', '3 Foo']],
    ['the other order of day and month', ['12/25', '12/25/2026']],
    ['a weekday that is not that day', ['Fri 3 Dec', 'Thursday, 4 December 2026']],
    ['a name that is none', ['Thux', 'soon', 'never', 'T', 'Thu Fri', 'Dec', 'December 2026', '<b>Thu</b>']],
    [
      'half a sentence',
      ['next', 'in', 'in 3', 'in days', 'days', 'end of', 'the', 'by', 'in the', 'next of'],
    ],
    [
      'a number too many',
      [
        '3',
        '3 12',
        '1/2/3/4',
        '3.12.26.1',
        '3/12/5',
        '3/12/026',
        '3/12/20266',
        'in 1000 days',
        'in 2 3 days',
      ],
    ],
    ['a number below nought', ['in -3 days', '-3/12', '-2026-12-03']],
    ['a day beyond the calendar', ['in 999 years and more', '31/12/1899', '12026-12-03']],
    ['signs', ['.', '-', '/', '?!', '😀', '\ud800', 'Thu\u0000', '$3/12']],
  ])('%s', (_what, texts) => {
    expect(texts.map((text) => dayIn(text))).toEqual(texts.map(() => 'unknown'));
  });

  it('a text longer than any day', () => {
    expect(dayIn('3 Dec'.padEnd(200, ' '))).toBe('2026-12-03');
    expect(dayIn('the '.repeat(100) + 'Thu')).toBe('unknown');
  });

  it('a day that the calendar can not hold', () => {
    expect(dayIn('in 999 years', british, '9800-01-01')).toBe('unknown');
    expect(dayIn('in 999 weeks', british, '9999-12-01')).toBe('unknown');
  });
});

describe('On Tuesday, 24 November 2026, an English speaker means by', () => {
  it.each([
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['Thu', '2026-11-26'],
    ['thursday', '2026-11-26'],
    ['THU.', '2026-11-26'],
    ['thurs', '2026-11-26'],
    ['by Thursday', '2026-11-26'],
    ['this Thu', '2026-11-26'],
    ['Tue', '2026-12-01'],
    ['Mon', '2026-11-30'],
    ['next Thu', '2026-12-03'],
    ['next Monday', '2026-11-30'],
    ['Thu next week', '2026-12-03'],
    ['next week', '2026-11-30'],
    ['next month', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['in 1 day', '2026-11-25'],
    ['in 0 days', '2026-11-24'],
    ['in 2 weeks', '2026-12-08'],
    ['in two weeks', '2026-12-08'],
    ['2 weeks', '2026-12-08'],
    ['in a week', '2026-12-01'],
    ['in a month', '2026-12-24'],
    ['in 3 months', '2027-02-24'],
    ['in a year', '2027-11-24'],
    ['end of week', '2026-11-27'],
    ['by the end of the week', '2026-11-27'],
    ['end of next week', '2026-12-04'],
    ['end of month', '2026-11-30'],
    ['the end of the month', '2026-11-30'],
    ['EOM', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['end of year', '2026-12-31'],
    ['end of January', '2027-01-31'],
    ['end of Nov', '2026-11-30'],
    ['3 Dec', '2026-12-03'],
    ['3 dec.', '2026-12-03'],
    ['3rd of December', '2026-12-03'],
    ['Dec 3', '2026-12-03'],
    ['December 3rd, 2026', '2026-12-03'],
    ['3 December 2026', '2026-12-03'],
    ['3-Dec-26', '2026-12-03'],
    ['Thu 3 Dec', '2026-12-03'],
    ['1 Sept', '2027-09-01'],
    ['1 Sep', '2027-09-01'],
    ['24 Nov', '2026-11-24'],
    ['23 Nov', '2027-11-23'],
    ['23 Nov 2026', '2026-11-23'],
    ['3/12', '2026-12-03'],
    ['03/12/2026', '2026-12-03'],
    ['3.12.26', '2026-12-03'],
    ['3-12', '2026-12-03'],
    ['12/3', '2027-03-12'],
    ['2026-12-03', '2026-12-03'],
    ['2026/12/3', '2026-12-03'],
    ['2020-01-01', '2020-01-01'],
    ['３／１２', '2026-12-03'],
    ['Ｔｈｕ', '2026-11-26'],
    ['٣/١٢', '2026-12-03'],
    ['in ۲ weeks', '2026-12-08'],
    ['  in\u00a0 3\n days ', '2026-11-27'],
    ['2026\u201112\u201103', '2026-12-03'],
  ])('%j: %s', (text, date) => {
    expect(dayIn(text)).toBe(date);
  });

  it.each(['next time', 'Next time!', 'when we next meet', 'at our next one-on-one', 'at the next meeting'])(
    '%j: when they next meet',
    (text) => {
      expect(parseDue(text, today, british)).toEqual({ kind: 'next-meeting' });
    },
  );
});

describe('On the same day a German speaker means by', () => {
  it.each([
    ['heute', '2026-11-24'],
    ['morgen', '2026-11-25'],
    ['übermorgen', '2026-11-26'],
    ['uebermorgen', '2026-11-26'],
    ['Do', '2026-11-26'],
    ['bis Donnerstag', '2026-11-26'],
    ['nächsten Do.', '2026-12-03'],
    ['diesen Freitag', '2026-11-27'],
    ['Do nächste Woche', '2026-12-03'],
    ['in 2 Wochen', '2026-12-08'],
    ['in zwei Wochen', '2026-12-08'],
    ['in einem Monat', '2026-12-24'],
    ['in 3 Tagen', '2026-11-27'],
    ['nächste Woche', '2026-11-30'],
    ['naechste Woche', '2026-11-30'],
    ['nachste woche', '2026-11-30'],
    ['in der nächsten Woche', '2026-11-30'],
    ['Ende der Woche', '2026-11-27'],
    ['Ende des Monats', '2026-11-30'],
    ['bis zum Ende des Monats', '2026-11-30'],
    ['Ende nächsten Monats', '2026-12-31'],
    ['Ende März', '2027-03-31'],
    ['3. Dez', '2026-12-03'],
    ['3. Dez.', '2026-12-03'],
    ['am 3. Dezember', '2026-12-03'],
    ['3.12.', '2026-12-03'],
    ['3. 12. 2026', '2026-12-03'],
    ['03.12.26', '2026-12-03'],
    ['3. Maerz', '2027-03-03'],
    ['3. Mrz', '2027-03-03'],
    ['Sonnabend', '2026-11-28'],
    ['Thu', '2026-11-26'],
    ['end of month', '2026-11-30'],
  ])('%j: %s', (text, date) => {
    expect(dayIn(text, german)).toBe(date);
  });

  it.each([
    'beim nächsten Treffen',
    'beim naechsten Mal',
    'nächstes Mal',
    'wenn wir uns das nächste Mal sehen',
  ])('%j: when they next meet', (text) => {
    expect(parseDue(text, today, german)).toEqual({ kind: 'next-meeting' });
  });
});

describe('Two numbers are read in the order of the locale', () => {
  it.each([
    ['en-GB', '3/12', '2026-12-03'],
    ['en-US', '12/3', '2026-12-03'],
    ['en-US', '12/3/26', '2026-12-03'],
    ['en-US', '25/12', 'unknown'],
    ['de-DE', '3.12.', '2026-12-03'],
    ['fr-FR', '3/12', '2026-12-03'],
    ['ja-JP', '12/3', '2026-12-03'],
    ['ja-JP', '26/12/3', 'unknown'],
    ['sv-SE', '3/12', '2026-12-03'],
    ['ar-EG', '٣/١٢/٢٠٢٦', '2026-12-03'],
  ])('%s: %s is %s', (locale, text, date) => {
    expect(dayIn(text, dateWordsOf(locale))).toBe(date);
  });
});

describe('Another language brings its own names, and the words of the screen are known too', () => {
  it.each([
    ['fr-FR', 'jeudi', '2026-11-26'],
    ['fr-FR', '3 déc.', '2026-12-03'],
    ['fr-FR', 'Thu', '2026-11-26'],
    ['fr-FR', 'in 2 weeks', '2026-12-08'],
    ['es-ES', '3 de diciembre de 2026', '2026-12-03'],
    ['es-ES', 'miercoles', '2026-11-25'],
    ['es-ES', '3 mar', '2027-03-03'],
    ['es-ES', 'mar', '2026-12-01'],
    ['pl-PL', '3 grudnia', '2026-12-03'],
    ['tr-TR', 'SALI', '2026-12-01'],
    ['ar-EG', 'الاحد', '2026-11-29'],
    ['ja-JP', '木曜日', '2026-11-26'],
    ['ja-JP', '１２月３日', '2026-12-03'],
    ['ja-JP', '2026年12月3日', '2026-12-03'],
    ['vi-VN', 'thứ năm', '2026-11-26'],
    ['vi-VN', '3 tháng 12, 2026', '2026-12-03'],
    ['ko-KR', '2026년 12월 3일', '2026-12-03'],
    ['ca-ES', '3 de desembre', '2026-12-03'],
    ['lv-LV', '2026. gada 3. decembris', '2026-12-03'],
    ['lt-LT', 'an', '2026-12-01'],
  ])('%s: %s is %s', (locale, text, date) => {
    expect(dayIn(text, dateWordsOf(locale))).toBe(date);
  });

  it.each(['', 'en_GB', 'EN-gb', 'no locale', 'xx', 'zz-ZZ'])('and the locale %j is no error', (locale) => {
    expect(dayIn('3/12', dateWordsOf(locale))).toBe('2026-12-03');
  });
});

describe('At the edges of the calendar', () => {
  it.each([
    ['a weekday on that day means in a week', 'Thu', '2026-11-26', '2026-12-03'],
    ['next Monday, on a Sunday, is tomorrow', 'next Mon', '2026-11-29', '2026-11-30'],
    ['next Sunday, on a Monday, is not this one', 'next Sun', '2026-11-23', '2026-12-06'],
    ['the end of the week is today on a Friday', 'end of week', '2026-11-27', '2026-11-27'],
    ['and the next one on a Saturday', 'end of week', '2026-11-28', '2026-12-04'],
    ['and on a Sunday', 'end of week', '2026-11-29', '2026-12-04'],
    ['the end of the month is today on its last day', 'end of month', '2026-11-30', '2026-11-30'],
    ['the end of February in a leap year', 'end of next month', '2028-01-31', '2028-02-29'],
    ['a month after the 31st', 'in a month', '2027-01-31', '2027-02-28'],
    ['a year after the 29th of February', 'in a year', '2028-02-29', '2029-02-28'],
    ['next month in December', 'next month', '2026-12-31', '2027-01-01'],
    ['the 29th of February in the year before', '29 Feb', '2027-03-01', '2028-02-29'],
    ['tomorrow on New Year’s Eve', 'tomorrow', '2026-12-31', '2027-01-01'],
    ['a past month means next year', 'end of March', '2026-04-01', '2027-03-31'],
  ])('%s', (_what, text, from, date) => {
    expect(dayIn(text, british, from)).toBe(date);
  });
});
