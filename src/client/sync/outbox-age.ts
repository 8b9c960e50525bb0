/** How long anything may lie on a device. */

/** Seven days: whoever has the machine later finds nothing, sealed or not. */
export const LONGEST_WAIT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether what has waited since then has waited too long. A time that is none counts as too long ago.
 * @param since UTC instant, ISO 8601
 * @param now milliseconds since 1970
 */
export const isTooOld = (since: string, now: number): boolean =>
  !(now - Date.parse(since) <= LONGEST_WAIT_MS);

/**
 * The time from which its age is counted. Nothing was written later than now: a clock that was ahead would else keep
 * it for as long as it was ahead.
 */
export const notAhead = (since: string, now: number): string =>
  Date.parse(since) > now ? new Date(now).toISOString() : since;
