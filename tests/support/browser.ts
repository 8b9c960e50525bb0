import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

/** A real browser for tests. Whatever a page would complain about in a person's console fails the test. */

const NAMES = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];

/** How long something may take to appear on a busy machine, in milliseconds; only a fault ever uses it up. */
const PATIENCE_MS = 120_000;

const TEST_MS = 900_000;

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Whatever the reason, it can not be run.
    return false;
  }
};

export const findBrowser = (): string => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(canRun);
  if (found === undefined) throw new Error(`Set CHROME_PATH; none of these is on PATH: ${NAMES.join(', ')}.`);
  return found;
};

export const QUIETLY = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserSettings {
  /** Asked for when the browser starts, which is before the first test. */
  readonly args?: () => readonly string[];
  /** Without the arguments of the test tool, which make cross-site storage another than people have. */
  readonly asPeopleHaveIt?: boolean;
  /** Host names, beside this machine's own, that pages may ask. */
  readonly hosts?: readonly string[];
}

export interface WindowSettings {
  readonly width?: number;
  readonly height?: number;
  /** What the test provokes, and the browser therefore prints. All else still fails the test. */
  readonly expected?: readonly RegExp[];
}

export interface TestBrowser {
  /** A window of a person of their own: no storage is shared with another. Closed after the test. */
  open(settings?: WindowSettings): Promise<Page>;
}

/** The list of hosts that teams-js asks Microsoft for at its start; the copy inside the library is as good. */
export const HOST_LIST = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Runs in every frame before its own scripts: a page that breaks its policy says so as an exception of its own. */
export const tellViolations = (): void => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    reportError(new Error(`The page breaks its policy: ${violatedDirective}, ${blockedURI}, ${sample}`));
  });
};

const watch = (page: Page, report: (fault: string) => void): void => {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    report(`${message.type()} in the console of ${message.location().url}: ${message.text()}`);
  });
  page.on('pageerror', (error) => report(`exception: ${error.stack ?? error.message}`));
  page.on('crash', () => report('the page crashed'));
};

const keepInside = async (
  context: BrowserContext,
  hosts: readonly string[],
  report: (fault: string) => void,
) => {
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && !hosts.includes(url.hostname),
    async (route) => {
      const url = route.request().url();
      if (url === HOST_LIST) {
        await route.fulfill({
          json: { validOrigins: ['teams.microsoft.com', '*.cloud.microsoft', 'outlook.office.com'] },
          headers: { 'Access-Control-Allow-Origin': '*' },
        });
        return;
      }
      report(`request to another site: ${url}`);
      await route.abort();
    },
  );
};

/** One browser for the tests of a file. Call it at the top of the file; open windows inside tests. */
export const browserForThisFile = ({
  args = () => [],
  asPeopleHaveIt = false,
  hosts = [],
}: BrowserSettings = {}): TestBrowser => {
  jest.setTimeout(TEST_MS);
  let browser: Browser | undefined;
  let profile = '';
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'leadership-overlay-browser-'));
    const needed = [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-startup-window',
    ];
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...QUIETLY, ...args(), ...(asPeopleHaveIt ? needed : [])],
      ignoreDefaultArgs: asPeopleHaveIt,
    });
  }, PATIENCE_MS);
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = faults;
    contexts = [];
    faults = [];
    if (found.length > 0) throw new Error(`The browser complained during this test:\n${found.join('\n')}`);
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await rm(profile, { recursive: true, force: true });
  }, PATIENCE_MS);

  return {
    open: async ({ width = 1280, height = 900, expected = [] } = {}) => {
      if (!browser)
        throw new Error('The browser is started before the first test; open windows inside tests.');
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'en-GB',
        ignoreHTTPSErrors: true,
        // A colour on its way to another is neither of the two, and a picture that moves keeps a core busy.
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const report = (fault: string): void => {
        if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
      };
      context.setDefaultTimeout(PATIENCE_MS);
      await context.addInitScript(tellViolations);
      await keepInside(context, [...OWN_HOSTS, ...hosts], report);
      context.on('page', (page) => watch(page, report));
      return context.newPage();
    },
  };
};

/** Waits until a person would see it. */
export const seen = (locator: Locator): Promise<void> => locator.waitFor({ state: 'visible' });

/** Waits until it is not to be seen any more. */
export const gone = (locator: Locator): Promise<void> => locator.waitFor({ state: 'hidden' });

/** Waits until the value is the wanted one, and else fails with the last that was had. */
export const eventually = async <Value>(look: () => Promise<Value>, wanted: Value): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  let last = await look();
  while (JSON.stringify(last) !== JSON.stringify(wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = await look();
  }
  expect(last).toEqual(wanted);
};
