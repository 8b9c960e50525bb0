/** What a server remembers for a while: at most so many things, of which it forgets first what was set longest ago. */
export interface ShortMemory<Value> {
  get(key: string): Value | undefined;
  /** Also makes it the last to be forgotten. */
  set(key: string, value: Value): void;
  forget(key: string): void;
  /** How many things are remembered. */
  size(): number;
}

export const createShortMemory = <Value>(max: number): ShortMemory<Value> => {
  const kept = new Map<string, Value>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > max && oldest !== undefined) kept.delete(oldest);
    },
    forget: (key) => void kept.delete(key),
    size: () => kept.size,
  };
};
