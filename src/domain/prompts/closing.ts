import { WRAP_UP_FROM } from '../meeting-clock';
import { isOwnPromptId } from '../own-prompt';
import { planOf, type PromptState } from './plan';
import type { FollowUp, Prompt } from './prompt';
import { fits } from './window';

/** How a talk closes: how it landed, what was left unsaid, my promise, their step, a good end, the steps. */
const ORDER: Readonly<Record<FollowUp, number>> = {
  'private-note': 0,
  'recall-next-time': 1,
  'my-commitment': 2,
  'shared-step': 3,
  'month-look-back': 4,
  'week-check': 5,
  none: 6,
  'process-tick': 7,
};

/**
 * The checklist of the wrap-up, in order, outside the pace of prompts and the same at each meeting. Of two prompts that
 * lead to the same only the one whose window comes first is in it, or what is pinned; steps of the process and prompts
 * of one's own are all in it. A hidden prompt leaves its place to the next of its sort.
 */
export const closingPrompts = (state: PromptState, library: readonly Prompt[]): readonly Prompt[] => {
  const plan = planOf(state);
  const all = library
    .filter(({ phase, kinds }) => phase === 'closing' && kinds.includes(state.kind))
    .filter((prompt) => !state.hidden.includes(prompt.id) && fits(prompt, state, plan))
    .sort((a, b) => from(a) - from(b) || ORDER[a.followUp] - ORDER[b.followUp] || (a.id < b.id ? -1 : 1));
  return all.filter(
    (prompt) =>
      prompt.followUp === 'process-tick' ||
      state.pinned.includes(prompt.id) ||
      isOwnPromptId(prompt.id) ||
      prompt ===
        all.find(
          ({ id, followUp, hat }) => followUp === prompt.followUp && hat === prompt.hat && !isOwnPromptId(id),
        ),
  );
};

/** What opens before the wrap-up opens with it. */
const from = ({ due }: Prompt): number => (due.kind === 'share' ? Math.max(due.from, WRAP_UP_FROM) : 1);
