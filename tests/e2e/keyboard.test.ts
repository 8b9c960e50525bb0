import type { FrameLocator, Page } from 'playwright-core';
import { browserForThisFile, eventually, seen } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import { keyboardOf } from './the-keyboard';
import { noteIn, noteStateIn, openPreview, part, promisesIn, REPORT } from './the-preview';

/** The whole story with no hand on a mouse and no eye on the screen: keys in, and what a screen reader tells out. */

const product = productForThisFile();
const browser = browserForThisFile();

const saved = (frame: FrameLocator) => seen(noteStateIn(frame).getByText(/^Saved at /));

/** What a screen reader finds on the page, from top to bottom; times, days and the words of a prompt may be any. */
const treeOf = async (frame: FrameLocator): Promise<string> =>
  (await frame.locator('body').ariaSnapshot())
    .replace(/\d\d:\d\d/g, '10:30')
    .replace(/[A-Z][a-z]+day, \d+ [A-Z][a-z]+ \d{4}/g, 'Friday, 27 November 2026')
    .replace(/\d+ min left/g, '25 min left')
    .replace(/(?<=text: )(People|Process) · .*/g, 'Process · Time check')
    .replace(/(?<=- paragraph: ).*/g, 'Agree the end.')
    .replace(/(?<=- region "Prompt":[\s\S]*- group )"[^"]*"(?=:\s+- button "Done")/, '"Time check"');

const UNDER_WAY = `
- main:
  - heading "Ngozi Adeyemi" [level=1]
  - text: Opening 25 min left
  - button "We end early"
  - button "Ends at 10:30"
  - button "Hide all"
  - text: If you share your whole screen, this app can not know. Hide first.
  - region "Open between you two":
    - heading "Open between you two" [level=2]
    - text: Nothing is open between you two.
  - region "Prompt":
    - heading "Prompt" [level=2]
    - status: A new prompt is there.
    - text: Process · Time check
    - paragraph: Agree the end.
    - group "Time check":
      - button "Done"
      - button "Later"
      - button "Not now"
    - button "Why this?"
  - button "If it comes up"
  - text: My note
  - textbox "My note":
    - /placeholder: Facts, their words, what to come back to…
  - text: Saved by itself as you write
  - status
  - text: Private in this app. Your organisation may have to give these notes to the person they are about.
  - region "A promise":
    - heading "A promise" [level=2]
    - group "Whose promise":
      - button "I will" [pressed]
      - button "Ngozi Adeyemi will"
    - text: What I will do
    - textbox "What I will do":
      - /placeholder: I will…
    - text: By when
    - textbox "By when":
      - /placeholder: Thu, in 2 weeks, 3 Dec
    - group "Quick days":
      - button "Tomorrow"
      - button "In 2 weeks"
      - button "End of month"
      - button "When we next meet"
    - button "Promise it"
    - status
    - status
  - region "This meeting in two views":
    - heading "This meeting in two views" [level=2]
    - group "This meeting in two views":
      - button "Process"
      - button "People" [pressed]
    - text: Press W to switch, while you are not typing. Nothing yet.
    - list "People"
  - button "Settings"`.trim();

const HIDDEN = `
- main:
  - heading "Ngozi Adeyemi" [level=1]
  - text: Opening 25 min left
  - button "We end early"
  - button "Ends at 10:30"
  - button "Show my page"
  - text: Hidden. Nothing of it is on the screen.
  - button "Settings"`.trim();

const ENDED = `
- main:
  - heading "That was it" [level=1]
  - list:
    - listitem: Your note is kept in your own page, and only you can open it.
    - listitem: Nothing is open between you and Ngozi Adeyemi.
    - listitem: Private in this app. Your organisation may have to give these notes to the person they are about.
  - button "Hide all"
  - text: If you share your whole screen, this app can not know. Hide first. Neither process nor people prompts had a turn this time.
  - region "How much did you speak?":
    - heading "How much did you speak?" [level=2]
    - group "How much did you speak?":
      - button "Less than half"
      - button "About half"
      - button "More than half"
    - text: Your own guess, for you alone. Nobody else sees it, and nothing counts it.
  - region "To follow up":
    - heading "To follow up" [level=2]
    - list:
      - listitem:
        - checkbox "Facts only"
        - text: "Facts only Tidy your notes: facts and dates. Write as if they will read it."
  - region "One promise within a day":
    - heading "One promise within a day" [level=2]
    - text: What I will do
    - textbox "What I will do":
      - /placeholder: I will…
    - text: By when
    - textbox "By when":
      - /placeholder: Thu, in 2 weeks, 3 Dec
      - text: tomorrow
    - text: Friday, 27 November 2026
    - group "Quick days":
      - button "Tomorrow" [pressed]
      - button "In 2 weeks"
      - button "End of month"
      - button "When we next meet"
    - button "Promise it"
    - status
    - status
  - region "The facts":
    - heading "The facts" [level=2]
    - text: What was said and what was agreed, with dates. Write it as if they will read it. My note
    - textbox "My note":
      - /placeholder: Facts, their words, what to come back to…
    - text: Saved by itself as you write
    - status
    - text: Private in this app. Your organisation may have to give these notes to the person they are about.
  - button "Open it again"
  - button "Settings"`.trim();

const PROMISE = 'I will free the Mondays';

/** From the first three steps to the meeting under way. */
const beginsByKeys = async (page: Page, panel: FrameLocator): Promise<void> => {
  const keys = keyboardOf(page, panel);
  await seen(panel.getByRole('button', { name: 'Next' }));
  // Whoever is in the middle of something else is not taken away from it.
  expect(await panel.locator(':focus').count()).toBe(0);
  await keys.press('Enter', 'button "Next"');
  expect(await keys.focused()).toContain('heading "Step 2 of 3');
  await keys.press('Enter', 'button "Next"');
  await keys.press('Enter', 'button "Make a promise"');
  await seen(panel.getByRole('heading', { name: 'Who is it with?' }));
  await keys.to('textbox "Someone else"');
  await page.keyboard.type(REPORT.name);
  await keys.press('Enter');
  await seen(panel.getByRole('heading', { name: REPORT.name }));
};

test('A manager goes through first steps, meeting, wrap-up and review by keys alone, and the focus is never lost', async () => {
  const page = await browser.open();
  const panel = await openPreview(page, product.url(), { view: 'meeting' });
  const keys = keyboardOf(page, panel);
  await beginsByKeys(page, panel);

  // She said that she will make a promise, so that is where she is.
  expect(await keys.focused()).toContain('textbox "What I will do"');
  await page.keyboard.type(PROMISE);
  await keys.to('textbox "By when"');
  await page.keyboard.type('Thu');
  await keys.press('Enter');
  await seen(promisesIn(panel).getByRole('listitem').filter({ hasText: PROMISE }));

  await keys.to('button "Done"');
  const asked = await panel.getByRole('paragraph').first().textContent();
  await keys.press('d');
  await eventually(() => panel.getByText(asked ?? '', { exact: true }).count(), 0);

  await keys.to('textbox "My note"');
  await page.keyboard.type('Works late on Mondays.');
  await keys.press('Enter');
  await page.keyboard.type('Asks for a quiet room.');
  await saved(panel);
  expect(await noteIn(panel).inputValue()).toBe('Works late on Mondays.\nAsks for a quiet room.');

  await keys.press('Enter', `button "Kept it: ${PROMISE}"`);
  expect(await keys.focused()).toContain(`button "Undo, open again: ${PROMISE}"`);
  await keys.press('Enter');
  expect(await keys.focused()).toContain(`button "Kept it: ${PROMISE}"`);

  await keys.press('Escape');
  expect(await keys.focused()).toContain('button "Show my page"');
  const hidden = await treeOf(panel);
  expect(hidden).not.toContain(PROMISE);
  expect(hidden).not.toContain('Mondays');
  await keys.press('Enter');
  expect(await keys.focused()).toContain('button "Hide all"');

  await keys.press('Enter', 'button "We end early"');
  await seen(panel.getByRole('checkbox').first());
  await keys.press(' ', 'checkbox');
  expect(await keys.focused()).toContain('[checked]');
  await keys.to(`textbox "What ${REPORT.name} will do"`);
  await page.keyboard.type('Draw the plan');
  await keys.press('Enter');
  await seen(promisesIn(panel).getByRole('listitem').filter({ hasText: 'Draw the plan' }));
  await keys.press('Enter', 'button "End the meeting"');
  expect(await keys.focused()).toContain('heading "That was it"');

  const tab = await openPreview(page, product.url(), { view: 'personal' });
  const inTab = keyboardOf(page, tab);
  await seen(promisesIn(tab).getByRole('listitem').filter({ hasText: PROMISE }));
  await inTab.press('Enter', `button "Kept it: ${PROMISE}"`);
  expect(await inTab.focused()).toContain(`button "Undo, open again: ${PROMISE}"`);
  await inTab.press('Enter', 'button "Open note:');
  await inTab.to('textbox "My note"');
  await page.keyboard.type(' And a door.');
  await saved(tab);
  await inTab.back('button "Settings"');
  await inTab.press('Enter');
  expect(await inTab.focused()).toContain('heading "Settings"');
  await inTab.back('button "Back"');
  await inTab.press('Enter');
  expect(await inTab.focused()).toContain('heading "My commitments"');
  await inTab.press('Enter', 'button "With whom I meet"');
  expect(await inTab.focused()).toContain('heading "With whom I meet"');
  await inTab.press('Enter', `button "Start a one-on-one with ${REPORT.name}"`);
  expect(await inTab.focused()).toContain(`heading "${REPORT.name}"`);
});

test('A screen reader tells the meeting from top to bottom, and of a hidden page nothing', async () => {
  const page = await browser.open();
  const panel = await openPreview(page, product.url(), { view: 'meeting', person: REPORT });
  const keys = keyboardOf(page, panel);
  await seen(panel.getByRole('button', { name: 'Skip' }));
  await keys.press('Enter', 'button "Skip"');
  await keys.to('textbox "Someone else"');
  await page.keyboard.type('Ngozi Adeyemi');
  await keys.press('Enter');
  await seen(panel.getByRole('button', { name: 'Done' }));
  await seen(part(panel, 'This meeting in two views'));
  expect(await treeOf(panel)).toBe(UNDER_WAY);
  await keys.press('Escape', 'button "Hide all"');
  expect(await treeOf(panel)).toBe(HIDDEN);
  await keys.press('Enter');
  await keys.press('Enter', 'button "We end early"');
  await seen(panel.getByRole('checkbox').first());
  const closing = await treeOf(panel);
  expect(closing).toContain('- heading "Wrap-up" [level=2]');
  expect(closing).not.toContain('- region "Prompt"');
  // Every box to tick says by itself what it is about.
  expect(closing.match(/- checkbox "[^"]{4,}"/g)?.length).toBe(closing.match(/- checkbox/g)?.length);
  await keys.press('Enter', 'button "End the meeting"');
  await seen(part(panel, 'The facts'));
  expect(await treeOf(panel)).toBe(ENDED);
});
