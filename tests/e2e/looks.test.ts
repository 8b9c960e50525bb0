import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { browserForThisFile, seen } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import {
  beginMeeting,
  button,
  frameIn,
  noteIn,
  noteStateIn,
  openMeeting,
  openPreview,
  promise,
  promisesIn,
  type View,
} from './the-preview';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const product = productForThisFile();
const browser = browserForThisFile();

const PROMISES = [
  'I will ask for the rota',
  `I will thank ${'Donaudampfschifffahrtsgesellschaft'.repeat(2)}`,
];

/** So that there is something to look at: a note, an open promise with a day, one without, and one that was kept. */
const writeSomething = async (page: Page): Promise<void> => {
  const panel = await openMeeting(page, product.url());
  await noteIn(panel).fill(
    'A first line.\nhttps://example.org/an-address-without-a-single-place-to-break-it-anywhere',
  );
  await seen(noteStateIn(panel).getByText(/^Saved at /));
  for (const words of [...PROMISES, 'I will keep this']) {
    await promise(panel, words, 'in a week');
    await seen(promisesIn(panel).getByText(words, { exact: true }));
  }
  await button(panel, 'Kept it: I will keep this').click();
  await seen(button(panel, 'Undo, open again: I will keep this'));
};

/** What assistive technology could not tell, or eyes could not read; in the words of the rules. */
const barriersIn = (frame: Frame, locale: string): Promise<readonly string[]> =>
  frame.evaluate(async (isEnglish) => {
    const { violations } = await window.axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
      // Who speaks to the computer says what is on the button. The made-up languages can not pass: they put brackets
      // around every message, so the name of a button never contains the words on it.
      rules: { 'label-content-name-mismatch': { enabled: isEnglish } },
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
      );
  }, locale === 'en-GB');

/** Every element that sticks out of the frame, or whose words are cut. */
const cutIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const describe = (element: Element, what: string): string =>
      `${what}: <${element.tagName.toLowerCase()}> ${element.textContent.slice(0, 60)}`;
    const found =
      scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth} px`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right, width } = element.getBoundingClientRect();
      // One pixel wide: words for a screen reader only.
      if (width <= 1 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      if (left < -0.5 || right > clientWidth + 0.5) found.push(describe(element, 'sticks out'));
      const hides = getComputedStyle(element).overflowX !== 'visible';
      if (hides && element.scrollWidth > element.clientWidth + 1) found.push(describe(element, 'is cut'));
    }
    return found;
  });

const pageInside = async (page: Page, view: View): Promise<Frame> => {
  const element = await frameIn(page, { view }).owner().elementHandle();
  const inside = await element.contentFrame();
  if (!inside) throw new Error('The window shows no page.');
  return inside;
};

const THEMES = ['default', 'dark', 'contrast'] as const;
const LANGUAGES = ['en-XA', 'ar-XB'] as const;
const LOOKS = [
  ...THEMES.map((theme) => ({ theme, locale: 'en-GB' })),
  ...LANGUAGES.map((locale) => ({ theme: 'default', locale })),
];

const VIEWS: readonly { readonly view: View; readonly name: string }[] = [
  { view: 'meeting', name: 'the side panel of 280 px' },
  { view: 'chat', name: 'the tab of the meeting' },
  { view: 'personal', name: 'the page of commitments' },
];
const CASES = VIEWS.flatMap((view) => LOOKS.map((look) => ({ ...view, ...look })));

describe('What a person can read and reach', () => {
  let isWritten = false;

  it.each(CASES)(
    '$name in theme $theme and language $locale has no barrier and cuts nothing',
    async (asked) => {
      const { view, theme, locale } = asked;
      const page = await browser.open();
      await page.addInitScript({ path: require.resolve('axe-core/axe.min.js') });
      if (!isWritten) await writeSomething(page);
      isWritten = true;

      const shown = await openPreview(page, product.url(), { view, more: { theme, locale } });
      await seen(shown.getByRole('heading', { level: 1 }));
      if (view === 'meeting') await beginMeeting(shown);
      if (view !== 'chat') await seen(shown.getByText(PROMISES[0] ?? '', { exact: true }));
      const inside = await pageInside(page, view);
      expect(await cutIn(inside)).toEqual([]);
      expect(await barriersIn(inside, locale)).toEqual([]);
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
