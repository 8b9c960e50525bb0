import type { PromptEvent } from '../meeting';
import { WRAP_UP_FROM } from '../meeting-clock';
import type { Circumstance } from './avoid';
import type { MeetingKind, PromptId } from './prompt';

/** A meeting that was held with the same person before. */
export interface EarlierMeeting {
  readonly startedAt: number;
  readonly prompts: readonly PromptId[];
}

/**
 * All that decides which prompt comes next: the kind, the clock, what came before and what the manager chose. Nothing
 * in it is found out about the other person. Instants in milliseconds.
 */
export interface PromptState {
  readonly kind: MeetingKind;
  readonly startedAt: number;
  readonly plannedStart: number | null;
  readonly plannedEnd: number;
  /** The moment of "we end early". */
  readonly endsEarlyAt: number | null;
  /** What was shown in this meeting, in that order. */
  readonly events: readonly PromptEvent[];
  /** Latest first. */
  readonly earlier: readonly EarlierMeeting[];
  readonly pinned: readonly PromptId[];
  readonly hidden: readonly PromptId[];
  /** How many promises of the manager to this person are open. */
  readonly openPromises: number;
  /** What the manager says is so at this moment; see `Circumstance`. */
  readonly circumstances: readonly Circumstance[];
}

export const MINUTE = 60_000;

/** The meeting's time as it really is: a late start leaves less of it, and everything is laid out over what is left. */
export interface Plan {
  readonly start: number;
  readonly end: number;
  /** From the real start to the planned end. */
  readonly available: number;
  /** As it stands in the calendar. */
  readonly planned: number;
  readonly lateBy: number;
  readonly wrapUpFrom: number;
}

export const planOf = ({ startedAt, plannedStart, plannedEnd }: PromptState): Plan => {
  const available = Math.max(0, plannedEnd - startedAt);
  return {
    start: startedAt,
    end: plannedEnd,
    available,
    planned: Math.max(0, plannedEnd - (plannedStart ?? startedAt)),
    lateBy: plannedStart === null ? 0 : Math.max(0, startedAt - plannedStart),
    wrapUpFrom: startedAt + WRAP_UP_FROM * available,
  };
};

export const instantAt = ({ start, available }: Plan, share: number): number => start + share * available;
