/** What became of a promise. `dropped` is a decision too, and can be undone like the others. */
export type CommitmentState = 'open' | 'kept' | 'dropped';

/** Who promised: the person who keeps this list, or the one whom they met. */
export type Whose = 'mine' | 'theirs';

/** By when: a `CalendarDate` of the person's own calendar, `next-meeting`, or null where no time was named. */
export type Due = string | null;

/** What two people still owe each other, as one of them wrote it down. */
export interface Commitment {
  /** 128 bits, base64url. */
  readonly id: string;
  readonly text: string;
  readonly due: Due;
  readonly whose: Whose;
  /** To whom, or by whom, it was promised; null where nobody was named. */
  readonly counterpart: string | null;
  readonly occasion: string;
  readonly title: string;
  readonly state: CommitmentState;
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly settledAt: string | null;
}

/** In UTF-16 units: one clear sentence. */
export const COMMITMENT_TEXT_MAX = 280;

/** The moment of settling that belongs to a state: kept from before where nothing changed, forgotten when open again. */
export const settledAtOf = (
  before: Pick<Commitment, 'state' | 'settledAt'> | undefined,
  state: CommitmentState,
  now: string,
): string | null => {
  if (state === 'open') return null;
  return before?.state === state ? before.settledAt : now;
};

const DUE_ORDER = (due: Due): string => due ?? '~~';

/** Soonest due first, then what waits for the next meeting, then those without a day; among equals the older first. */
export const byDue = (
  a: Pick<Commitment, 'id' | 'due' | 'madeAt'>,
  b: Pick<Commitment, 'id' | 'due' | 'madeAt'>,
): number => {
  // Digits sort before the letters of `next-meeting`, and those before `~`.
  const [dueA, dueB] = [DUE_ORDER(a.due), DUE_ORDER(b.due)];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
