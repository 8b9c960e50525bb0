import { clockSkew } from '../domain/meeting-clock';

/**
 * How far this device's clock is from the server's. Every answer of the server tells the time in its head, so it costs
 * no question of its own.
 */
export interface ServerClock {
  /** What to add to the device's clock, in milliseconds; 0 where it is right, or nothing is known yet. */
  readonly skewMs: () => number;
  /**
   * What the server's clock shows, as well as it can be told, in milliseconds since 1970. A device whose clock is set
   * back while nothing is heard of the server does not take time back with it.
   */
  readonly now: () => number;
  /**
   * An answer came.
   * @param date its HTTP date, or null where it has none
   * @param sentAt milliseconds since 1970 by the device's clock, as is `heardAt`
   */
  readonly hear: (date: string | null, sentAt: number, heardAt: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** An answer that was so long on its way, e.g. because the device slept, tells nothing. */
const LONGEST_WAY = 10_000;

/** The HTTP date has whole seconds and ways differ, so a clock that is watched must not jump with every answer. */
const SAME_WITHIN = 5_000;

/** @param clocks the device's clock, which anybody may set, and one that counts milliseconds and is never set */
export const createServerClock = (
  clocks = { device: () => Date.now(), steady: () => performance.now() },
): ServerClock => {
  let measured = 0;
  /** What the server's clock showed when the steady one began. */
  let steadyStart = -Infinity;
  const listeners = new Set<() => void>();
  const skewMs = (): number => clockSkew(measured, 0);
  return {
    skewMs,
    // A machine that sleeps may halt its steady clock, so the later of the two is nearer.
    now: () => Math.max(clocks.device() + skewMs(), steadyStart + clocks.steady()),
    hear: (date, sentAt, heardAt) => {
      const server = Date.parse(date ?? '');
      const way = heardAt - sentAt;
      if (Number.isNaN(server) || way < 0 || way > LONGEST_WAY) return;
      const offset = server - (sentAt + way / 2);
      steadyStart = server + way / 2 - clocks.steady();
      if (Math.abs(offset - measured) < SAME_WITHIN) return;
      const before = skewMs();
      measured = offset;
      if (skewMs() !== before) for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** A device has one clock, whoever is signed in on it. */
export const serverClock: ServerClock = createServerClock();
