/** What can be said of a day without naming it. */
export type Moment =
  | 'today'
  | 'tomorrow'
  | 'day-after-tomorrow'
  | 'next-week'
  | 'next-month'
  | 'end-of-week'
  | 'end-of-next-week'
  | 'end-of-month'
  | 'end-of-next-month'
  | 'end-of-year'
  | 'next-meeting';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** The fixed words of one language. They are compared without capitals, accents and dots. */
export interface Phrases {
  readonly moments: { readonly [M in Moment]: readonly string[] };
  /** Words that change nothing and may be left out anywhere: "by Thursday" is Thursday, "end of month" its end. */
  readonly idle: readonly string[];
  /** Before a weekday: the one of the next calendar week. */
  readonly next: readonly string[];
  /** Before a weekday: the one that comes first. */
  readonly coming: readonly string[];
  /** Before a month: its last day. */
  readonly end: readonly string[];
  /** Before a length of time. */
  readonly within: readonly string[];
  readonly units: { readonly [U in Unit]: readonly string[] };
  readonly numbers: { readonly [word: string]: number };
  /** Names that people write and that `Intl` does not tell; days count from Monday as 0, months from 1. */
  readonly weekdays: { readonly [name: string]: number };
  readonly months: { readonly [name: string]: number };
}

const numbered = (words: string): { readonly [word: string]: number } =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1]));

export const ENGLISH: Phrases = {
  moments: {
    today: ['today'],
    tomorrow: ['tomorrow'],
    'day-after-tomorrow': ['day after tomorrow'],
    'next-week': ['next week'],
    'next-month': ['next month'],
    'end-of-week': ['end of the week', 'end of this week', 'eow'],
    'end-of-next-week': ['end of next week'],
    'end-of-month': ['end of the month', 'end of this month', 'month end', 'eom'],
    'end-of-next-month': ['end of next month'],
    'end-of-year': ['end of the year', 'end of this year'],
    'next-meeting': [
      'next time',
      'next time we meet',
      'next meeting',
      'our next meeting',
      'next one-on-one',
      'our next one-on-one',
      'next 1:1',
      'our next 1:1',
      'when we next meet',
      'when we meet next',
      'when we meet again',
      'when we meet',
    ],
  },
  idle: ['the', 'of', 'by', 'on', 'until', 'till', 'at', 'st', 'nd', 'rd', 'th'],
  next: ['next'],
  coming: ['this', 'coming'],
  end: ['end'],
  within: ['in', 'within'],
  units: {
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  numbers: { ...numbered('one two three four five six seven eight nine ten eleven twelve'), a: 1, an: 1 },
  weekdays: { tues: 1, weds: 2, thur: 3, thurs: 3 },
  months: { sep: 9, sept: 9 },
};

export const GERMAN: Phrases = {
  moments: {
    today: ['heute'],
    tomorrow: ['morgen'],
    'day-after-tomorrow': ['übermorgen'],
    'next-week': ['nächste Woche', 'in der nächsten Woche', 'kommende Woche'],
    'next-month': ['nächsten Monat', 'nächster Monat', 'kommenden Monat'],
    'end-of-week': ['Ende der Woche', 'Ende dieser Woche'],
    'end-of-next-week': ['Ende nächster Woche', 'Ende der nächsten Woche', 'Ende kommender Woche'],
    'end-of-month': ['Ende des Monats', 'Ende Monat', 'Ende dieses Monats', 'Monatsende'],
    'end-of-next-month': ['Ende nächsten Monats', 'Ende nächster Monat', 'Ende kommenden Monats'],
    'end-of-year': ['Ende des Jahres', 'Ende Jahr', 'Ende dieses Jahres', 'Jahresende'],
    'next-meeting': [
      'nächstes Mal',
      'das nächste Mal',
      'beim nächsten Mal',
      'nächstes Treffen',
      'beim nächsten Treffen',
      'nächstes Gespräch',
      'beim nächsten Gespräch',
      'beim nächsten 1:1',
      'wenn wir uns wiedersehen',
      'wenn wir uns wieder treffen',
      'wenn wir uns das nächste Mal sehen',
      'wenn wir uns das nächste Mal treffen',
    ],
  },
  idle: 'der des dem den die das bis am an zum zur im beim'.split(' '),
  next: ['nächster', 'nächsten', 'nächste'],
  coming: ['kommender', 'kommenden', 'dieser', 'diesen'],
  end: ['Ende'],
  within: ['in', 'binnen'],
  units: {
    day: ['Tag', 'Tage', 'Tagen'],
    week: ['Woche', 'Wochen'],
    month: ['Monat', 'Monate', 'Monaten'],
    year: ['Jahr', 'Jahre', 'Jahren'],
  },
  numbers: {
    ...numbered('eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
    ...{ ein: 1, eine: 1, einem: 1, einer: 1, einen: 1 },
  },
  weekdays: { Sonnabend: 5 },
  months: { Mrz: 3, Sep: 9, Sept: 9, Jänner: 1, Jän: 1, Feber: 2 },
};
