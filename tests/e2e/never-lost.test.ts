import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { extent, tellFigure } from '../support/figures';
import { openKillableBrowser, type KillableBrowser } from '../support/killable-browser';
import { productForThisFile } from '../support/running-product';
import { documentsOf, foundIn, storageIn } from './searched';
import { beginMeeting, noteIn, noteStateIn, openPreview, promiseIn, REPORT } from './the-preview';

/**
 * The real browser on a profile of its own, the real host and the real store of rows, ended in the middle of what they
 * do. What the screen once called saved, on the device or on the server, has to be there at the end, and once.
 */

const product = productForThisFile();

/** The whole is lived through where the proofs alone are run. */
const RUNS = extent(6, 20);
const WAYS = ['the browser is killed', 'the host is killed', 'the line is cut'] as const;

const PATIENCE_MS = 120_000;
jest.setTimeout(600_000);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Seen {
  readonly text: string;
  readonly state: string;
}

/** What the person sees at one moment: the text and what is said of it, read together. */
const look = (panel: FrameLocator): Promise<Seen> =>
  noteIn(panel).evaluate((area) => ({
    text: area instanceof HTMLTextAreaElement ? area.value : '',
    state: document.querySelector('[data-testid="note-state"]')?.textContent ?? '',
  }));

const wordsOf = (text: string): readonly string[] => text.match(/w\d+x\d+/g) ?? [];

/** Everything that the screen called saved so far. */
const acknowledged = new Set<string>();

const acknowledge = async (panel: FrameLocator): Promise<Seen> => {
  const seen = await look(panel);
  if (/^Saved/.test(seen.state)) for (const word of wordsOf(seen.text)) acknowledged.add(word);
  return seen;
};

const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error(`It never came to this: ${what}.`);
};

const ask = async (name: string, input: object): Promise<unknown> => {
  const { token } = (await (
    await fetch(`${product.url()}/local/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: 'ngozi' }),
    })
  ).json()) as { token: string };
  const response = await fetch(`${product.url()}/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
  return response.json();
};

const storedWords = async (): Promise<ReadonlySet<string>> => {
  const { notes } = (await ask('notes/list', { limit: 50 })) as { notes: readonly { text: string }[] };
  return new Set(notes.flatMap(({ text }) => wordsOf(text)));
};

const storedPromises = async (): Promise<readonly string[]> => {
  const { commitments } = (await ask('commitments/list', {})) as {
    commitments: readonly { text: string }[];
  };
  return commitments.map(({ text }) => text).sort();
};

/** The panel of the meeting that the first run began. */
const openPanel = async (browser: KillableBrowser): Promise<FrameLocator> => {
  const panel = await openPreview(browser.page, product.url(), { view: 'meeting' });
  await beginMeeting(panel);
  return panel;
};

const type = async (panel: FrameLocator, words: readonly string[]): Promise<void> => {
  for (const word of words) {
    await noteIn(panel).press('Control+End');
    await noteIn(panel).pressSequentially(` ${word}`);
    await acknowledge(panel);
  }
};

/** Breaks it at a moment that differs from run to run, and has it whole again. */
const breakIt = async (
  way: (typeof WAYS)[number],
  run: number,
  browser: KillableBrowser,
  panel: FrameLocator,
  profile: string,
): Promise<KillableBrowser> => {
  const moment = (run * 137) % 1_700;
  if (way === 'the line is cut') {
    await browser.cut('cut');
    await type(panel, [`w${run}x91`, `w${run}x92`]);
    await until('what is typed offline is kept on the device', async () =>
      (await acknowledge(panel)).state.startsWith('Saved on this device'),
    );
    await pause(moment);
    await browser.cut('mended');
    return browser;
  }
  const end = Date.now() + moment;
  while (Date.now() < end) {
    await acknowledge(panel);
    await pause(30);
  }
  if (way === 'the host is killed') {
    await product.kill();
    await type(panel, [`w${run}x91`]);
    await product.start();
    return browser;
  }
  await browser.kill();
  return openKillableBrowser(profile);
};

test(`In ${RUNS} runs with the browser killed, the host killed and the line cut, nothing that was called saved is lost or doubled`, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'leadership-overlay-profile-'));
  const promises: string[] = [];
  let browser = await openKillableBrowser(profile);
  try {
    let panel = await openPanel(browser);
    for (let run = 0; run < RUNS; run += 1) {
      const way = WAYS[run % WAYS.length] ?? WAYS[0];
      await type(panel, [`w${run}x1`, `w${run}x2`, `w${run}x3`]);
      const promise = `I will do number ${run}`;
      await promiseIn(panel).fill(promise);
      await promiseIn(panel).press('Enter');
      await panel.getByText(`Added: ${promise}`, { exact: true }).waitFor();
      promises.push(promise);
      await type(panel, [`w${run}x4`]);

      const next = await breakIt(way, run, browser, panel, profile);
      if (next !== browser) {
        browser = next;
        panel = await openPanel(browser);
      }
    }
    await until('everything is saved', async () =>
      /^Saved(?! on this device)/.test((await acknowledge(panel)).state),
    );

    const stored = await storedWords();
    const lost = [...acknowledged].filter((word) => !stored.has(word));
    process.stdout.write(
      `never lost: ${RUNS} runs, ${acknowledged.size} words and ${promises.length} promises acknowledged, ${lost.length} lost\n`,
    );
    tellFigure({
      proof: 'never-lost',
      n: acknowledged.size,
      of: `words acknowledged in ${RUNS} runs with the browser killed, the host killed or the line cut`,
      bad: lost.length,
      badMeans: 'lost',
    });
    expect(lost).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(RUNS * 3);
    expect(await storedPromises()).toEqual([...promises].sort());
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('What one account left unsent in a browser is nowhere for the next one, and after eight days its owner sees it once more and the device has it no more', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'leadership-overlay-profile-'));
  const SOREN = { id: 'soren', name: 'Søren Kjærgaard' };
  const words = 'Quillfeather wants to lead the audit';
  const name = 'Quillfeather Bramblewick';
  let browser = await openKillableBrowser(profile);
  const frameOf = (path: string) => {
    const frame = browser.page.frames().find((each) => each.url().includes(path));
    if (!frame) throw new Error(`No frame shows ${path}.`);
    return frame;
  };
  /** How many things wait on the device, whosever they are. */
  const waiting = async (path: string): Promise<number> =>
    [...(await storageIn(frameOf(path))).matchAll(/: (\d+) kept/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
  try {
    const panel = await openPreview(browser.page, product.url(), { view: 'meeting', person: SOREN });
    await beginMeeting(panel, name);
    await browser.cut('cut');
    await noteIn(panel).fill(words);
    await noteStateIn(panel)
      .getByText(/^Saved on this device/)
      .first()
      .waitFor();
    expect(await waiting('/meeting')).toBeGreaterThan(0);
    await browser.kill();

    browser = await openKillableBrowser(profile);
    const others = await openPreview(browser.page, product.url(), { view: 'personal', person: REPORT });
    await others.getByRole('heading', { name: 'My notes' }).waitFor();
    const kept = await storageIn(frameOf('/tab/commitments'));
    expect(foundIn(`${kept}\n${await documentsOf(browser.page)}`, ['Quillfeather', 'Bramblewick'])).toEqual(
      [],
    );
    expect(await others.getByRole('region', { name: 'Not saved' }).count()).toBe(0);
    // Nobody took it away either: it is its owner's, sealed.
    expect(await waiting('/tab/commitments')).toBeGreaterThan(0);

    // The device's own clock stands where it stood; what counts is the server's.
    await product.stop();
    await product.start(8);
    await browser.page.route('**/api/notes/save', (route) =>
      route.fulfill({ status: 400, json: { code: 'invalid', field: 'text', message: 'no' } }),
    );
    const mine = await openPreview(browser.page, product.url(), { view: 'personal', person: SOREN });
    const box = mine.getByRole('region', { name: 'Not saved' });
    await box.waitFor();
    expect(await box.getByRole('textbox').inputValue()).toBe(words);
    await until('the device has it no more', async () => (await waiting('/tab/commitments')) === 0);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
});
