import type { EarlierMeeting } from './plan';
import type { PromptId } from './prompt';

/** Nothing is repeated with the same person in this many meetings. */
const MEETINGS_APART = 3;

/**
 * What the other person has to know before they speak, each time anew: what can not stay between the two, and that a
 * talk about growth promises no role.
 */
const saidEachTime: readonly PromptId[] = ['P159', 'P039'];

export const isSaidEachTime = (id: PromptId): boolean => saidEachTime.includes(id);

export const lately = (earlier: readonly EarlierMeeting[]): readonly EarlierMeeting[] =>
  earlier.slice(0, MEETINGS_APART);

export const usedLately = (earlier: readonly EarlierMeeting[], prompt: PromptId): boolean =>
  lately(earlier).some(({ prompts }) => prompts.includes(prompt));

/** The start of the latest meeting in which the prompt came up, or null where it never did. */
export const lastUsed = (earlier: readonly EarlierMeeting[], prompt: PromptId): number | null =>
  earlier.find(({ prompts }) => prompts.includes(prompt))?.startedAt ?? null;
