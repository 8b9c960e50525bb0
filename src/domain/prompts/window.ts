import { isOutOfPlace } from './avoid';
import { instantAt, MINUTE, planOf, type Plan, type PromptState } from './plan';
import type { Prompt } from './prompt';

/** From the first instant to just before the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** In an appraisal, what may touch a rating waits for the step at which a rating may be shared. */
export const RATING_STEP_FROM = 0.6;
const LITTLE_TIME = 5 * MINUTE;

const NEVER: Window = { from: Infinity, to: -Infinity };

/** When a prompt may come up in this meeting, by its own window and by what makes it out of place. */
export const windowOf = (prompt: Prompt, state: PromptState): Window => {
  const plan = planOf(state);
  const { due } = prompt;
  if (due.kind !== 'share' || !fits(prompt, state, plan)) return NEVER;
  const rated = state.kind === 'appraisal' && prompt.avoid.includes('before-rating');
  const from = instantAt(plan, rated ? Math.max(due.from, RATING_STEP_FROM) : due.from);
  const to = instantAt(plan, due.to);
  return { from, to: prompt.avoid.includes('needs-calm') ? Math.min(to, plan.end - LITTLE_TIME) : to };
};

/** Whether a prompt is in place in this meeting at all. A meeting has no parts that are optional. */
export const fits = (
  prompt: Prompt,
  { earlier, circumstances }: Pick<PromptState, 'earlier' | 'circumstances'>,
  { lateBy }: Pick<Plan, 'lateBy'>,
): boolean => !isOutOfPlace(prompt, { circumstances, lateBy, meetings: earlier.length, optional: 'off' });
