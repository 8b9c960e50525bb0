import type { FrameLocator, Page } from 'playwright-core';
import { browserForThisFile, eventually, gone, seen } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import {
  noteIn,
  noteStateIn,
  openMeeting,
  openPreview,
  part,
  promise,
  promisesIn,
  type Person,
} from './the-preview';

const product = productForThisFile();
const browser = browserForThisFile();

const openPanel = (page: Page, person: Person) => openMeeting(page, product.url(), { person, name: 'Layla' });

const isSaved = (frame: FrameLocator) => seen(noteStateIn(frame).getByText(/^Saved at /));
/** Trouble is shown, and announced to who can not see it. */
const isTold = async (frame: FrameLocator, words: RegExp): Promise<void> => {
  await seen(noteStateIn(frame).getByText(words).first());
  await seen(noteStateIn(frame).getByRole('status').filter({ hasText: words }));
};
const isNotSaved = (frame: FrameLocator) =>
  isTold(frame, /^Saved on this device\. The service can not be reached/);

/** What the next window of the same person shows. */
const findsAgain = async (person: Person, text: string): Promise<void> => {
  const frame = await openPanel(await browser.open(), person);
  await eventually(() => noteIn(frame).inputValue(), text);
};

const NGOZI = { id: 'ngozi', name: 'Ngozi Adeyemi' };
const TOMASZ = { id: 'tomasz', name: 'Tomasz Wiśniewski' };
const PRIYA = { id: 'priya', name: 'Priya Raghunathan' };
const SOREN = { id: 'soren', name: 'Søren Kjærgaard' };
const HINEMOA = { id: 'hinemoa', name: 'Hinemoa Parata' };
const GUADALUPE = 'María Guadalupe Hernández de Villaseñor y Montenegro-Etxeberria de los Santos Inocentes';
const AARAV = { id: 'aarav', name: 'Aarav Mehta-Lindqvist' };

describe('A person who writes while saving does not work', () => {
  it('keeps the text on the screen while the store is away, is told so, and need do nothing for it to be saved', async () => {
    const page = await browser.open({ expected: [/status of 503/] });
    const panel = await openPanel(page, NGOZI);
    await noteIn(panel).fill('Before');
    await isSaved(panel);

    const away = { code: 'unavailable', retryAfterMs: 500 };
    await page.route('**/api/notes/save', (route) => route.fulfill({ status: 503, json: away }));
    await noteIn(panel).fill('Written while the store is away');
    await isNotSaved(panel);
    expect(await noteIn(panel).inputValue()).toBe('Written while the store is away');
    await findsAgain(NGOZI, 'Before');

    await page.unroute('**/api/notes/save');
    await isSaved(panel);
    await findsAgain(NGOZI, 'Written while the store is away');
  });

  it('keeps the text while the network is off, and has it saved by itself when it is back', async () => {
    const page = await browser.open({ expected: [/ERR_INTERNET_DISCONNECTED/] });
    const panel = await openPanel(page, TOMASZ);
    await seen(noteIn(panel));
    await page.context().setOffline(true);
    await noteIn(panel).fill('Written in a tunnel');
    await isNotSaved(panel);
    await noteIn(panel).fill('Written in a long tunnel');
    await page.context().setOffline(false);
    await isSaved(panel);
    await findsAgain(TOMASZ, 'Written in a long tunnel');
  });

  it('makes a promise while every answer is lost, is told where it is, and has it once in the end', async () => {
    const page = await browser.open({ expected: [/status of 503/, /ERR_FAILED/] });
    const panel = await openPanel(page, AARAV);
    // The server does what was asked, and its answer is lost: the worst moment to try again.
    await page.route('**/api/commitments/save', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await promise(panel, 'I will ring the yard');
    const made = promisesIn(panel).getByText('I will ring the yard', { exact: true });
    await seen(made);
    await seen(promisesIn(panel).getByRole('status').filter({ hasText: 'Saved on this device' }));
    // A save that is on its way right now is lost like those before it.
    await page.unrouteAll({ behavior: 'wait' });
    await gone(promisesIn(panel).getByRole('status').filter({ hasText: 'Saved on this device' }));
    expect(await made.count()).toBe(1);
    const tab = await openPreview(page, product.url(), { view: 'personal', person: AARAV });
    const inTab = promisesIn(tab).getByText('I will ring the yard', { exact: true });
    await seen(inTab);
    expect(await inTab.count()).toBe(1);
  });
});

describe('A person who writes what can not be saved as it is', () => {
  it('is told by how much a note is too long, keeps every character, and has it saved once it is shorter', async () => {
    const page = await browser.open({ expected: [/status of 4(00|13|22)/] });
    const panel = await openPanel(page, SOREN);
    const long = 'x'.repeat(16_003);
    await noteIn(panel).fill(long);
    await seen(panel.getByText('3 characters too many'));
    await isTold(panel, /^Not saved: .* Your text stays here\.$/);
    expect(await noteIn(panel).inputValue()).toBe(long);
    await noteIn(panel).fill(long.slice(3));
    await isSaved(panel);
    await findsAgain(SOREN, long.slice(3));
  });

  it('sees what looks like code as the text that it is', async () => {
    const page = await browser.open();
    const panel = await openPanel(page, HINEMOA);
    const text =
      '<img src=x onerror="document.title=`harm`"><script>document.title=`harm`</script> {{1+1}} ${1+1} &amp;';
    await noteIn(panel).fill(text);
    await isSaved(panel);
    await promise(panel, text);
    await seen(promisesIn(panel).getByText(text, { exact: true }));
    const tab = await openPreview(page, product.url(), { view: 'personal', person: HINEMOA });
    await seen(part(tab, 'My notes').getByText(text, { exact: true }));
    await seen(part(tab, 'My open promises').getByText(text, { exact: true }));
    expect(await tab.locator('img').count()).toBe(0);
    expect(await tab.locator('html').evaluate(() => document.title)).not.toBe('harm');
  });
});

describe('A person who leaves in the middle of a word', () => {
  it('has it saved as the window goes, and not only after the rest that typing has', async () => {
    const person = { id: 'guadalupe', name: GUADALUPE };
    const page = await browser.open();
    const panel = await openPanel(page, person);
    await seen(noteIn(panel));
    const html = panel.locator('html');
    // From now on no rest ever ends, so only the leaving itself can save.
    await html.evaluate(() => {
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
    });
    const isTyped = () => seen(noteStateIn(panel).getByText('Not saved yet', { exact: true }).first());

    await noteIn(panel).fill('Left at once');
    await isTyped();
    await html.evaluate(() => void window.dispatchEvent(new Event('pagehide')));
    await isSaved(panel);

    await noteIn(panel).fill('Left at once, and again');
    await isTyped();
    await html.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await isSaved(panel);
    await findsAgain(person, 'Left at once, and again');
  });
});

describe('A person with the same note open in two windows', () => {
  const person = { id: 'layla', name: 'ليلى الحسيني' };
  const expected = [/status of 412/, /ERR_INTERNET_DISCONNECTED/];

  it('sees within moments in one what was written in the other', async () => {
    const [here, there] = [
      await openPanel(await browser.open({ expected }), person),
      await openPanel(await browser.open({ expected }), person),
    ];
    await noteIn(there).fill('Written there');
    await eventually(() => noteIn(here).inputValue(), 'Written there');
    await noteIn(here).fill('Written there, and here');
    await eventually(() => noteIn(there).inputValue(), 'Written there, and here');
  });

  it('is shown both texts side by side when both were written apart, and puts them into one', async () => {
    const page = await browser.open({ expected });
    const here = await openPanel(page, person);
    const there = await openPanel(await browser.open({ expected }), person);
    await page.context().setOffline(true);
    await noteIn(there).fill('From the office');
    await isSaved(there);
    await noteIn(here).fill('From the train');
    await isNotSaved(here);
    await page.context().setOffline(false);
    const both = part(here, 'Two versions');
    await seen(both);
    await eventually(() => noteIn(here).inputValue(), 'From the office');
    const copy = both.getByRole('textbox', { name: 'The other version' });
    await eventually(() => copy.inputValue(), 'From the train');

    await both.getByRole('button', { name: 'Put both into one' }).click();
    await gone(copy);
    await isSaved(here);
    await findsAgain(person, 'From the office\n\nFrom the train');
  });
});

describe('A person who writes while the whole product is away', () => {
  it('keeps the text while the product is stopped, and has it saved by itself when it runs again', async () => {
    const page = await browser.open({
      expected: [/ERR_CONNECTION_REFUSED/, /ERR_CONNECTION_RESET/, /status of 503/],
    });
    const panel = await openPanel(page, PRIYA);
    await noteIn(panel).fill('First');
    await isSaved(panel);
    await product.stop();
    await noteIn(panel).fill('First, and second');
    await isNotSaved(panel);
    await product.start();
    await isSaved(panel);
    await findsAgain(PRIYA, 'First, and second');
  });
});
