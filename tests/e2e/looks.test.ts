import type { Page } from 'playwright-core';
import { browserForThisFile, seen } from '../support/browser';
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
  type View,
} from './the-preview';
import { barriersIn, cutIn, pageInside } from './what-is-seen';

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
