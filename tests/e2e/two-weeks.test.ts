import type { FrameLocator, Page } from 'playwright-core';
import { browserForThisFile, eventually, seen } from '../support/browser';
import { daysInMs, moveClock } from '../support/days-later';
import { productForThisFile } from '../support/running-product';
import { documentsOf, foundIn, storageIn, watchTraffic, type Traffic } from './searched';
import {
  beginMeeting,
  button,
  MANAGER,
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

/**
 * Two weeks of one pair: a manager on a laptop and a telephone, and the person she talks with in the same meetings. In
 * between everything is stopped, and a week goes by for the product and for the browsers alike.
 */

const product = productForThisFile();
const browser = browserForThisFile();

const NOTE = 'Tired since the zirconium audit';
const FROM_THE_TRAIN = 'Wants fewer quicksilver calls';
const MINE = 'I will move the rhubarb deadline';
const MINE_TOO = 'I will ring about the ptarmigan desk';
const THEIRS = 'Draft the samphire plan';
/** One word of each, as nobody else would write it. */
const SECRETS = ['zirconium', 'quicksilver', 'rhubarb', 'ptarmigan', 'samphire'];

const expected = [
  /ERR_INTERNET_DISCONNECTED/,
  /ERR_CONNECTION_REFUSED/,
  /ERR_CONNECTION_RESET/,
  /status of 503/,
];
const NEXT_WEEK = 8;
const WEEK_AFTER = 15;

const saved = (panel: FrameLocator) => seen(noteStateIn(panel).getByText(/^Saved at /));
const promptIn = (panel: FrameLocator) => part(panel, 'Prompt').getByRole('paragraph');
const listed = (panel: FrameLocator, words: string) =>
  promisesIn(panel).getByRole('listitem').filter({ hasText: words });

/** What a page is called at its top: who reads from above reads in this order. */
const headingsIn = (panel: FrameLocator) => panel.getByRole('heading', { level: 2 }).allTextContents();

/** Makes it some days later in every window of this person. */
const laterFor = (page: Page, days: number) => page.context().addInitScript(moveClock, daysInMs(days));

const dayAfter = (days: number): string => new Date(Date.now() + daysInMs(days)).toISOString();

/** Answers the prompt that is there, and tells what it said. */
const doPrompt = async (panel: FrameLocator): Promise<string> => {
  await seen(promptIn(panel));
  const words = (await promptIn(panel).textContent()) ?? '';
  await button(panel, 'Done').click();
  return words;
};

/** Everything of the other's window: what it was sent, what it shows, and what it keeps. */
const everythingOf = async (page: Page, traffic: Traffic): Promise<string> =>
  [
    await traffic.received(),
    await documentsOf(page),
    await storageIn(await pageInside(page, 'meeting', REPORT)),
  ].join('\n');

test('A pair is carried over two weeks, a moved and a re-created meeting, on two devices, and nothing of it reaches the other person', async () => {
  const laptop = await browser.open({ expected });
  const phone = await browser.open({ expected });
  const other = await browser.open({ expected });
  const traffic = watchTraffic(other);

  // The first week.
  const othersPanel = await openMeeting(other, product.url(), { person: REPORT, name: MANAGER.name });
  const onLaptop = await openMeeting(laptop, product.url());
  const onPhone = await openMeeting(phone, product.url());
  const asked = await doPrompt(onLaptop);
  await noteIn(onLaptop).fill(NOTE);
  await eventually(() => noteIn(onPhone).inputValue(), NOTE);
  await saved(onLaptop);
  await promise(onLaptop, MINE, 'when we next meet');
  await seen(listed(onPhone, MINE));

  await phone.context().setOffline(true);
  await noteIn(onPhone).fill(`${NOTE}\n${FROM_THE_TRAIN}`);
  await seen(
    noteStateIn(onPhone)
      .getByText(/^Saved on this device/)
      .first(),
  );
  await promise(onPhone, MINE_TOO, 'in 2 weeks');
  await seen(listed(onPhone, MINE_TOO));
  const kept = await storageIn(await pageInside(phone, 'meeting'));
  expect(kept).toMatch(/: [1-9]\d* kept/);
  expect(foundIn(kept, [...SECRETS, REPORT.name, 'Wiśniewski'])).toEqual([]);
  await phone.context().setOffline(false);
  await eventually(() => noteIn(onLaptop).inputValue(), `${NOTE}\n${FROM_THE_TRAIN}`);
  await seen(listed(onLaptop, MINE_TOO));

  await button(onLaptop, 'We end early').click();
  const wrapUp = part(onLaptop, 'Wrap-up');
  await wrapUp.getByRole('textbox', { name: `What ${REPORT.name} will do` }).fill(THEIRS);
  await wrapUp.getByRole('button', { name: 'Note it' }).click();
  await seen(listed(onLaptop, THEIRS));
  await button(onLaptop, 'End the meeting').click();
  await seen(onLaptop.getByText(`3 promises with ${REPORT.name} come back when you next meet.`));

  await allIsSent(laptop, 'meeting');

  await noteIn(othersPanel).fill('What the other wrote');
  await saved(othersPanel);
  expect(foundIn(await everythingOf(other, traffic), SECRETS)).toEqual([]);
  expect(foundIn(await everythingOf(other, traffic), ['What the other wrote'])).toHaveLength(1);
  for (const page of [laptop, phone, other]) await page.goto('about:blank');

  // A week and a day later, to which the meeting was moved.
  await product.stop();
  await product.start(NEXT_WEEK);
  for (const page of [laptop, phone, other]) await laterFor(page, NEXT_WEEK);
  const moved = { meeting: 'moved', start: dayAfter(NEXT_WEEK) };
  const nextOnPhone = await openMeeting(phone, product.url(), { more: moved });
  for (const words of [MINE, MINE_TOO, THEIRS]) await seen(listed(nextOnPhone, words));
  expect((await headingsIn(nextOnPhone)).indexOf('Open between you two')).toBe(0);
  expect(await noteIn(nextOnPhone).inputValue()).toBe('');
  await button(nextOnPhone, /^Last time, /).click();
  await seen(nextOnPhone.getByText(FROM_THE_TRAIN));
  const askedThen = await doPrompt(nextOnPhone);
  expect(askedThen).not.toBe(asked);
  await button(nextOnPhone, `Kept it: ${MINE}`).click();
  await seen(button(nextOnPhone, `Undo, open again: ${MINE}`));
  await noteIn(nextOnPhone).fill('Quieter since the quicksilver calls stopped');
  await allIsSent(phone, 'meeting');

  const othersNext = await openPreview(other, product.url(), {
    view: 'meeting',
    person: REPORT,
    more: moved,
  });
  await beginMeeting(othersNext, MANAGER.name);
  await seen(othersNext.getByText('Nothing is open between you two.'));
  expect(foundIn(await everythingOf(other, traffic), SECRETS)).toEqual([]);
  for (const page of [laptop, phone, other]) await page.goto('about:blank');

  // The week after: somebody deleted the invitation and sent another one.
  await product.stop();
  await product.start(WEEK_AFTER);
  for (const page of [laptop, phone, other]) await laterFor(page, WEEK_AFTER);
  const recreated = { meeting: 'recreated', start: dayAfter(WEEK_AFTER) };
  const lastOnLaptop = await openMeeting(laptop, product.url(), { more: recreated });
  for (const words of [MINE_TOO, THEIRS]) await seen(listed(lastOnLaptop, words));
  expect(await listed(lastOnLaptop, MINE).count()).toBe(0);
  await button(lastOnLaptop, /^Last time, /).click();
  await seen(lastOnLaptop.getByText('Quieter since the quicksilver calls stopped'));
  const askedLast = await doPrompt(lastOnLaptop);
  expect([asked, askedThen]).not.toContain(askedLast);
  await openMeeting(other, product.url(), { person: REPORT, name: MANAGER.name, more: recreated });
  expect(foundIn(await everythingOf(other, traffic), SECRETS)).toEqual([]);
});
