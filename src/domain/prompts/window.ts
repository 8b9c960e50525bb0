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
const LATE = 5 * MINUTE;
const FIRST_MEETINGS = 3;

const NEVER: Window = { from: Infinity, to: -Infinity };

/** When a prompt may come up in this meeting, by its own window and by what makes it out of place. */
export const windowOf = (prompt: Prompt, state: PromptState): Window => {
  const plan = planOf(state);
  const { due } = prompt;
  if (due.kind !== 'share' || !fits(prompt, state, plan)) return NEVER;
  const rated = state.kind === 'appraisal' && prompt.avoid.includes('before-rating');
  const from = instantAt(plan, rated ? Math.max(due.from, RATING_STEP_FROM) : due.from);
  const to = instantAt(plan, due.to);
  return { from, to: prompt.avoid.includes('little-time') ? Math.min(to, plan.end - LITTLE_TIME) : to };
};

/**
 * What is known before the meeting begins. An ask that must not reach into private life is open in its own words and
 * may come; a formal case is no one-on-one and no appraisal, so nothing here can meet one. Whether somebody is upset is
 * not for a clock to judge, so of that rule only the five minutes are kept.
 */
export const fits = ({ avoid }: Prompt, { earlier }: PromptState, { lateBy }: Plan): boolean =>
  !(avoid.includes('first-meetings') && earlier.length < FIRST_MEETINGS) &&
  !(avoid.includes('late-start') && lateBy > LATE);
