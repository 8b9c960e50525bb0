import { askedBackAt } from './events';
import { lastUsed, lately } from './history';
import { owedIn } from './owed';
import { planOf, type PromptState } from './plan';
import { isPromiseOpening } from './promises';
import type { Prompt } from './prompt';

/** Why this prompt: each is one true line on the screen. Instants in milliseconds. */
export type Reason =
  | { readonly kind: 'open-promise' }
  | { readonly kind: 'pinned' }
  /** The moment of the Later. */
  | { readonly kind: 'asked-back'; readonly at: number }
  /** What the other needs was not asked in so many meetings, the last one to three. */
  | { readonly kind: 'not-asked-lately'; readonly meetings: number }
  | { readonly kind: 'process-step' }
  | { readonly kind: 'never-used' }
  /** The start of the last meeting with this person in which it came up. */
  | { readonly kind: 'last-used'; readonly at: number };

/** `state` as it was when the prompt came up, so without its own showing. */
export const reasonFor = (
  prompt: Prompt,
  state: PromptState,
  library: readonly Prompt[],
  shown: number,
): Reason => {
  const back = askedBackAt(state.events, prompt.id);
  if (back !== null) return { kind: 'asked-back', at: back };
  if (isPromiseOpening(prompt.id)) return { kind: 'open-promise' };
  if (state.pinned.includes(prompt.id)) return { kind: 'pinned' };
  const owed = owedIn(state, planOf(state), library, shown);
  if (owed?.prompts.includes(prompt.id) && state.earlier.length > 0)
    return { kind: 'not-asked-lately', meetings: lately(state.earlier).length };
  if (prompt.hat === 'management') return { kind: 'process-step' };
  const at = lastUsed(state.earlier, prompt.id);
  return at === null ? { kind: 'never-used' } : { kind: 'last-used', at };
};
