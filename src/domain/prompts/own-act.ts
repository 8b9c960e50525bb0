import type { CalendarDate } from '../calendar-date';
import { byDay, type ActAnswer, type ActShown } from './act-days';
import { isOutOfPlace } from './avoid';
import type { Prompt, PromptId } from './prompt';

/** What a person chose for the prompts that are for them alone, and what came up so far. */
export interface OwnState {
  readonly shown: readonly Pick<ActShown, 'prompt' | 'day'>[];
  readonly pinned: readonly PromptId[];
  readonly hidden: readonly PromptId[];
  /** Whether home and community may be asked about. */
  readonly optional: 'on' | 'off';
}

type Period = 'day' | 'week' | 'month';

/** What to look at alone, once in a week or in a month, in the order of the library: each step leads to the next. */
export const ownPrompts = (
  { hidden, optional }: Pick<OwnState, 'hidden' | 'optional'>,
  library: readonly Prompt[],
  period: Period,
): readonly Prompt[] =>
  library
    .filter(({ due }) => due.kind === 'every' && due.period === period)
    .filter(({ id }) => !hidden.includes(id))
    .filter((prompt) => !isOutOfPlace(prompt, { circumstances: [], lateBy: 0, meetings: 0, optional }));

/**
 * The one small act of a day, the same all day long: what is pinned, then what was not suggested for the longest time.
 * Undefined where all of them are hidden.
 */
export const actOfDay = (state: OwnState, library: readonly Prompt[], day: string): Prompt | undefined => {
  const acts = ownPrompts(state, library, 'day');
  const ofToday = state.shown.find((showing) => showing.day === day);
  const today = acts.find(({ id }) => id === ofToday?.prompt);
  if (today) return today;

  const lastOn = (id: PromptId): string =>
    state.shown.reduce((last, { prompt, day: on }) => (prompt === id && on > last ? on : last), '');
  const compare = (a: Prompt, b: Prompt): number => {
    const pinned = Number(state.pinned.includes(b.id)) - Number(state.pinned.includes(a.id));
    if (pinned !== 0) return pinned;
    const [before, after] = [lastOn(a.id), lastOn(b.id)];
    if (before !== after) return before < after ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
  return [...acts].sort(compare)[0];
};

/** The days after an act came up. One that comes up in place of another, because that is not wanted, takes its day. */
export const showAct = (acts: readonly ActShown[], prompt: PromptId, day: CalendarDate): ActShown[] =>
  byDay([...acts.filter((act) => act.day !== day), { prompt, day, answer: null }]);

/** The days after a person said what becomes of today's act; null takes it back. */
export const answerAct = (
  acts: readonly ActShown[],
  day: CalendarDate,
  answer: ActAnswer | null,
): ActShown[] => acts.map((act) => (act.day === day ? { ...act, answer } : act));
