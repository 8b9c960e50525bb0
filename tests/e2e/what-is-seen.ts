import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { eventually } from '../support/browser';
import { storageIn } from './searched';
import { frameIn, type Person, type View } from './the-preview';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** What assistive technology could not tell, or eyes could not read; in the words of the rules. */
export const barriersIn = (frame: Frame, locale: string): Promise<readonly string[]> =>
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
export const cutIn = (frame: Frame): Promise<readonly string[]> =>
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
      // A field goes along with the caret, so of its own words it hides nothing for good; of an example it would.
      if (element instanceof HTMLInputElement && element.value !== '') continue;
      const hides = getComputedStyle(element).overflowX !== 'visible';
      if (hides && element.scrollWidth > element.clientWidth + 1) found.push(describe(element, 'is cut'));
    }
    return found;
  });

/** The document of the product within the window, to look into it. */
export const pageInside = async (page: Page, view: View, person?: Person): Promise<Frame> => {
  const element = await frameIn(page, { view, ...(person ? { person } : {}) })
    .owner()
    .elementHandle();
  const inside = await element.contentFrame();
  if (!inside) throw new Error('The window shows no page.');
  return inside;
};

/**
 * Waits until the server has all that was written in this window. What still waits on the device is on no other device,
 * and gone with the window of a test.
 */
export const allIsSent = (page: Page, view: View, person?: Person): Promise<void> =>
  eventually(
    async () => /: [1-9]\d* kept/.test(await storageIn(await pageInside(page, view, person))),
    false,
  );
