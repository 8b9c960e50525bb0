import type { Browser, Frame } from 'playwright-core';
import { openPage, type Line } from './browser';
import { newId } from './api-client';
import { ratios, summary, type Summary } from './numbers';
import { PAGES } from './site';

/** From a keystroke to what the page says of it, beside a page that does nothing but keep the same text and post it. */
export interface SaveTimes {
  /** From the keystroke, with the rest that we wait on purpose in it. */
  readonly onDevice: Summary;
  readonly saved: Summary;
  readonly bareKept: Summary;
  readonly barePosted: Summary;
  /** Ours without that rest, over the bare page's. */
  readonly onDeviceRatio: Summary;
  readonly savedRatio: Summary;
  /** Rounds in which "Saved on this device" was drawn over before it could be seen. */
  readonly unseen: number;
}

/** We wait so long for the next keystroke before a text is kept, so that no word is kept letter by letter. */
export const REST_MS = 600;
const ROUNDS = 32;
const TEXT = 'What went well this week, what to ask next time, and what I promised to find out. '.repeat(8);

interface Moments {
  readonly kept: number;
  readonly saved: number;
}

/** Types one letter, and takes the moments at which the line below the note changed, in the page's own clock. */
const typeOne = async (frame: Frame): Promise<Moments> => {
  const told = frame.evaluate(
    () =>
      new Promise<Moments>((resolve, reject) => {
        const line = document.querySelector('[data-testid="note-state"]');
        const area = document.querySelector('textarea');
        if (!line || !area) throw new Error('The page has no note.');
        const timer = setTimeout(() => reject(new Error(`Never saved: ${line.textContent}`)), 20_000);
        let typed = NaN;
        let kept = NaN;
        let hasMoved = false;
        area.addEventListener('keydown', () => (typed = performance.now()), { once: true, capture: true });
        const watcher = new MutationObserver(() => {
          const words = line.textContent;
          if (!words.startsWith('Saved')) hasMoved = true;
          if (words.startsWith('Saved on this device') && Number.isNaN(kept)) kept = performance.now();
          if (!hasMoved || !words.startsWith('Saved at')) return;
          watcher.disconnect();
          clearTimeout(timer);
          resolve({ kept: kept - typed, saved: performance.now() - typed });
        });
        watcher.observe(line, { childList: true, subtree: true, characterData: true });
        document.documentElement.dataset['watched'] = 'yes';
      }),
  );
  await frame.waitForSelector('html[data-watched]', { state: 'attached' });
  await frame.locator('textarea').first().press('x');
  const moments = await told;
  await frame.evaluate(() => delete document.documentElement.dataset['watched']);
  return moments;
};

interface Bare {
  readonly token: string;
  readonly id: string;
  readonly wid: string;
  readonly base: string | null;
  readonly text: string;
}

/** Keeps a text with strict durability, and then posts it; no product is in it. */
const keepAndPost = (frame: Frame, given: Bare) =>
  frame.evaluate(async ({ token, ...note }) => {
    const started = performance.now();
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('bare', 1);
      asked.onupgradeneeded = () => void asked.result.createObjectStore('texts');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error('The bare page has no database.'));
    });
    const opened = performance.now() - started;
    await new Promise<void>((resolve, reject) => {
      const kept = db.transaction('texts', 'readwrite', { durability: 'strict' });
      kept.objectStore('texts').put(note.text, note.id);
      kept.oncomplete = () => resolve();
      kept.onerror = () => reject(new Error('The bare page kept nothing.'));
    });
    const kept = performance.now() - started - opened;
    db.close();
    const body = { ...note, occasion: 'meeting:bare', title: '', counterpart: null, copyOf: null };
    const answer = await fetch('/api/notes/save', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`The bare page was answered ${JSON.stringify(said)}.`);
    const saved = performance.now() - started - opened;
    return { kept, saved, version: (said as { version: string }).version };
  }, given);

const tokenFor = (frame: Frame, person: string): Promise<string> =>
  frame.evaluate(async (asked) => {
    const answer = await fetch('/local/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: asked }),
    });
    return ((await answer.json()) as { token: string }).token;
  }, person);

export const measureSaveTimes = async (browser: Browser, base: string, line: Line): Promise<SaveTimes> => {
  const ours = await openPage(browser, base, PAGES.panel, line);
  try {
    const bare = await openPage(browser, base, PAGES.bare, line);
    try {
      await ours.frame.locator('textarea').first().fill(TEXT);
      await ours.frame.waitForFunction(() =>
        document.querySelector('[data-testid="note-state"]')?.textContent.startsWith('Saved at'),
      );
      await typeOne(ours.frame);
      const token = await tokenFor(bare.frame, PAGES.bare.person);
      const id = newId();
      let version: string | null = null;
      const mine: Moments[] = [];
      const theirs: Moments[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        mine.push(await typeOne(ours.frame));
        const text = TEXT + 'x'.repeat(round + 2);
        const given: Bare = { token, id, wid: newId(), base: version, text };
        const posted = await keepAndPost(bare.frame, given);
        version = posted.version;
        theirs.push(posted);
      }
      const seen = mine.flatMap(({ kept }, round) => (Number.isNaN(kept) ? [] : [{ kept, round }]));
      const beyond = (time: number): number => time - REST_MS;
      return {
        onDevice: summary(seen.map(({ kept }) => kept)),
        saved: summary(mine.map(({ saved }) => saved)),
        bareKept: summary(theirs.map(({ kept }) => kept)),
        barePosted: summary(theirs.map(({ saved }) => saved)),
        onDeviceRatio: ratios(
          seen.map(({ kept }) => beyond(kept)),
          seen.map(({ round }) => theirs[round]?.kept ?? NaN),
        ),
        savedRatio: ratios(
          mine.map(({ saved }) => beyond(saved)),
          theirs.map(({ saved }) => saved),
        ),
        unseen: ROUNDS - seen.length,
      };
    } finally {
      await bare.context.close();
    }
  } finally {
    await ours.context.close();
  }
};
