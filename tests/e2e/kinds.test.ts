import type { FrameLocator } from 'playwright-core';
import { browserForThisFile, eventually, seen } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import { button, noteIn, openPreview, part } from './the-preview';

/** One talk of each kind beside the usual ones, shortly: it is chosen, its first prompt comes, it is answered, it ends. */

const product = productForThisFile();
const browser = browserForThisFile();

const KINDS = [
  { kind: 'Feedback', person: 'Ilse Brandt' },
  { kind: 'Career', person: 'Kofi Mensah' },
  { kind: 'Private talk', person: 'Mei Tanaka' },
  { kind: 'What keeps them here', person: 'Omar Haddad' },
  { kind: 'Thanks', person: 'Priya Nair' },
  { kind: 'New starter', person: 'Rosa Vidal' },
  { kind: 'Team meeting', person: 'Sven Larsson' },
] as const;

const press = (frame: FrameLocator, name: string) => button(frame, name).first().click();

/** From the list of people into a talk of half an hour. */
const begin = async (tab: FrameLocator, person: string, kind: string): Promise<void> => {
  await press(tab, 'With whom I meet');
  await tab.getByRole('textbox', { name: 'Someone else' }).fill(person);
  await press(tab, 'Add');
  await press(tab, `Start a one-on-one with ${person}`);
  await seen(tab.getByRole('button', { name: /^(Skip|30 min)$/ }).first());
  if (await button(tab, 'Skip').isVisible()) await press(tab, 'Skip');
  await seen(button(tab, '30 min'));
  if (!(await button(tab, kind).isVisible())) await press(tab, 'Another kind');
  await press(tab, kind);
  await press(tab, '30 min');
  await seen(noteIn(tab));
};

const end = async (tab: FrameLocator): Promise<void> => {
  await press(tab, 'We end early');
  await press(tab, 'End the meeting');
  await seen(tab.getByRole('heading', { name: 'That was it' }));
};

test('Each kind of talk has a first prompt of its own and an end; a formal one has none, and one’s own day has its act', async () => {
  const page = await browser.open();
  const tab = await openPreview(page, product.url(), { view: 'personal' });
  const prompt = part(tab, 'Prompt');
  const asked: string[] = [];

  for (const { kind, person } of KINDS) {
    await begin(tab, person, kind);
    const words = prompt.getByRole('paragraph');
    await seen(words);
    asked.push((await words.textContent()) ?? '');
    await prompt.getByRole('button', { name: 'Done', exact: true }).click();

    // The record has it, in the one view or the other; the key changes between them.
    const views = part(tab, 'This meeting in two views');
    const entry = views.getByRole('listitem').filter({ hasText: asked.at(-1) ?? '' });
    await seen(views);
    if ((await entry.count()) === 0) {
      await button(tab, 'Hide all').focus();
      await page.keyboard.press('w');
    }
    await seen(entry);

    await end(tab);
    await part(tab, 'How much did you speak?').getByRole('button', { name: 'About half' }).click();
    await seen(tab.getByText(/had (no|a) turn|had their place/).first());
    await press(tab, 'Back to my commitments');
  }
  expect(asked.filter((words) => words === '')).toEqual([]);
  expect(new Set(asked).size).toBe(KINDS.length);

  await begin(tab, 'Tove Holm', 'Formal process');
  await seen(tab.getByText('No prompts in a formal process.', { exact: false }));
  expect(await prompt.getByRole('paragraph').count()).toBe(0);
  await end(tab);
  expect(await part(tab, 'How much did you speak?').count()).toBe(0);
  await press(tab, 'Back to my commitments');

  await press(tab, 'Settings');
  await tab.getByRole('group', { name: 'One small act a day' }).getByRole('button', { name: 'On' }).click();
  await press(tab, 'Back');
  const act = part(tab, 'One small act today');
  await act.getByRole('button', { name: 'Done', exact: true }).click();
  await seen(act.getByText('Done for today.'));
  await eventually(() => act.getByRole('button', { name: 'Undo' }).count(), 1);
});
