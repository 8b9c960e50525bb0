import { once } from 'node:events';
import type { Running } from './start';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes on what a terminal has already sent, so one key press may arrive twice; milliseconds. */
const SAME_PRESS = 500;

/** These say in words what went wrong; for any other error, where it arose is of use as well. */
const IN_WORDS = [
  'Error',
  'BadSettings',
  'BadEnvironment',
  'DataFolderRefused',
  'PortTaken',
  'NotReady',
  'UnreadableKeyFile',
];

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return IN_WORDS.includes(error.name) ? error.message : (error.stack ?? error.message);
};

/**
 * Starts, says so, and stops in order at Ctrl-C, at a signal, when the program that started this one is gone,
 * or at an exception that nobody caught. Resolves with the exit code. Pressing Ctrl-C again does not cut the
 * saving short.
 */
export const runUntilStopped = async (
  start: (stopped: AbortSignal) => Promise<Running>,
  say: (line: string) => void,
): Promise<number> => {
  const stopping = new AbortController();
  let asked = 0;
  let code = 0;

  const stop = (): void => {
    const now = Date.now();
    if (stopping.signal.aborted && now - asked > SAME_PRESS) {
      say('Still stopping: the last changes are being saved. Please wait.');
    }
    asked = now;
    stopping.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  process.on('disconnect', stop);
  process.on('uncaughtException', (error) => {
    code = 1;
    say(`Leadership Overlay stops because of a fault. ${error.stack ?? error.message}`);
    stop();
  });
  // When the terminal has been closed, no one can be told any more; stopping in order is what matters.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop);

  try {
    const running = await start(stopping.signal);
    say(`Leadership Overlay is ready at ${running.url}`);
    if (process.connected) process.send?.({ ready: running.url });
    if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
    await running.stop();
  } catch (error) {
    if (error !== stopping.signal.reason) {
      say(describe(error));
      return 1;
    }
  }
  say(
    code === 0 ? 'Leadership Overlay has stopped. Everything is saved.' : 'Leadership Overlay has stopped.',
  );
  return code;
};
