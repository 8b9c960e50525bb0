import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { browserForThisFile, eventually, gone, seen } from '../support/browser';
import { tellFigure } from '../support/figures';
import { productForThisFile } from '../support/running-product';
import { foundIn, storageIn, watchRequests } from './searched';
import {
  beginMeeting,
  button,
  noteIn,
  noteStateIn,
  openMeeting,
  openPreview,
  part,
  promise,
  promisesIn,
  REPORT,
} from './the-preview';
import { allIsSent, pageInside } from './what-is-seen';

const product = productForThisFile();
const browser = browserForThisFile();

const NOTE = 'Asked for calmer handovers on Mondays.\nCome back to: the kiln rota — “ça va”, 好的.';
const PROMISE = 'I will ask Priya about the kiln rota';

const savedNote = (frame: FrameLocator) => noteStateIn(frame).getByText(/^Saved at /);

const openPromise = (frame: FrameLocator) =>
  promisesIn(frame).getByRole('listitem').filter({ hasText: PROMISE });

/** In the personal tab the note is shown by its first words until it is opened. */
const opensTheNote = async (tab: FrameLocator): Promise<void> => {
  await tab.getByRole('button', { name: /^Open note: / }).click();
  await eventually(() => noteIn(tab).inputValue(), NOTE);
};

const toMyData = async (tab: FrameLocator): Promise<void> => {
  await button(tab, 'Settings').click();
  await button(tab, 'Go to my data').click();
  await seen(tab.getByRole('heading', { name: 'My data', level: 1 }));
};

/** The whole file, as the browser saves it. */
const savedFile = async (page: Page, tab: FrameLocator): Promise<{ path: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button(tab, 'Save as JSON').click()]);
  const path = await download.path();
  return { path, text: await readFile(path, 'utf8') };
};

/** All things of the file; when it was made and who opened them differ each time. */
const thingsIn = (text: string): unknown => (JSON.parse(text) as { readonly things: unknown }).things;

describe('The pages of the product', () => {
  it.each(['/meeting', '/tab/commitments'])(
    '%s runs under the policy that production sends',
    async (path) => {
      const { headers } = await fetch(product.url() + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "require-trusted-types-for 'script'",
          'trusted-types lo',
          expect.stringContaining('frame-ancestors'),
        ]),
      );
      expect(policy).not.toMatch(/unsafe|\*(?!\.(teams|cloud|microsoft365|office)\.)/);
    },
  );

  it('A page that turns text into script is stopped by the policy, so a violation would be seen here', async () => {
    const page = await browser.open({
      expected: [/breaks its policy: require-trusted-types-for/, /TrustedHTML/],
    });
    await page.goto(`${product.url()}/meeting`);
    const refusal = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<i>text</i>';
        return 'allowed';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : 'failed otherwise';
      }
    });
    expect(refusal).toBe('refused');
  });
});

describe("A manager's note and promise", () => {
  it("A manager's note and promise outlive a restart, and no one else sees them", async () => {
    const meeting = await browser.open();
    const panel = await openMeeting(meeting, product.url());
    await noteIn(panel).pressSequentially(NOTE.slice(0, 20));
    await noteIn(panel).fill(NOTE);
    await seen(savedNote(panel));

    await promise(panel, PROMISE, 'in a week');
    await seen(openPromise(panel).getByText(/^By /));
    const due = await openPromise(panel).getByText(/^By /).textContent();
    await allIsSent(meeting, 'meeting');
    await meeting.close();

    await product.stop();
    await product.start();

    const again = await browser.open();
    const panelAgain = await openMeeting(again, product.url());
    await seen(openPromise(panelAgain).getByText(due ?? ''));
    expect(await noteIn(panelAgain).inputValue()).toBe(NOTE);
    await seen(savedNote(panelAgain));

    const tab = await openPreview(again, product.url(), { view: 'personal' });
    await seen(openPromise(tab).getByText(due ?? ''));
    await opensTheNote(tab);

    const other = await browser.open();
    const othersPanel = await openMeeting(other, product.url(), { person: REPORT, name: 'Ngozi Adeyemi' });
    await seen(othersPanel.getByText('Nothing is open between you two.'));
    expect(await noteIn(othersPanel).inputValue()).toBe('');
    expect(await othersPanel.getByText(PROMISE).count()).toBe(0);
    const othersTab = await openPreview(other, product.url(), { view: 'personal', person: REPORT });
    await seen(othersTab.getByText(/^No notes yet/));
    await seen(othersTab.getByText('Nothing open. What you promise here comes back next time.'));
    expect(await othersTab.getByText(PROMISE).count()).toBe(0);
  });

  it('A person keeps, drops and reopens a promise, and finds it settled the next time', async () => {
    const page = await browser.open();
    const panel = await openMeeting(page, product.url());
    await promise(panel, 'I will send the rota');
    await promise(panel, 'I will thank Ana', 'tomorrow');

    await button(panel, 'Kept it: I will send the rota').click();
    await button(panel, 'Undo, open again: I will send the rota').click();
    await button(panel, 'Kept it: I will send the rota').click();
    await seen(button(panel, 'Undo, open again: I will send the rota'));
    await button(panel, 'Drop: I will thank Ana').click();
    await seen(button(panel, 'Undo, open again: I will thank Ana'));

    const tab = await openPreview(page, product.url(), { view: 'personal' });
    const settled = part(tab, 'Kept and dropped');
    await seen(
      settled
        .getByRole('listitem')
        .filter({ hasText: 'I will send the rota' })
        .getByText('Kept', { exact: true }),
    );
    await seen(
      settled
        .getByRole('listitem')
        .filter({ hasText: 'I will thank Ana' })
        .getByText('Dropped', { exact: true }),
    );
    await button(tab, 'Undo, open again: I will thank Ana').click();
    await seen(promisesIn(tab).getByRole('listitem').filter({ hasText: 'I will thank Ana' }));
    await gone(settled.getByText('I will thank Ana'));
  });

  it('A person takes everything along, erases it, and brings it back as it was', async () => {
    const page = await browser.open();
    const tab = await openPreview(page, product.url(), { view: 'personal' });
    await seen(openPromise(tab));
    await toMyData(tab);
    const before = await savedFile(page, tab);
    expect(before.text).toContain(PROMISE);

    await button(tab, 'Go to erasing').click();
    await tab.getByRole('textbox').fill('erase');
    await tab.getByRole('textbox').press('Enter');
    await seen(tab.getByRole('heading', { name: 'Everything was erased' }));
    const left = await tab.getByRole('row').locator('td:last-child').allInnerTexts();
    expect(left).toEqual(left.map(() => '0'));
    await button(tab, 'Start anew').click();
    await seen(tab.getByText('Nothing open. What you promise here comes back next time.'));

    await toMyData(tab);
    await tab.getByLabel('JSON file').setInputFiles(before.path);
    await button(tab, 'Take it in').click();
    await seen(tab.getByText(/^\d+ added, 0 there already, 0 left as it stood here\.$/));
    const after = await savedFile(page, tab);
    expect(thingsIn(after.text)).toEqual(thingsIn(before.text));
    const again = await openPreview(page, product.url(), { view: 'personal' });
    await seen(openPromise(again));
    await opensTheNote(again);
  });

  it('What everyone in the meeting sees holds nothing of what a person wrote', async () => {
    const page = await browser.open();
    const panel = await openMeeting(page, product.url());
    await seen(openPromise(panel));
    const chat = await openPreview(page, product.url(), { view: 'chat' });
    await seen(chat.getByRole('heading', { name: 'A little leadership beside the process' }));
    expect(await chat.locator('body').innerText()).not.toContain('kiln rota');
    const stage = await openPreview(page, product.url(), { view: 'stage' });
    await seen(stage.getByText(/^Everyone sees the stage/));
    expect(await stage.locator('body').innerText()).not.toContain('kiln rota');
    await button(await openPreview(page, product.url(), { view: 'chat' }), 'Open my private page').click();
    await beginMeeting(chat);
    await seen(openPromise(chat));
  });
});

describe('Private words on their way', () => {
  const WORDS = 200;
  const words = Array.from({ length: WORDS }, () => `canary${randomBytes(9).toString('hex')}`);
  const [promised, noted] = [words.slice(0, 3), words.slice(3)];
  /** As it is, and as an address or a text for transport would spell it. */
  const formsOf = (word: string): readonly string[] => [
    word,
    Buffer.from(word).toString('hex'),
    Buffer.from(word).toString('base64').slice(0, 20),
  ];
  const spelled = words.flatMap(formsOf);

  it(`Of ${WORDS} words that a person typed, none is in an address, in the log, or readable on the device`, async () => {
    const page = await browser.open({ expected: [/ERR_INTERNET_DISCONNECTED/] });
    const asked = watchRequests(page);
    const panel = await openMeeting(page, product.url(), { person: REPORT, name: 'Ngozi Adeyemi' });
    await noteIn(panel).fill(noted.slice(0, WORDS / 2).join(' '));
    await seen(savedNote(panel));
    await page.context().setOffline(true);
    await noteIn(panel).fill(noted.join(' '));
    for (const text of promised) await promise(panel, text, 'in a week');
    await seen(
      noteStateIn(panel)
        .getByText(/^Saved on this device/)
        .first(),
    );
    const inside = await pageInside(page, 'meeting', REPORT);
    const waiting = await storageIn(inside);
    await page.context().setOffline(false);
    await seen(savedNote(panel));
    await eventually(async () => foundIn(asked.bodies.join('\n'), words).length, WORDS);
    const afterwards = await storageIn(inside);

    // What is searched holds something: the words were kept on the device, sent, and asked for under addresses.
    expect(waiting).toMatch(/: [1-9]\d* kept/);
    expect(asked.addresses.join('\n')).toContain('/api/notes/save');
    expect(product.said()).toContain('"notes/save"');
    const everywhere = [waiting, afterwards, ...asked.addresses, product.said()].join('\n');
    const found = foundIn(everywhere, spelled);
    tellFigure({
      proof: 'canaries-in-browser',
      n: WORDS,
      of: 'words typed into the panel, online and offline',
      bad: found.length,
      badMeans: "found in an address, in the host's log or readable in the browser's storage",
    });
    expect(found).toEqual([]);
  });
});
