import type { FrameLocator, Page } from 'playwright-core';
import { browserForThisFile, eventually, gone, seen } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import {
  beginMeeting,
  button,
  MANAGER,
  noteIn,
  noteStateIn,
  openPreview,
  promise,
  promisesIn,
  type View,
} from './the-preview';

const product = productForThisFile();
const browser = browserForThisFile();

const openIn = (page: Page, poor: string, view: View = 'meeting') =>
  openPreview(page, product.url(), { view, more: { poor } });

/** The page is of full use: what is written is saved, and what is promised is in the list and can be settled. */
const works = async (frame: FrameLocator, words: string): Promise<void> => {
  await beginMeeting(frame);
  await noteIn(frame).fill(words);
  await seen(noteStateIn(frame).getByText(/^Saved at /));
  await promise(frame, `I will ${words}`);
  await seen(promisesIn(frame).getByText(`I will ${words}`, { exact: true }));
  await button(frame, `Kept it: I will ${words}`).click();
  await seen(button(frame, `Undo, open again: I will ${words}`));
};

const asksForNothing = (frame: FrameLocator) => gone(frame.getByText('Sign in to see your notes'));

describe('A Teams window that does not answer', () => {
  it('A person is told so and has two ways on', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'silent');
    await seen(panel.getByRole('heading', { name: 'Teams did not answer' }));
    await seen(button(panel, 'Load again'));
    const alone = page.waitForEvent('popup');
    await panel.getByRole('link', { name: 'Open in its own window' }).click();
    await seen((await alone).getByRole('heading', { name: 'Who are you today?' }));
  });

  it('A person who was told so is shown the page by itself when the answer comes late', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'slow');
    await seen(panel.getByRole('heading', { name: 'Teams did not answer' }));
    await gone(panel.getByRole('heading', { name: 'Teams did not answer' }));
    await works(panel, 'wait');
  });
});

describe('A Teams window with fewer abilities', () => {
  it('A person whose host has no nested sign-in is signed in by the host itself', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'no-nested-auth');
    await works(panel, 'call back');
    await asksForNothing(panel);
  });

  it('A person with an old host has the whole page', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'old-runtime');
    await works(panel, 'write to Layla');
  });

  it('A person whose meeting keeps its details to itself is asked once how long it takes', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'no-meeting-details');
    await works(panel, 'book a room');
    await seen(panel.getByText(/^(29|30) min left$/));
  });

  it('A person in a meeting that tells its details is asked for no time', async () => {
    const page = await browser.open();
    const panel = await openPreview(page, product.url(), { view: 'meeting', more: { meeting: 'appraisal' } });
    await beginMeeting(panel);
    await seen(panel.getByText(/^5[45] min left$/));
  });

  it('A person in Outlook has the page of commitments', async () => {
    const page = await browser.open();
    const tab = await openIn(page, 'outlook', 'personal');
    await seen(tab.getByRole('heading', { name: 'My commitments', level: 1 }));
    await promise(tab, 'I will read the log');
    await seen(promisesIn(tab).getByText('I will read the log', { exact: true }));
  });
});

describe('A Teams window that does not sign in', () => {
  it('A person who can not be signed in is told so in a sentence, and may try again', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'no-sign-in');
    await seen(panel.getByRole('heading', { name: 'Sign in to see your notes' }));
    await seen(panel.getByText(/^Signing in did not work\./));
    await button(panel, 'Try again').click();
    await seen(panel.getByText(/^Signing in did not work\./));
    await seen(button(panel, 'Try again'));
    expect(await noteIn(panel).count()).toBe(0);
  });

  it('A person whose consent is needed presses once and is in', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'consent-needed');
    await seen(panel.getByText('Your organisation asks you to confirm once that it is you.'));
    await button(panel, 'Sign in').click();
    await works(panel, 'agree');
  });

  it('A person who closes the sign-in window is told that nothing was changed, and may try again', async () => {
    const page = await browser.open();
    const panel = await openIn(page, 'sign-in-cancelled');
    await button(panel, 'Sign in').click();
    await seen(panel.getByText(/^The sign-in window was closed before it was done\./));
    await seen(button(panel, 'Try again'));
    expect(await noteIn(panel).count()).toBe(0);
  });
});

describe('A plain browser window', () => {
  it('A person on their own machine chooses who to be among people who are labelled as invented', async () => {
    const page = await browser.open();
    await page.goto(`${product.url()}/tab/commitments`);
    await seen(page.getByRole('heading', { name: 'Who are you today?' }));
    await seen(page.getByText('A stand-in for signing in, on this machine only. The people are invented.'));
    await page.getByRole('button', { name: MANAGER.name }).click();
    await seen(page.getByRole('heading', { name: 'My commitments', level: 1 }));
    await page.reload();
    await seen(page.getByRole('heading', { name: 'My commitments', level: 1 }));
  });

  it('A guest of the organisation is told that notes are for its members', async () => {
    const page = await browser.open();
    await page.goto(`${product.url()}/tab/commitments`);
    await page.getByRole('button', { name: 'Nguyễn Đức Minh' }).click();
    await seen(
      page.getByText('You are a guest in this organisation. Notes and promises are for its members.'),
    );
    await eventually(() => page.getByRole('textbox').count(), 0);
  });
});
