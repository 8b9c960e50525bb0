import type { PromptAnswer, PromptEvent } from '../meeting';
import type { Prompt, PromptId } from './prompt';

/**
 * The events after a prompt came up. What still waited has passed: only one prompt waits at a time. A prompt that
 * waits already is not shown twice, so that two tabs which see its moment come write it down once.
 */
export const showPrompt = (
  events: readonly PromptEvent[],
  { id, version }: Prompt,
  at: string,
): readonly PromptEvent[] => {
  if (events.some((event) => event.prompt === id && event.answer === null)) return events;
  const before = events.map((event) =>
    event.answer === null ? { ...event, answer: 'passed' as const, answeredAt: at } : event,
  );
  return [...before, { prompt: id, version, shownAt: at, answer: null, answeredAt: null }];
};

/** The events after an answer. An answer stands once it is given, and a prompt that does not wait takes none. */
export const answerPrompt = (
  events: readonly PromptEvent[],
  prompt: PromptId,
  answer: PromptAnswer,
  at: string,
): readonly PromptEvent[] =>
  events.map((event) =>
    event.prompt === prompt && event.answer === null ? { ...event, answer, answeredAt: at } : event,
  );

export const shownAt = (event: PromptEvent): number => Date.parse(event.shownAt);

/** Later brings a prompt back once. The moment of that answer, or null where it does not come back. */
export const askedBackAt = (events: readonly PromptEvent[], prompt: PromptId): number | null => {
  const showings = events.filter((event) => event.prompt === prompt);
  const [first] = showings;
  if (showings.length !== 1 || first?.answer !== 'later' || first.answeredAt === null) return null;
  return Date.parse(first.answeredAt);
};
