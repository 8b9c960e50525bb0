import type { SourceIdea } from '../content/ideas';

/** A prompt that a person wrote for themselves: 128 bits, base64url. */
export type OwnPromptId = string & { readonly __ownPrompt: unique symbol };

/** Never reused and never renumbered, so that what was shown years ago is still known by its id. */
export type PromptId = `P${number}` | OwnPromptId;

/** The ten kinds of talk that have prompts, and the formal process, which has none. */
export const MEETING_KINDS = [
  'one-on-one',
  'appraisal',
  'feedback',
  'career',
  'quiet-word',
  'stay',
  'recognition',
  'new-starter',
  'team',
  'personal',
  'formal',
] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

/** The two ways of doing the same act. People read them as "people" and "process". */
export type Hat = 'leadership' | 'management';

export type PromptPhase = 'before' | 'opening' | 'body' | 'closing' | 'after';

/** When a prompt fits: a share of the meeting's clock, or minutes around the meeting, around a day that was promised, or once in a while. */
export type Due =
  | { readonly kind: 'share'; readonly from: number; readonly to: number }
  | { readonly kind: 'before'; readonly minutes: number }
  | { readonly kind: 'after'; readonly minutes: number }
  | { readonly kind: 'before-due'; readonly minutes: number }
  | { readonly kind: 'every'; readonly period: 'day' | 'week' | 'month' };

/** What can grow out of a prompt. */
export type FollowUp =
  | 'my-commitment'
  | 'shared-step'
  | 'private-note'
  | 'recall-next-time'
  | 'process-tick'
  | 'week-check'
  | 'month-look-back'
  | 'none';

/** When a prompt is out of place; `avoid.ts` says what is done about each. */
export type AvoidCode =
  | 'private-life'
  | 'formal-case'
  | 'pay-open'
  | 'first-meetings'
  | 'others-present'
  | 'needs-calm'
  | 'before-rating'
  | 'late-start'
  | 'optional';

export interface Prompt {
  readonly id: PromptId;
  /** Counts up with each change of the words; what was shown keeps the version that was read. */
  readonly version: number;
  readonly hat: Hat;
  readonly kinds: readonly MeetingKind[];
  readonly phase: PromptPhase;
  readonly intent: string;
  readonly ask: string;
  readonly why: string;
  readonly due: Due;
  readonly followUp: FollowUp;
  readonly avoid: readonly AvoidCode[];
  readonly ideas: readonly SourceIdea[];
}

/** In English; other languages get more room. */
export const INTENT_MAX = 20;
export const ASK_MAX = 80;
export const WHY_MAX = 140;

/** A prompt that is open for the whole meeting waits for what may come up, and is never offered by the clock. */
export const isStanding = ({ due }: Prompt): boolean => due.kind === 'share' && due.from <= 0 && due.to >= 1;

/** What a person can turn to at any time in such a meeting, e.g. when health comes up. */
export const standingPrompts = (library: readonly Prompt[], kind: MeetingKind): readonly Prompt[] =>
  library.filter((prompt) => prompt.kinds.includes(kind) && isStanding(prompt));
