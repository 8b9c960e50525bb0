/**
 * The clock of one meeting. All times are instants in milliseconds since 1970, so that no zone and no change of clocks
 * can shift them; a wall clock is for showing only.
 */
export interface MeetingTimes {
  /** Null until the two have begun. */
  readonly startedAt: number | null;
  /** Null where nothing was planned, e.g. in person. */
  readonly plannedStart: number | null;
  readonly plannedEnd: number;
  /** The moment of "we end early". */
  readonly endsEarlyAt: number | null;
}

export type MeetingPhase = 'not-started' | 'opening' | 'body' | 'wrap-up' | 'over';

export interface MeetingClock {
  /** From 0 at the real start to 1 at the planned end, so that a late start squeezes the plan instead of cutting it. */
  readonly share: number;
  /** Until it begins, where that moment is known and still ahead. */
  readonly startsInMs: number;
  readonly leftMs: number;
  readonly overMs: number;
  readonly phase: MeetingPhase;
  readonly lateByMs: number;
}

const OPENING_UNTIL = 0.15;
export const WRAP_UP_FROM = 0.85;

const shareOf = ({ startedAt, plannedEnd }: MeetingTimes, now: number): number => {
  if (startedAt === null || now < startedAt) return 0;
  if (now >= plannedEnd) return 1;
  return (now - startedAt) / (plannedEnd - startedAt);
};

const phaseOf = (times: MeetingTimes, now: number): MeetingPhase => {
  const { startedAt, plannedEnd, endsEarlyAt } = times;
  if (now >= plannedEnd) return 'over';
  if (startedAt === null || now < startedAt) return 'not-started';
  if (endsEarlyAt !== null && now >= endsEarlyAt) return 'wrap-up';
  const share = shareOf(times, now);
  if (share >= WRAP_UP_FROM) return 'wrap-up';
  return share < OPENING_UNTIL ? 'opening' : 'body';
};

/** How far a meeting is. While nobody has begun it grows later from minute to minute. */
export const clockOf = (times: MeetingTimes, now: number): MeetingClock => ({
  share: shareOf(times, now),
  startsInMs: times.startedAt === null ? 0 : Math.max(0, times.startedAt - now),
  leftMs: Math.max(0, times.plannedEnd - now),
  overMs: Math.max(0, now - times.plannedEnd),
  phase: phaseOf(times, now),
  lateByMs:
    times.plannedStart === null ? 0 : Math.max(0, Math.min(times.startedAt ?? now, now) - times.plannedStart),
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the panel offers where no host knows the end, in minutes. */
export const MEETING_LENGTHS = [15, 25, 30, 45, 60, 90] as const;
export type MeetingLength = (typeof MEETING_LENGTHS)[number];

export const plannedEndFrom = (length: MeetingLength, startedAt: number): number =>
  startedAt + length * MINUTE;

const LONGEST = 12 * HOUR;
const LONG_OVER = 2 * HOUR;

/**
 * Whether a meeting's plan can be the plan of the meeting that is held now. Hosts tell the times of the first meeting
 * of a series, or an end before the start; then the panel asks instead of counting down to nonsense.
 */
export const isSensible = (
  { plannedStart, plannedEnd }: { readonly plannedStart: number; readonly plannedEnd: number },
  now: number,
): boolean => {
  const length = plannedEnd - plannedStart;
  return length > 0 && length <= LONGEST && now - plannedEnd <= LONG_OVER;
};

/** A server tells its time in whole seconds, and an answer is a while on its way; below this nothing is wrong. */
const SKEW_FROM = 90_000;

/** What to add to the device's clock so that it shows the time of the server; 0 where it is right, or nothing is known. */
export const clockSkew = (serverDateMs: number, deviceNowMs: number): number => {
  const skew = serverDateMs - deviceNowMs;
  return Math.abs(skew) >= SKEW_FROM ? skew : 0;
};
