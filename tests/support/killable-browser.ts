import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser, HOST_LIST, QUIETLY, tellViolations } from './browser';

/** A browser with a profile on disk, as people have it, that can be ended as a power cut ends it. */
export interface KillableBrowser {
  readonly page: Page;
  /** From now on nothing reaches the network, or everything does. */
  cut(line: 'cut' | 'mended'): Promise<void>;
  /** All of its processes at once, with no word beforehand. The profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 120_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Chromium writes its port into the profile when it is ready to be spoken to. */
const portOf = async (profile: string, child: ChildProcess): Promise<string> => {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && child.exitCode === null) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port] = text.split('\n');
    if (port) return port;
    await pause(50);
  }
  throw new Error('The browser did not start.');
};

const isGone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const ended = (child: ChildProcess): Promise<unknown> =>
  isGone(child) ? Promise.resolve() : new Promise((tell) => child.once('exit', tell));

export const openKillableBrowser = async (profile: string): Promise<KillableBrowser> => {
  const marker = join(profile, 'DevToolsActivePort');
  await rm(marker, { force: true });
  const child = spawn(
    findBrowser(),
    [...QUIETLY, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own, so that one signal ends every process of the browser and none of ours.
    { detached: true, stdio: 'ignore' },
  );
  const signal = (name: 'SIGKILL' | 'SIGTERM'): void => {
    if (child.pid !== undefined && !isGone(child)) process.kill(-child.pid, name);
  };
  let browser: Browser;
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`);
  } catch (error) {
    signal('SIGKILL');
    throw error;
  }
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window.');
  context.setDefaultTimeout(PATIENCE_MS);
  await context.route(HOST_LIST, (route) =>
    route.fulfill({ json: { validOrigins: [] }, headers: { 'Access-Control-Allow-Origin': '*' } }),
  );
  await context.addInitScript(tellViolations);
  const page = context.pages()[0] ?? (await context.newPage());
  const violations: string[] = [];
  // Lines that are cut fill the console; that a page broke its policy is never part of the test.
  page.on('pageerror', ({ message }) => {
    if (message.includes('breaks its policy')) violations.push(message);
  });
  const holdsItsPolicy = (): void => {
    if (violations.length > 0) throw new Error(`The page broke its policy:\n${violations.join('\n')}`);
  };
  return {
    page,
    cut: (line) => context.setOffline(line === 'cut'),
    kill: async () => {
      signal('SIGKILL');
      await ended(child);
      holdsItsPolicy();
    },
    close: async () => {
      await browser.close();
      signal('SIGTERM');
      await ended(child);
      holdsItsPolicy();
    },
  };
};
