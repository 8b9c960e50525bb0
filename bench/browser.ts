import { chromium, type Browser, type CDPSession, type Frame, type Page } from 'playwright-core';

/** What one request brought over the line. */
export interface Transfer {
  readonly url: string;
  /** Bytes as they travelled, headers included. */
  readonly bytes: number;
}

/** One load of a page in its frame, with nothing kept from earlier loads. */
export interface Load {
  /** First contentful paint, in milliseconds since the frame began to navigate. */
  readonly firstPaint: number;
  /** When a text area stood there, enabled, drawn and holding the focus; in the same milliseconds. */
  readonly usable: number;
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

/** Runs in every document before its own scripts; in the framed page it marks the moment of use. */
const markUse = (): void => {
  if (window.parent === window) return;
  const look = (): void => {
    const area = document.querySelector('textarea');
    if (!area || area.disabled || area.readOnly || area.getClientRects().length === 0) return;
    area.focus();
    if (document.activeElement !== area) return;
    performance.mark('usable');
    watcher.disconnect();
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

const untilMarked = (frame: Frame): Promise<unknown> =>
  frame.waitForFunction(
    () => ['first-contentful-paint', 'usable'].every((name) => performance.getEntriesByName(name)[0]),
    undefined,
    { polling: 100, timeout: MAX_MS },
  );

/** The number of milliseconds at which both marks of a load were made. */
const marksOf = (frame: Frame) =>
  frame.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    usable: performance.getEntriesByName('usable')[0]?.startTime ?? NaN,
  }));

/**
 * Loads one page in the frame of a host's window, in a browser profile of its own. The window is loaded before the
 * limits begin, as the window of a real host stands there long before anyone opens the panel.
 * @param tryOut writes a word into the text area afterwards, throws when it does not arrive, and then waits until
 *   nothing travels any more
 */
export const loadPage = async (
  browser: Browser,
  base: string,
  path: string,
  line: Line,
  tryOut = false,
): Promise<Load> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript(markUse);
    const client = await context.newCDPSession(page);
    await answerHostsList(client);
    await page.goto(`${base}/preview/window.html`);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });

    const transfers = await recordTransfers(client);
    await limit(client, line);
    const frame = await openFrame(page, path);
    await untilMarked(frame).catch((cause: unknown) => {
      const why = [`${path} was not ready to be typed in.`, ...faults].join(' ');
      throw new Error(why, { cause });
    });
    const marks = await marksOf(frame);
    if (tryOut) {
      const area = frame.locator('textarea').first();
      await area.pressSequentially('word');
      if (!(await area.inputValue()).includes('word'))
        throw new Error(`${path} does not take what is typed.`);
      await page.waitForLoadState('networkidle');
    }
    return { ...marks, transfers: [...transfers] };
  } finally {
    await context.close();
  }
};
