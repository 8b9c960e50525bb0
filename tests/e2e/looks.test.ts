import type { FrameLocator, Page } from 'playwright-core';
import { browserForThisFile, gone, seen, type TestBrowser } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import {
  beginMeeting,
  button,
  noteIn,
  noteStateIn,
  openMeeting,
  openPreview,
  promise,
  promisesIn,
  type Person,
  type View,
} from './the-preview';
import { barriersIn, cutIn, pageInside } from './what-is-seen';

const product = productForThisFile();
const browser = browserForThisFile();

const PROMISES = [
  'I will ask for the rota',
  `I will thank ${'Donaudampfschifffahrtsgesellschaft'.repeat(2)}`,
];
const A_NOTE = 'A first line.\nhttps://example.org/an-address-without-a-single-place-to-break-it-anywhere';
/** As long as an entry may be, in a language that is read the other way round. */
const LONG_NAME = 'ليلى بنت عبد الرحمن الحسيني '.repeat(8).slice(0, 200).trim();
/** Her name is long, too. */
const NEWCOMER = {
  id: 'guadalupe',
  name: 'María Guadalupe Hernández de Villaseñor y Montenegro-Etxeberria de los Santos Inocentes',
};

/** So that there is something to look at: a note, an open promise with a day, one that is long, one that was kept. */
const writeSomething = async (page: Page): Promise<void> => {
  const panel = await openMeeting(page, product.url());
  await noteIn(panel).fill(A_NOTE);
  await seen(noteStateIn(panel).getByText(/^Saved at /));
  for (const words of [...PROMISES, 'I will keep this']) {
    await promise(panel, words, 'in a week');
    await seen(promisesIn(panel).getByText(words, { exact: true }));
  }
  await button(panel, 'Kept it: I will keep this').click();
  await seen(button(panel, 'Undo, open again: I will keep this'));
  const another = await openPreview(page, product.url(), { view: 'meeting', more: { meeting: 'ad-hoc' } });
  await another.getByRole('textbox', { name: 'Someone else' }).fill(LONG_NAME);
  await another.getByRole('textbox', { name: 'Someone else' }).press('Enter');
  await seen(button(another, '30 min'));
};

interface Look {
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly locale: 'en-GB' | 'en-XA' | 'ar-XB';
  readonly size: 'usual' | '400 %';
}

/** A window of 1280 by 1024 px has this much room for what is enlarged to 400 %. */
const SIZES = { usual: { width: 1280, height: 900 }, '400 %': { width: 320, height: 256 } } as const;

/** Every theme, every language and both sizes; colours do not hang on words, so they need not all be tried together. */
const LOOKS: readonly Look[] = [
  { theme: 'default', locale: 'en-GB', size: 'usual' },
  { theme: 'default', locale: 'en-GB', size: '400 %' },
  { theme: 'dark', locale: 'en-XA', size: '400 %' },
  { theme: 'contrast', locale: 'ar-XB', size: '400 %' },
];

/** A screen of the product: how a person comes to it, and how back to where the next one begins. */
interface Screen {
  readonly name: string;
  readonly go: (frame: FrameLocator) => Promise<void>;
}

/** Words of every language stand on the same buttons, so what is pressed is found by its place. */
const press = (frame: FrameLocator, selector: string) => frame.locator(selector).click();
const first = (frame: FrameLocator) => frame.getByRole('heading', { level: 1 });

const NEW_HERE: readonly Screen[] = [
  { name: 'the first step', go: (frame) => seen(first(frame)) },
  { name: 'the second step', go: (frame) => frame.getByRole('button').first().click() },
  { name: 'the last step', go: (frame) => frame.getByRole('button').first().click() },
];

const TO_BEGIN: readonly Screen[] = [
  { name: 'whom it is with', go: (frame) => seen(frame.getByRole('listitem').first()) },
  {
    name: 'how long it takes',
    go: async (frame) => {
      await frame.getByRole('listitem').getByRole('button').first().click();
      await seen(frame.getByRole('button', { name: /90/ }));
    },
  },
];

const UNDER_WAY: readonly Screen[] = [
  {
    name: 'the meeting',
    go: (frame) => seen(frame.getByText(PROMISES[0] ?? '', { exact: true })),
  },
  { name: 'the end to be changed', go: (frame) => press(frame, 'header button[aria-expanded]') },
  {
    name: 'the wrap-up',
    go: async (frame) => {
      await frame.locator('header button').first().click();
      await seen(frame.getByRole('checkbox').first());
    },
  },
  {
    name: 'the end',
    go: async (frame) => {
      await frame
        .locator('section')
        .filter({ has: frame.getByRole('checkbox') })
        .locator('> button')
        .click();
      await seen(first(frame));
    },
  },
  {
    name: 'the settings',
    go: async (frame) => {
      // Back to the middle of the meeting, for the next look at it.
      await frame.locator('main section > button').click();
      await frame.locator('header button').first().click();
      await gone(frame.getByRole('checkbox').first());
      await frame.locator('main > div:last-child button').click();
      await seen(first(frame));
    },
  },
];

const OWN_PAGE: readonly Screen[] = [
  {
    name: 'the page of commitments',
    go: (frame) => seen(frame.getByText(PROMISES[0] ?? '', { exact: true })),
  },
  {
    name: 'a note of it',
    go: (frame) =>
      frame
        .getByRole('listitem')
        .filter({ hasText: 'A first line' })
        .locator('button[aria-expanded]')
        .click(),
  },
  {
    name: 'the people',
    go: async (frame) => {
      await frame.locator('main header button').first().click();
      await seen(frame.locator('li button[aria-expanded]').first());
    },
  },
  { name: 'a person of them', go: (frame) => frame.locator('li button[aria-expanded]').first().click() },
];

const MY_DATA: readonly Screen[] = [
  {
    name: 'the settings of the tab',
    go: async (frame) => {
      await seen(frame.getByText(PROMISES[0] ?? '', { exact: true }));
      await frame.locator('main header button').nth(1).click();
      await seen(first(frame));
    },
  },
  {
    name: 'my data',
    go: async (frame) => {
      await frame.locator('main section').last().getByRole('button').click();
      await seen(frame.getByRole('listitem').first());
    },
  },
  {
    name: 'everything about a person',
    go: async (frame) => {
      await frame.getByRole('listitem').getByRole('button').first().click();
      await seen(frame.getByRole('listitem').first());
    },
  },
  {
    name: 'who opened it',
    go: async (frame) => {
      await frame.locator('main button').first().click();
      await frame.locator('main section').nth(-2).getByRole('button').click();
      await seen(frame.getByRole('listitem').first());
    },
  },
  {
    name: 'how to erase it',
    go: async (frame) => {
      await frame.locator('main button').first().click();
      await frame.locator('main section').last().getByRole('button').click();
      await seen(frame.getByRole('textbox'));
    },
  },
];

const IN_THE_CHAT: readonly Screen[] = [{ name: 'the tab of the chat', go: (frame) => seen(first(frame)) }];

const openIn = async (browserOfFile: TestBrowser, { size }: Look): Promise<Page> => {
  const page = await browserOfFile.open(SIZES[size]);
  await page.addInitScript({ path: require.resolve('axe-core/axe.min.js') });
  return page;
};

describe('What a person can read and reach', () => {
  let isWritten = false;

  it.each(LOOKS)(
    'No screen in theme $theme, language $locale and size $size has a barrier or cuts anything',
    async (look) => {
      const { theme, locale } = look;
      const page = await openIn(browser, look);
      if (!isWritten) await writeSomething(page);
      isWritten = true;

      const found: string[] = [];
      const walk = async (frame: FrameLocator, view: View, screens: readonly Screen[], of?: Person) => {
        for (const { name, go } of screens) {
          await go(frame);
          const inside = await pageInside(page, view, of);
          const problems = [...(await cutIn(inside)), ...(await barriersIn(inside, locale))];
          found.push(...problems.map((problem) => `${name}: ${problem}`));
        }
      };
      const open = (view: View, more: Readonly<Record<string, string>> = {}) =>
        openPreview(page, product.url(), { view, more: { theme, locale, ...more } });

      await walk(
        await openPreview(page, product.url(), {
          view: 'meeting',
          person: NEWCOMER,
          more: { theme, locale },
        }),
        'meeting',
        NEW_HERE,
        NEWCOMER,
      );
      await walk(await open('meeting', { meeting: 'ad-hoc' }), 'meeting', TO_BEGIN);
      const panel = await open('meeting');
      await beginMeeting(panel);
      await walk(panel, 'meeting', UNDER_WAY);
      await walk(await open('personal'), 'personal', OWN_PAGE);
      await walk(await open('personal'), 'personal', MY_DATA);
      await walk(await open('chat'), 'chat', IN_THE_CHAT);
      expect(found).toEqual([]);
    },
  );

  it('A page that is too wide or has a nameless button would be found', async () => {
    const page = await browser.open();
    await page.addInitScript({ path: require.resolve('axe-core/axe.min.js') });
    const panel = await openMeeting(page, product.url());
    await seen(noteIn(panel));
    const inside = await pageInside(page, 'meeting');
    await inside.evaluate(() => {
      const wide = document.createElement('button');
      wide.style.width = '400px';
      document.body.append(wide);
    });
    expect((await cutIn(inside)).join()).toContain('sticks out: <button>');
    expect((await barriersIn(inside, 'en-GB')).join()).toContain('button-name');
  });
});
