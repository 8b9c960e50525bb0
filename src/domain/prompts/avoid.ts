import { MINUTE } from './plan';
import type { AvoidCode, Prompt } from './prompt';

/**
 * What a manager says of the moment, and only they can know. Each says something about the other person, so it is
 * handed in with the question, counts for this moment alone and is kept nowhere.
 */
export const CIRCUMSTANCES = [
  /** A disciplinary, grievance or safety case is running. */
  'formal-case',
  /** A decision on pay, grade or promotion is open. */
  'pay-open',
  /** Others are present, and thanks before others may not be welcome. */
  'others-present',
  /** The person is upset. */
  'upset',
  /** The rating may not be shared yet, in no part of this talk. */
  'rating-closed',
] as const;

export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What is so, as far as a rule asks for it. */
export interface Occasion {
  readonly circumstances: readonly Circumstance[];
  readonly lateBy: number;
  /** How many meetings there were with this person before. */
  readonly meetings: number;
  /** Whether the user wants the parts that are for who wants them. */
  readonly optional: 'on' | 'off';
}

const LATE = 5 * MINUTE;
const FIRST_MEETINGS = 3;

/**
 * When a prompt is out of place, whoever pinned it. Two rules have a part that only the clock knows and that is kept in
 * the window of the prompt: what needs calm is not begun in the last five minutes, and in an appraisal what may touch a
 * rating waits for the step at which one may be shared.
 */
const rules: Readonly<Record<AvoidCode, (occasion: Occasion) => boolean>> = {
  // Such an ask is open in its own words and goes no deeper; the line to keep to is at hand in each talk that has one.
  'private-life': () => false,
  'formal-case': ({ circumstances }) => circumstances.includes('formal-case'),
  'pay-open': ({ circumstances }) => circumstances.includes('pay-open'),
  'others-present': ({ circumstances }) => circumstances.includes('others-present'),
  'needs-calm': ({ circumstances }) => circumstances.includes('upset'),
  'before-rating': ({ circumstances }) => circumstances.includes('rating-closed'),
  'first-meetings': ({ meetings }) => meetings < FIRST_MEETINGS,
  'late-start': ({ lateBy }) => lateBy > LATE,
  optional: ({ optional }) => optional === 'off',
};

export const isOutOfPlace = ({ avoid }: Prompt, occasion: Occasion): boolean =>
  avoid.some((code) => rules[code](occasion));
