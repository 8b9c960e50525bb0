import type { CalendarDate } from '../calendar-date';
import type { PromptId } from './prompt';

/** Which small act came up on which day. */

/** What a person said to the act of a day. */
export type ActAnswer = 'done' | 'not-today';

/** The one act that came up on a day. */
export interface ActShown {
  readonly prompt: PromptId;
  readonly day: CalendarDate;
  readonly answer: ActAnswer | null;
}

/** More days than there are acts, so that each has its turn before one comes again. */
export const ACTS_MAX = 31;

/** In order, and no more than are kept. */
export const byDay = (acts: readonly ActShown[]): ActShown[] =>
  [...acts].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-ACTS_MAX);

/** Each day once: what I changed of it stands, else theirs; and of two days that nobody knew an answer before none. */
export const mergeActs = (
  base: readonly ActShown[],
  mine: readonly ActShown[],
  theirs: readonly ActShown[],
): ActShown[] => {
  const on = (acts: readonly ActShown[], day: CalendarDate) => acts.find((act) => act.day === day);
  const days = [...new Set([...theirs, ...mine].map(({ day }) => day))];
  return byDay(
    days.flatMap((day) => {
      const [before, own, other] = [on(base, day), on(mine, day), on(theirs, day)];
      if (!own || !other) return own ?? other ?? [];
      const isOld = before && own.prompt === before.prompt && own.answer === before.answer;
      return isOld || (!before && own.answer === null) ? other : own;
    }),
  );
};
