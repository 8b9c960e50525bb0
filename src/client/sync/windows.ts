import type { Windows } from './outbox';

/**
 * Which windows of a person are open, told by Web Locks: each window holds a lock of its own name for as long as it
 * lives, and the browser gives it back at the end, however that came. So nobody has to write down who is open, and
 * nothing is wrong after a crash.
 *
 * `scope` is the person whose outbox it is, since windows of two people share the locks of one browser. `locks` is
 * `navigator.locks`, which is undefined where the browser has none.
 */
export const createWindows = (
  locks: LockManager | undefined,
  scope: string,
  newId: () => string,
): Windows => {
  const own = newId();
  const lockOf = (window: string): string => `leadership-overlay|${scope}|${window}`;

  const hold = async (held: LockManager): Promise<void> => {
    try {
      await held.request(lockOf(own), () => new Promise<never>(() => undefined));
    } catch {
      // A storage that refuses locks refuses them to every window, and then all count as closed; see below.
    }
  };
  if (locks) void hold(locks);

  return {
    own,
    whenClosed: async (window, work) => {
      if (window === own) return;
      if (!locks) return work();
      const asked = { answered: false };
      try {
        await locks.request(lockOf(window), { ifAvailable: true }, async (lock) => {
          asked.answered = true;
          if (lock) await work();
        });
      } catch (error) {
        // Once the lock was answered, what went wrong is the work's own; else the browser refuses locks here.
        if (asked.answered) throw error;
        await work();
      }
    },
  };
};
