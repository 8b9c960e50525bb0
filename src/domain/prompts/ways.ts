import type { Meeting, PromptAnswer } from '../meeting';
import type { Hat, Prompt, PromptId } from './prompt';
import { wordsShown, type PromptWords } from './words';

/** The record of one meeting, looked at in the two ways of working. */

type Written = Pick<Meeting, 'prompts' | 'ticks'>;

/** What became of a prompt; what was ticked was done, and what has no answer waits. */
export type Became = PromptAnswer | 'waiting';

export interface InRecord {
  readonly words: PromptWords;
  readonly became: Became;
}

const hatOf = (id: PromptId, library: readonly Prompt[]): Hat | undefined =>
  library.find((prompt) => prompt.id === id)?.hat;

/**
 * What of the meeting belongs to one way of working, each prompt once and as it stands at the end, in the words that
 * were on the screen.
 */
export const inWay = (
  way: Hat,
  { prompts, ticks }: Written,
  library: readonly Prompt[],
  past: readonly PromptWords[],
): readonly InRecord[] => {
  const seen = new Map<PromptId, InRecord>();
  for (const { prompt, version, answer } of prompts) {
    const words = wordsShown({ prompt, version }, library, past);
    if (words) seen.set(prompt, { words, became: answer ?? 'waiting' });
  }
  for (const { prompt } of ticks) {
    const words = seen.get(prompt)?.words ?? library.find(({ id }) => id === prompt);
    if (words) seen.set(prompt, { words, became: 'done' });
  }
  return [...seen].filter(([id]) => hatOf(id, library) === way).map(([, entry]) => entry);
};

/** Which of the two ways nothing was done in. It counts nothing: once is worn. */
export type Unworn = 'none' | Hat | 'both';

export const unwornIn = ({ prompts, ticks }: Written, library: readonly Prompt[]): Unworn => {
  const done = [
    ...prompts.filter(({ answer }) => answer === 'done').map(({ prompt }) => prompt),
    ...ticks.map(({ prompt }) => prompt),
  ].map((id) => hatOf(id, library));
  if (done.includes('leadership')) return done.includes('management') ? 'none' : 'management';
  return done.includes('management') ? 'leadership' : 'both';
};
