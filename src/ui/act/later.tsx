import { quietly, withWords } from '../parts/more-words';

/** The act of a day is for who wants it, so it comes only to them. */
export const DailyActLater = quietly<object>('daily act', () =>
  withWords(import('./daily-act').then(({ DailyAct }) => DailyAct)),
);
