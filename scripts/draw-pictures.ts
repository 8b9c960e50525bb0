import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

/** Draws the pictures of the documents from the running product, so that they can not grow old unnoticed. */

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'docs', 'pictures');
const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Picture {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height: number;
  /** Only the frame with our page, or the whole preview. */
  readonly of: 'window' | 'frame';
}

const meeting = (name: string, query: string): Picture => ({
  name,
  query: `view=meeting&bare=1&${query}`,
  width: 900,
  height: 1000,
  of: 'frame',
});

const PICTURES: readonly Picture[] = [
  { name: 'preview', query: 'view=meeting', width: 1280, height: 800, of: 'window' },
  { name: 'two-people', query: 'view=meeting&second=tomasz', width: 1440, height: 860, of: 'window' },
  meeting('panel-default', 'theme=default'),
  meeting('panel-dark', 'theme=dark'),
  meeting('panel-contrast', 'theme=contrast'),
  meeting('panel-long-words', 'theme=dark&locale=en-XA'),
  meeting('panel-right-to-left', 'theme=dark&locale=ar-XB'),
  { name: 'meeting-tab', query: 'view=chat&theme=default&bare=1', width: 1280, height: 800, of: 'window' },
  {
    name: 'commitments',
    query: 'view=personal&theme=default&bare=1',
    width: 1280,
    height: 900,
    of: 'window',
  },
  {
    name: 'commitments-dark',
    query: 'view=personal&theme=dark&bare=1',
    width: 1280,
    height: 900,
    of: 'window',
  },
];

const NOTE =
  'Started with his topics. The kiln schedule has no slack on Fridays.\nAsked what he needs: a second pair of hands.';

/** With whom the meeting of the pictures is. */
const PERSON = 'Tomasz Wiśniewski';

const startProduct = async (
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
  const child = spawn(process.execPath, [join(ROOT, 'build', 'local', 'main.js')], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /ready at (http:\S+)/.exec(chunk.toString());
      if (found?.[1]) resolve(found[1]);
    });
    child.on('exit', (code) => reject(new Error(`The product ended with ${code} before it was ready.`)));
  });
  return { child, url };
};

const appFrame = async (page: Page): Promise<Frame> => {
  const element = await page.waitForSelector('iframe[name="embedded-page-container"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The window shows no page of ours.');
  // The skeletons are gone when a heading of ours stands without anything busy.
  await frame.waitForSelector('h1');
  await frame.waitForFunction(
    () => !document.querySelector('[aria-busy="true"], .fui-Skeleton, .fui-Spinner'),
  );
  await page.waitForTimeout(500);
  return frame;
};

const open = async (browser: Browser, url: string, { query, width, height }: Picture) => {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validDomains: [] } }));
  await page.goto(`${url}/?person=ngozi&meeting=weekly&${query}`);
  return { page, frame: await appFrame(page) };
};

/** Whoever looks at the private page has pressed for it. */
const wantToSee = async (frame: Frame): Promise<void> => {
  await frame.locator('[data-curtain]').click();
  // By its kind and not by its name: the name is another in each language.
  await frame.locator('textarea').first().waitFor();
  await frame.waitForTimeout(1_000);
};

const fill = async (browser: Browser, url: string): Promise<void> => {
  const filled = await fetch(`${url}/local/sample`, { method: 'POST', body: '{"person":"ngozi"}' });
  if (!filled.ok) throw new Error(`The sample month was not filled in: ${await filled.text()}`);
  const { page, frame } = await open(browser, url, meeting('', 'theme=dark'));
  await frame.getByLabel('Someone else').fill(PERSON);
  await frame.getByLabel('Someone else').press('Enter');
  await frame.getByLabel('My note').fill(NOTE);
  await frame.getByText(/^Saved at/).waitFor();
  await page.close();
};

const draw = async (browser: Browser, url: string, picture: Picture): Promise<void> => {
  const { page, frame } = await open(browser, url, picture);
  if (picture.query.includes('view=meeting')) await wantToSee(frame);
  const path = join(FOLDER, `${picture.name}.png`);
  await (picture.of === 'window'
    ? page.screenshot({ path })
    : page.locator('iframe[name="embedded-page-container"]').first().screenshot({ path }));
  await page.close();
  process.stdout.write(`docs/pictures/${picture.name}.png\n`);
};

const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'leadership-overlay-pictures-'));
  mkdirSync(FOLDER, { recursive: true });
  const { child, url } = await startProduct(folder);
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
  try {
    await fill(browser, url);
    for (const picture of PICTURES) await draw(browser, url, picture);
  } finally {
    await browser.close();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
};

void run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
