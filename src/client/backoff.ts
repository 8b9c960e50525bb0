const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before a repeat: full jitter under a ceiling that doubles from half a second to 30 seconds,
 * so that many clients do not come back at the same moment.
 * @param attempt 1 after the first failure
 * @param random from 0 up to 1
 */
export const backoffMs = (attempt: number, random: number): number =>
  Math.ceil(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10)) * Math.max(0.1, random));
