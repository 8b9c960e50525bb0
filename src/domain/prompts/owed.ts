import { lately } from './history';
import { earliest, GAP, type Shown } from './limits';
import { instantAt, MINUTE, type Plan, type PromptState } from './plan';
import type { Prompt, PromptId } from './prompt';
import { windowOf } from './window';

/** How a manager asks what the other person needs from them. */
export const needsFromMe: readonly PromptId[] = ['P041', 'P042'];

const ASKED_BEFORE = 0.6;
const LONG_ENOUGH = 30 * MINUTE;
/** Less than this can not hold an opening and the question too. */
const LEFT_ENOUGH = 15 * MINUTE;
/** The panel looks at the clock at least this often. */
const TICK = MINUTE;

/** A question that must come in this meeting, and the last moment at which it can. */
export interface Owed {
  readonly prompts: readonly PromptId[];
  /** From here on everything else makes room. */
  readonly lastCall: number;
  readonly deadline: number;
}

/**
 * A meeting of thirty minutes or more asks what the other needs before 60 % of its time, unless the last three
 * meetings did.
 */
export const owedIn = (
  state: PromptState,
  plan: Plan,
  library: readonly Prompt[],
  now: number,
): Owed | null => {
  const deadline = instantAt(plan, ASKED_BEFORE);
  if (plan.planned < LONG_ENOUGH || plan.available < LEFT_ENOUGH || now >= deadline) return null;
  const asked = [
    ...lately(state.earlier).flatMap(({ prompts }) => prompts),
    ...state.events.map((e) => e.prompt),
  ];
  if (asked.some((id) => needsFromMe.includes(id))) return null;
  const prompts = library
    .filter((prompt) => needsFromMe.includes(prompt.id) && prompt.kinds.includes(state.kind))
    .filter((prompt) => !state.hidden.includes(prompt.id) && windowOf(prompt, state).from < deadline)
    .map(({ id }) => id);
  return prompts.length === 0 ? null : { prompts, lastCall: deadline - TICK - GAP, deadline };
};

/** Whether the question could still come in time after another prompt came now. */
export const leavesRoom = ({ deadline }: Owed, { at, cap }: Shown, now: number): boolean =>
  earliest({ at: [...at, now], cap }) <= deadline - TICK;
