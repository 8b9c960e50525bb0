import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Frame,
  type Page,
} from 'playwright-core';

/** What one request brought over the line. */
export interface Transfer {
  readonly url: string;
  /** Bytes as they travelled, headers included. */
  readonly bytes: number;
}

/**
 * `usable`: a text area stands there, enabled, drawn and holding the focus. `prompt`: a prompt can be answered.
 * `listed`: the first items of a list stand there.
 */
export type Mark = 'usable' | 'prompt' | 'listed';

/** Who looks at what. */
export interface View {
  readonly path: string;
  /** An id of the local people. */
  readonly person: string;
  readonly surface: 'side-panel' | 'personal-tab';
  readonly awaits: readonly Mark[];
}

/** One load of a page in its frame, with nothing kept from earlier loads. */
export interface Load {
  /** First contentful paint, in milliseconds since the frame began to navigate. */
  readonly firstPaint: number;
  /** When everything that was waited for stood there, in the same milliseconds; not a number for the rest. */
  readonly marks: Readonly<Record<Mark, number>>;
  readonly transfers: readonly Transfer[];
}

export interface Line {
  readonly name: 'fast' | 'slow';
  readonly words: string;
  /** Undefined for no limit. */
  readonly limit?: {
    readonly latency: number;
    readonly down: number;
    readonly up: number;
    readonly cpu: number;
  };
}

/** Bits a second to the bytes a second that the browser's protocol takes. */
const bits = (perSecond: number): number => perSecond / 8;

export const LINES: readonly Line[] = [
  { name: 'fast', words: 'no limit' },
  {
    name: 'slow',
    words: '1.6 Mbps down, 0.75 Mbps up, 150 ms, processor 4 times slower',
    limit: { latency: 150, down: bits(1_600_000), up: bits(750_000), cpu: 4 },
  },
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing outside this machine is found, whoever asks for it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** The one address elsewhere that a page asks for: the library's list of hosts, answered here with an empty one. */
const HOSTS_LIST = 'https://res.cdn.office.net/*';
const EMPTY_LIST = Buffer.from('{"validOrigins":[]}').toString('base64');

const MAX_MS = 45_000;

export const launchBrowser = (program: string): Promise<Browser> =>
  chromium.launch({ executablePath: program, args: FLAGS });

/**
 * Runs in every document before its own scripts. In the framed page it takes the cover off what is private as soon as
 * there is one, as a person would, and marks the moments that are waited for.
 */
const markMoments = (awaits: readonly string[]): void => {
  if (window.parent === window) return;
  const isThere: Readonly<Record<string, () => boolean>> = {
    usable: () => {
      const area = document.querySelector('textarea');
      if (!area || area.disabled || area.readOnly || area.getClientRects().length === 0) return false;
      area.focus();
      return document.activeElement === area;
    },
    prompt: () => document.querySelector('[role="group"][aria-describedby] button') !== null,
    listed: () => document.querySelector('main li') !== null,
  };
  let isCovered = true;
  let left = awaits;
  const look = (): void => {
    const cover = isCovered ? document.querySelector<HTMLElement>('[data-curtain]') : null;
    if (cover) {
      isCovered = false;
      cover.click();
    }
    left = left.filter((name) => {
      if (!isThere[name]?.()) return true;
      performance.mark(name);
      return false;
    });
    if (left.length === 0) watcher.disconnect();
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
};

const answerHostsList = async (client: CDPSession): Promise<void> => {
  client.on('Fetch.requestPaused', ({ requestId }) => {
    const responseHeaders = [
      { name: 'Access-Control-Allow-Origin', value: '*' },
      { name: 'Content-Type', value: 'application/json' },
    ];
    void client.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders,
      body: EMPTY_LIST,
    });
  });
  await client.send('Fetch.enable', { patterns: [{ urlPattern: HOSTS_LIST }] });
};

const limit = async (client: CDPSession, { limit: given }: Line): Promise<void> => {
  if (!given) return;
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: given.latency,
    downloadThroughput: given.down,
    uploadThroughput: given.up,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: given.cpu });
};

const recordTransfers = async (client: CDPSession): Promise<Transfer[]> => {
  const addresses = new Map<string, string>();
  const transfers: Transfer[] = [];
  client.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = addresses.get(requestId);
    // A picture that is written into a style travels with it.
    if (url !== undefined && !url.startsWith('data:')) transfers.push({ url, bytes: encodedDataLength });
  });
  await client.send('Network.enable');
  return transfers;
};

const openFrame = async (page: Page, path: string): Promise<Frame> => {
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.name = 'embedded-page-container';
    frame.width = '320';
    frame.height = '660';
    frame.src = address;
    document.body.append(frame);
  }, path);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The window of the bench has no frame.');
  return frame;
};

const untilMarked = (frame: Frame, awaits: readonly Mark[]): Promise<unknown> =>
  frame.waitForFunction(
    (names) => names.every((name) => performance.getEntriesByName(name)[0]),
    ['first-contentful-paint', ...awaits],
    { polling: 100, timeout: MAX_MS },
  );

/** The number of milliseconds at which the marks of a load were made. */
const marksOf = (frame: Frame) =>
  frame.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return {
      firstPaint: at('first-contentful-paint'),
      marks: { usable: at('usable'), prompt: at('prompt'), listed: at('listed') },
    };
  });

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: Frame;
  readonly client: CDPSession;
  readonly transfers: readonly Transfer[];
}

const addressOf = (base: string, { person, surface }: View): string =>
  `${base}/preview/window.html?${new URLSearchParams({ person, surface }).toString()}`;

/**
 * Opens one page in the frame of a host's window, in a browser profile of its own, and resolves when what is waited
 * for is there. The window is loaded before the limits begin, as the window of a real host stands there long before
 * anyone opens the panel. The caller closes the context.
 * @param before runs in every document before its own scripts
 */
export const openPage = async (
  browser: Browser,
  base: string,
  view: View,
  line: Line,
  before?: () => void,
): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    if (before) await page.addInitScript(before);
    await page.addInitScript(markMoments, view.awaits);
    const client = await context.newCDPSession(page);
    await answerHostsList(client);
    await page.goto(addressOf(base, view));
    await page.waitForSelector('html[data-ready]', { state: 'attached' });

    const transfers = await recordTransfers(client);
    await limit(client, line);
    const frame = await openFrame(page, view.path);
    await untilMarked(frame, view.awaits).catch(async (cause: unknown) => {
      const shown = await frame.evaluate(() => document.body.innerText).catch(() => '');
      const why = [`${view.path} never showed: ${view.awaits.join(', ')}.`, ...faults, shown].join('\n');
      throw new Error(why, { cause });
    });
    return { context, page, frame, client, transfers };
  } catch (problem) {
    await context.close();
    throw problem;
  }
};

/** What the window of the bench calls the meeting that its pages stand in. */
export const meetingIdFor = async (browser: Browser, base: string, view: View): Promise<string> => {
  const page = await browser.newPage();
  try {
    await page.goto(addressOf(base, view));
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    const id = await page.getAttribute('html', 'data-meeting');
    if (id === null) throw new Error('The window of the bench names no meeting.');
    return id;
  } finally {
    await page.close();
  }
};

/**
 * Loads one page and takes its times.
 * @param tryOut writes a word into the text area afterwards, throws when it does not arrive, and then waits until
 *   nothing travels any more
 */
export const loadPage = async (
  browser: Browser,
  base: string,
  view: View,
  line: Line,
  tryOut = false,
): Promise<Load> => {
  const { context, page, frame, transfers } = await openPage(browser, base, view, line);
  try {
    const marks = await marksOf(frame);
    if (tryOut) {
      const area = frame.locator('textarea').first();
      await area.pressSequentially('word');
      if (!(await area.inputValue()).includes('word'))
        throw new Error(`${view.path} does not take what is typed.`);
      await page.waitForLoadState('networkidle');
    }
    return { ...marks, transfers: [...transfers] };
  } finally {
    await context.close();
  }
};
