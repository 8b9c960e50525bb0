import type { Frame, Page } from 'playwright-core';
import { browserForThisFile, eventually, seen } from '../support/browser';
import { extent, tellFigure } from '../support/figures';
import { productForThisFile } from '../support/running-product';
import { hostPage } from './real-hosts';
import { beginMeeting, button, noteIn, noteStateIn } from './the-preview';
import { answerWith, signOf, type Listed } from './xss-answers';
import { PAYLOADS, someOf } from './xss-payloads';
import { watchForHarm, withoutPolicy, type Watch } from './xss-watch';

/**
 * Text that wants to be run, at every place where the words of a person or of another party reach a page: under the
 * production policy, and without it, so that neither hides a fault of the other.
 */

const product = productForThisFile();
const browser = browserForThisFile();
jest.setTimeout(extent(300_000, 3_600_000));

const POLICIES = ['with the production policy', 'without any policy'] as const;
type Policy = (typeof POLICIES)[number];

const inGroupsOf = (size: number, texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size));

/** A list shows so many at once. */
const AT_ONCE = 18;
const TEXTS = someOf(extent(AT_ONCE, PAYLOADS.length));
const BATCHES = inGroupsOf(AT_ONCE, TEXTS);
/** What is shown one at a time comes joined: all in one, and in the whole proof in small groups as well. */
const JOINED = [PAYLOADS, ...inGroupsOf(10, someOf(extent(0, PAYLOADS.length)))];
const REFUSALS = inGroupsOf(5, someOf(extent(10, PAYLOADS.length)));

/** The browser says that what a text asked for is missing; none of ours is a fault of the page. */
const EXPECTED = [/status of 400/, /\/nothing\/.*status of 404/];

const MEETING = 'bWVldGluZw==';

const open = async (policy: Policy, texts: readonly string[]) => {
  const page = await browser.open({ expected: EXPECTED });
  const watch = await watchForHarm(page, product.url());
  if (policy === 'without any policy') await withoutPolicy(page);
  const answers = await answerWith(page, texts, MEETING);
  return { page, watch, answers };
};

type Window = Parameters<typeof hostPage>[0];

/** The page in a window around it that says whatever the test has it say. */
const openInWindow = async (page: Page, path: string, settings: Partial<Window>) => {
  const around = hostPage({
    page: `${product.url()}${path}`,
    hostName: 'Teams',
    frameContext: path === '/meeting' ? 'sidePanel' : 'content',
    person: 'ngozi',
    ...settings,
  });
  await page.route('**/xss-window', (route) => route.fulfill({ contentType: 'text/html', body: around }));
  await page.goto(`${product.url()}/xss-window`);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('The window has no frame.');
  return { frame, inside: page.frameLocator('iframe[title="The product"]') };
};

/** Whatever a page shows, what stands in its fields and what it tells a screen reader. */
const shownIn = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement | HTMLTextAreaElement).value,
    );
    return [document.body.textContent, ...labels, ...fields].join('\n');
  });

let reached = 0;

/** Every text of a list came to the screen, character by character, so that none is counted that was not there. */
const showsAll = async (frame: Frame, texts: readonly string[], place: Listed): Promise<void> => {
  const missing = async () => {
    const shown = await shownIn(frame);
    return texts.map((text, at) => `${text} ${signOf(place, at)}`).filter((text) => !shown.includes(text));
  };
  await eventually(missing, []);
  reached += texts.length;
};

const harms: string[] = [];
const harmless = async (page: Page, { caught }: Watch): Promise<void> => {
  // What was started comes to its end: a picture that fails does so a moment after it was asked for.
  await page.waitForTimeout(150);
  harms.push(...caught);
  expect(caught).toEqual([]);
};

describe.each(POLICIES)('A text that wants to be run, %s', (policy) => {
  test('is shown as text in every list of a person’s own page, and in what opens from there', async () => {
    for (const texts of BATCHES) {
      const { page, watch } = await open(policy, texts);
      const { frame, inside } = await openInWindow(page, '/tab/commitments', {});
      await seen(inside.getByRole('heading', { name: 'My commitments', level: 1 }));
      await showsAll(frame, texts, 'note text');
      await showsAll(frame, texts, 'note title');
      const more = inside.getByRole('button', { name: /^Show \d+ more/ });
      while (await more.first().isVisible()) await more.first().click();
      await showsAll(frame, texts, 'commitment text');

      await inside.getByRole('button', { name: /All in one/ }).click();
      await seen(inside.getByRole('textbox', { name: 'The other version' }));
      const [joined, copy] = [texts.join('\n'), [...texts].reverse().join('\n')];
      const fields = () =>
        inside
          .locator('textarea')
          .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
      expect(await fields()).toEqual(expect.arrayContaining([joined, copy]));
      reached += 2 * texts.length;

      await button(inside, 'Settings').click();
      await seen(inside.getByRole('heading', { name: 'Settings', level: 1 }));
      await button(inside, 'Back').click();
      await button(inside, 'With whom I meet').click();
      await showsAll(frame, texts, 'name of a person');
      await showsAll(frame, texts, 'hint to a person');
      // The choices of prompts and language came from the same place, and so did the person’s own name.
      reached += 4 * texts.length;
      await harmless(page, watch);
      await page.close();
    }
  });

  test('is only text where the window around the page says it: the meeting, theme, language and names', async () => {
    const { page, watch } = await open(policy, TEXTS.slice(0, AT_ONCE));
    for (const texts of JOINED) {
      const text = texts.join('\n');
      const told = {
        theme: text,
        locale: text,
        userDisplayName: text,
        loginHint: text,
        subEntityId: text,
        entityId: text,
        chatId: text,
        sessionId: text,
      };
      const { frame, inside } = await openInWindow(page, '/meeting', { told, title: text });
      await seen(inside.getByRole('button').first());
      await eventually(async () => (await shownIn(frame)).includes('№'), true);
      reached += (Object.keys(told).length + 1) * texts.length;
    }
    await harmless(page, watch);
  });

  test('is only text in a meeting, and where the server says why it does not take a note', async () => {
    const { page, watch, answers } = await open(policy, TEXTS.slice(0, AT_ONCE));
    const { frame, inside } = await openInWindow(page, '/meeting', {});
    await beginMeeting(inside, 'Mona');
    await seen(noteIn(inside));
    for (const [at, texts] of REFUSALS.entries()) {
      const text = texts.join(' ');
      answers.refuseWith(`${text} №e${at}.`);
      await noteIn(inside).fill(text);
      await noteIn(inside).blur();
      await seen(noteStateIn(inside).getByText(`№e${at}.`).first());
      expect(await shownIn(frame)).toContain(`${text} №e${at}.`);
      reached += 2 * texts.length;
    }
    await harmless(page, watch);
  });

  test('is only text in an address, in the choice of who one is, and in the preview', async () => {
    for (const texts of BATCHES) {
      const { page, watch } = await open(policy, texts);
      const people = texts.map((text, at) => ({ id: text, name: `${text} №a${at}.`, role: text }));
      await page.route('**/local/people', (route) => route.fulfill({ json: { people } }));
      const joined = encodeURIComponent(texts.join(' '));
      await page.goto(`${product.url()}/meeting?${joined}#${joined}`);
      const missing = async () => {
        const shown = await shownIn(page.mainFrame());
        return texts.filter((text, at) => !shown.includes(`${text} №a${at}.`));
      };
      await eventually(missing, []);
      await page.unroute('**/local/people');
      const asked = ['view', 'person', 'title', 'theme', 'locale', 'stage', 'sub'].map(
        (key) => `${key}=${joined}`,
      );
      for (const address of [`/nothing/${joined}`, `/?bare=1&${asked.join('&')}`]) {
        await page.goto(`${product.url()}${address}`);
        await seen(page.locator('body'));
      }
      reached += (3 + 1 + asked.length) * texts.length;
      await harmless(page, watch);
      await page.close();
    }
  });
});

describe('The test itself', () => {
  const PLANTED = `
    for (const text of PAYLOADS) {
      const place = document.createElement('div');
      document.body.append(place);
      try { place.innerHTML = text; } catch { blocked += 1; }
      try { place.insertAdjacentHTML('beforeend', '<p title="' + text + '">'); } catch { blocked += 1; }
      const link = document.createElement('a');
      link.href = text;
      document.body.append(link);
      if (link.protocol === 'javascript:') link.click();
    }`;

  /** A page that puts texts where no text may go. */
  const openPlanted = async (policy: Policy) => {
    const page = await browser.open({ expected: [/.*/] });
    const watch = await watchForHarm(page, product.url());
    const real = await fetch(`${product.url()}/meeting`);
    const headers =
      policy === POLICIES[0]
        ? { 'Content-Security-Policy': real.headers.get('content-security-policy') ?? '' }
        : {};
    // What leads the whole page away would end it before the others had their turn.
    const texts = PAYLOADS.filter((text) => !text.includes('http-equiv'));
    const script = `let blocked = 0; const PAYLOADS = ${JSON.stringify(texts)}; ${PLANTED}; document.title = 'blocked ' + blocked;`;
    await page.route('**/assets/planted.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    await page.route('**/xss-planted', (route) =>
      route.fulfill({
        headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
        body: '<!doctype html><title>-</title><body><script src="/assets/planted.js"></script>',
      }),
    );
    await page.goto(`${product.url()}/xss-planted`);
    await page.waitForFunction(() => document.title.startsWith('blocked'));
    await page.waitForTimeout(500);
    return {
      title: await page.title(),
      kinds: new Set(watch.caught.map((what) => what.split(' ')[0])),
      watch,
    };
  };

  test('catches a page that takes text for more, in every way it looks', async () => {
    const { title, kinds, watch } = await openPlanted('without any policy');
    expect(title).toBe('blocked 0');
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['address', 'attribute', 'dialog', 'element', 'ran', 'request']),
    );
    expect(watch.caught.filter((what) => what.startsWith('ran')).length).toBeGreaterThan(40);
  });

  test('sees the policy hold where such a page was ever made', async () => {
    const { title, watch } = await openPlanted('with the production policy');
    expect(title).toBe(`blocked ${2 * (PAYLOADS.length - 1)}`);
    expect(watch.caught.filter((what) => !what.startsWith('address'))).toEqual([]);
  });
});

afterAll(() => {
  tellFigure({
    proof: 'xss',
    n: reached,
    of: 'texts that want to be run, each at one place under one policy',
    bad: harms.length,
    badMeans: 'that did something',
  });
});
