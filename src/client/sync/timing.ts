/** Time and chance as arguments, so that a test can run a year in a second. */
export interface Timing {
  /** Milliseconds since 1970 by the device's clock. */
  readonly now: () => number;
  /** Runs once after `ms`; answers the way to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export const realTiming: Timing = {
  now: Date.now,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
