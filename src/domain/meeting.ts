import type { MeetingKind, PromptId } from './prompts/prompt';

/** What the owner wrote down of one meeting with one person, beside the note: its clock, its prompts, its end. */
export interface Meeting {
  /** 128 bits, base64url. */
  readonly id: string;
  readonly counterpart: string;
  readonly kind: MeetingKind;
  /** Where it was held, as the host names it; a hint for finding it again and never a right. */
  readonly occasion: string;
  readonly title: string;
  /** UTC instants, ISO 8601. */
  readonly startedAt: string;
  readonly plannedStart: string | null;
  readonly plannedEnd: string;
  /** Set by "we end early". */
  readonly endsEarlyAt: string | null;
  /** Null while it is under way. */
  readonly endedAt: string | null;
  readonly prompts: readonly PromptEvent[];
  /** What was ticked in the wrap-up. */
  readonly ticks: readonly Tick[];
  /** What the owner wants of the talk, in a word or two; empty where they named nothing. */
  readonly aim: string;
  /** How much of the time the owner spoke, as they guess themselves. It is measured by nothing and counted nowhere. */
  readonly ownShare: OwnShare | null;
  readonly madeAt: string;
  readonly savedAt: string;
}

export const OWN_SHARES = ['less', 'half', 'more'] as const;
export type OwnShare = (typeof OWN_SHARES)[number];

/** In UTF-16 units: a word, and room for two or three. */
export const AIM_MAX = 40;

/** `passed`: its time went by without an answer. */
export type PromptAnswer = 'done' | 'later' | 'not-now' | 'passed';

/** One showing of one prompt. */
export interface PromptEvent {
  readonly prompt: PromptId;
  /** The version of the words that were shown. */
  readonly version: number;
  readonly shownAt: string;
  readonly answer: PromptAnswer | null;
  readonly answeredAt: string | null;
}

export interface Tick {
  readonly prompt: PromptId;
  readonly at: string;
}

/** More showings than the pace of prompts could ever bring. */
export const EVENTS_MAX = 80;
export const TICKS_MAX = 40;

/** Latest first. */
export const byStart = (
  a: Pick<Meeting, 'startedAt' | 'id'>,
  b: Pick<Meeting, 'startedAt' | 'id'>,
): number => {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
};
