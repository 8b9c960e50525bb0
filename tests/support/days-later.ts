/** A whole machine, or a whole browser, in which it is some days later: its clocks go on, its timers are as ever. */

const DAY_MS = 86_400_000;

/**
 * Runs wherever there is a `Date`, by itself: it may use nothing from around it. A second call counts from the true
 * time again.
 */
export const moveClock = (byMs: number): void => {
  const keeper = globalThis as typeof globalThis & { trueDate?: DateConstructor };
  const True = keeper.trueDate ?? Date;
  keeper.trueDate = True;
  const now = (): number => True.now() + byMs;
  globalThis.Date = new Proxy(True, {
    construct: (target, given: readonly unknown[], asked) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, asked) as Date,
    apply: () => new True(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
  });
};

export const daysInMs = (days: number): number => days * DAY_MS;

/** For `NODE_OPTIONS`: every process that is started with it lives some days later. */
export const nodeOptionsFor = (daysLater: number): string => {
  // The runtime dates its answers by a clock of its own, which nothing moves.
  const dateAnswers = `import { ServerResponse } from 'node:http';
    const { writeHead } = ServerResponse.prototype;
    ServerResponse.prototype.writeHead = function (...given) {
      this.setHeader('Date', new Date().toUTCString());
      return writeHead.apply(this, given);
    };`;
  const program = `${dateAnswers}(${moveClock.toString()})(${daysInMs(daysLater)})`;
  return `--import=data:text/javascript,${encodeURIComponent(program)}`;
};
