import type { CalendarDate } from './calendar-date';

/** What became of a promise. `dropped` is a decision too, and can be undone like the others. */
export type CommitmentState = 'open' | 'kept' | 'dropped';

/** A promise that a person made, usually in a meeting. */
export interface Commitment {
  /** 128 bits, base64url. */
  readonly id: string;
  readonly text: string;
  /** The day by which it is promised, in the person's own calendar; null when no day was named. */
  readonly due: CalendarDate | null;
  readonly occasion: string;
  readonly title: string;
  readonly state: CommitmentState;
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly settledAt: string | null;
}

/** In UTF-16 units: one clear sentence. */
export const COMMITMENT_TEXT_MAX = 280;

/** The commitment in another state; the moment of settling is kept, and forgotten when it is opened again. */
export const settle = (commitment: Commitment, state: CommitmentState, now: string): Commitment => ({
  ...commitment,
  state,
  settledAt: state === 'open' ? null : now,
});

/** Soonest due first, those without a day last, and among equals the older promise first. */
export const byDue = (a: Commitment, b: Commitment): number => {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    if (b.due === null) return -1;
    return a.due < b.due ? -1 : 1;
  }
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};
