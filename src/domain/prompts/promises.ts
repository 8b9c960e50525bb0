import type { PromptState } from './plan';
import type { PromptId } from './prompt';

/**
 * How a talk begins in which the manager still owes something to the person. There are as many as it takes for one to
 * be there in each meeting while none comes back within three.
 */
const promiseOpenings: readonly PromptId[] = ['P165', 'P166', 'P167', 'P168'];

/** Promises are spoken of once a meeting: beside one of these the usual way to begin with them is out of place too. */
const aboutPromises: readonly PromptId[] = [...promiseOpenings, 'P162'];

/** Before all else, where something is owed. */
export const isPromiseOpening = (id: PromptId): boolean => promiseOpenings.includes(id);

/** Whether a prompt about promises has its reason in this meeting: something is owed, and nobody spoke of it yet. */
export const mayRaisePromises = (id: PromptId, { openPromises, events }: PromptState): boolean => {
  if (!aboutPromises.includes(id)) return true;
  if (isPromiseOpening(id) && openPromises === 0) return false;
  return !events.some(({ prompt }) => prompt !== id && aboutPromises.includes(prompt));
};
