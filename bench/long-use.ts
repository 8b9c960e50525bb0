import type { Browser, CDPSession, Frame } from 'playwright-core';
import { signIn } from './api-client';
import { meetingIdFor, openPage, type Line, type View } from './browser';
import { seedMeeting } from './seed';

/** What the page's memory does over a working day, lived through in a minute. */
export interface LongUse {
  /** Bytes of the JavaScript heap after a forced collection. */
  readonly first: number;
  readonly last: number;
  /** Hours that went by on the page's own clock. */
  readonly hours: number;
  readonly letters: number;
  readonly answers: number;
  readonly promises: number;
  readonly polls: number;
}

const MINUTE = 60_000;
const HOURS = 8;
/** How much faster the page's clock and its timers go. */
const SPEED = 480;

const VIEW: View = {
  path: '/meeting',
  person: 'hinemoa',
  surface: 'side-panel',
  awaits: ['usable', 'prompt'],
};

/** Runs before the page's scripts: its clock and its timers can go faster from the moment that `faster` is called. */
const ownClock = (): void => {
  if (window.parent === window) return;
  const realNow = Date.now.bind(Date);
  const later = window.setTimeout.bind(window);
  const often = window.setInterval.bind(window);
  const started = realNow();
  let speed = 1;
  let before = started;
  let since = started;
  const now = (): number => Math.round(before + (realNow() - since) * speed);
  const RealDate = Date;
  const FastDate = new Proxy(RealDate, {
    construct: (target, given: unknown[]) =>
      given.length === 0 ? new RealDate(now()) : (Reflect.construct(target, given) as Date),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  const shorter = (ms: number | undefined): number => (ms ?? 0) / speed;
  Object.assign(window, {
    Date: FastDate,
    setTimeout: (run: TimerHandler, ms?: number, ...rest: unknown[]) => later(run, shorter(ms), ...rest),
    setInterval: (run: TimerHandler, ms?: number, ...rest: unknown[]) => often(run, shorter(ms), ...rest),
  });
  window.addEventListener('bench-speed', (event) => {
    before = now();
    since = realNow();
    speed = (event as CustomEvent<number>).detail;
  });
};

const goAt = (frame: Frame, speed: number): Promise<void> =>
  frame.evaluate((detail) => void window.dispatchEvent(new CustomEvent('bench-speed', { detail })), speed);

const clockOf = (frame: Frame): Promise<number> => frame.evaluate(() => Date.now());

const heapOf = async (client: CDPSession): Promise<number> => {
  // Twice, as what a finalizer lets go is only free after another round.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
};

const answerPrompt = async (frame: Frame): Promise<boolean> => {
  const prompt = frame.locator('[role="group"][aria-describedby] button').first();
  if (!(await prompt.isVisible())) return false;
  return prompt.click({ timeout: 1_000 }).then(
    () => true,
    // It went away by its own clock before it could be pressed.
    () => false,
  );
};

const makePromise = async (frame: Frame, words: string): Promise<boolean> => {
  const what = frame.getByRole('textbox', { name: /^What (I|they) will do/ }).first();
  if (!(await what.isVisible())) return false;
  await what.fill(words);
  await what.press('Enter');
  const done = frame.getByRole('button', { name: /^Kept it/ }).first();
  if (await done.isVisible()) await done.click({ timeout: 1_000 }).catch(() => undefined);
  return true;
};

export const measureLongUse = async (browser: Browser, base: string, line: Line): Promise<LongUse> => {
  const api = await signIn(base, VIEW.person);
  await seedMeeting(api, await meetingIdFor(browser, base, VIEW), HOURS * 60 + 30);
  api.close();
  const { context, page, frame, client, transfers } = await openPage(browser, base, VIEW, line, ownClock);
  try {
    const area = frame.locator('textarea').first();
    let letters = 0;
    let answers = 0;
    let promises = 0;
    const write = async (words: string): Promise<void> => {
      await area.pressSequentially(words);
      letters += words.length;
    };
    await client.send('HeapProfiler.enable');
    const begun = await clockOf(frame);
    await goAt(frame, SPEED);
    await write('The first minute. ');
    const first = await heapOf(client);
    for (let act = 0; (await clockOf(frame)) - begun < HOURS * 60 * MINUTE; act += 1) {
      // A note is begun again from time to time, as a day has many; its length is not what is measured.
      if (act % 40 === 39) await area.fill('');
      await write('what went well ');
      if (await answerPrompt(frame)) answers += 1;
      if (act % 10 === 9 && (await makePromise(frame, `Find out, ${act}`))) promises += 1;
    }
    await area.fill('The first minute. ');
    const hours = ((await clockOf(frame)) - begun) / (60 * MINUTE);
    await goAt(frame, 1);
    await page.waitForTimeout(500);
    const polls = transfers.filter(({ url }) => url.includes('/api/sync/changes')).length;
    return { first, last: await heapOf(client), hours, letters, answers, promises, polls };
  } finally {
    await context.close();
  }
};
