/** Stands in for a browser's Web Locks, as far as windows ask for them: exclusive, and given back at the end. */
export interface BrowserLocks {
  /** What one window sees as `navigator.locks`; `close` ends that window, however it came. */
  window(): { readonly locks: LockManager; readonly close: () => void };
  readonly held: () => readonly string[];
}

type Work = (lock: Lock | null) => unknown;

export const createBrowserLocks = (): BrowserLocks => {
  const holders = new Map<string, symbol>();
  return {
    held: () => [...holders.keys()],
    window: () => {
      const self = Symbol('window');
      const request = async (name: string, second: LockOptions | Work, third?: Work): Promise<unknown> => {
        const work = typeof second === 'function' ? second : third;
        if (!work) throw new TypeError('A lock is asked for without work.');
        await Promise.resolve();
        if (holders.has(name)) return work(null);
        holders.set(name, self);
        try {
          return await work({ name, mode: 'exclusive' });
        } finally {
          holders.delete(name);
        }
      };
      return {
        locks: { request, query: async () => ({}) },
        close: () => {
          for (const [name, holder] of holders) if (holder === self) holders.delete(name);
        },
      };
    },
  };
};
