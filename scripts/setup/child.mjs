import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** One press of Ctrl-C comes from the terminal and from npm; both within this many milliseconds are one press. */
const SAME_PRESS = 500;

/**
 * npm puts a shell between itself and this program. A signal that npm gets ends that shell, or npm alone, and
 * nothing tells this program, which then has other parents than it had.
 */
const parents = () => {
  const { ppid } = process;
  if (process.platform !== 'linux') return `${ppid}`;
  try {
    const isShell = readFileSync(`/proc/${ppid}/cmdline`, 'utf8').startsWith('sh\0-c\0');
    const [, above] = readFileSync(`/proc/${ppid}/stat`, 'utf8').split(') ')[1].split(' ');
    return isShell ? `${ppid} ${above}` : `${ppid}`;
  } catch {
    // The parent ended while it was looked at.
    return 'gone';
  }
};

const underNpm = process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32';
const PARENTS = underNpm ? parents() : '';

/** Calls once when npm or its shell is gone. Whoever starts this program otherwise may leave it to itself. */
const whenLeftAlone = (then) => {
  if (!underNpm) return () => {};
  const timer = setInterval(() => {
    if (parents() === PARENTS) return;
    clearInterval(timer);
    then();
  }, 100);
  return () => clearInterval(timer);
};

/** The exit code by which shells tell that a program was ended by a signal. */
const codeOfSignal = (signal) => 128 + (constants.signals[signal] ?? 0);

/**
 * Passes the signals that reach this process on to a child, each press once. On Windows the console itself tells
 * every process of Ctrl-C, and passing it on would end the child at once.
 * @returns a function that stops doing so and tells the first signal that came, if any
 */
const passSignalsOn = (child) => {
  let first;
  let last = 0;
  const pass = (signal) => {
    const now = Date.now();
    const again = now - last < SAME_PRESS;
    last = now;
    first ??= signal;
    if (!again && process.platform !== 'win32') child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const noLonger = whenLeftAlone(() => pass('SIGTERM'));
  return () => {
    for (const signal of SIGNALS) process.off(signal, pass);
    noLonger();
    return first;
  };
};

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {boolean} [options.quiet] keeps what it prints instead of showing it
 * @param {boolean} [options.alone] in a process group of its own, so that Ctrl-C reaches it only through here
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.shell]
 * @param {RegExp} [options.endAt] ends it when something of this kind is among what it prints; with `quiet` only
 * @param {(message: unknown) => void} [options.onMessage] opens a channel to it, whose end tells it that this
 *   process is gone
 * @returns {Promise<{ code: number, output: string, interrupted: boolean }>} rejects when it can not be started
 */
export const runProgram = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const { quiet = false, alone = false, env = process.env, shell = false, endAt, onMessage } = options;
    const show = quiet ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      shell,
      windowsHide: true,
      detached: alone && process.platform !== 'win32',
      stdio: [quiet ? 'ignore' : 'inherit', show, show, ...(onMessage ? ['ipc'] : [])],
    });
    const signalOf = passSignalsOn(child);
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        chunks.push(chunk);
        if (endAt?.test(chunk.toString('utf8'))) child.kill();
      });
    }
    if (onMessage) child.on('message', onMessage);

    child.once('error', (error) => {
      signalOf();
      reject(error);
    });
    child.once('close', (code, signal) => {
      const interrupted = signalOf() !== undefined;
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? codeOfSignal(signal), output, interrupted });
    });
  });

/**
 * Runs a script with this very Node. A script that was interrupted ends the whole command, whatever it made of
 * the signal.
 * @param {readonly string[]} args the script first
 * @param {Parameters<typeof runProgram>[2]} [options]
 */
export const runNode = async (args, options) => {
  const ended = await runProgram(process.execPath, args, options);
  if (ended.interrupted) throw new Stop('Stopped.', 130);
  return ended;
};
