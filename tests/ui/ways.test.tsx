import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { said } from '../support/in-process';
import { openMeeting } from './a-meeting';

/** Process and people: two views of one record, switched by one key. */

const views = async () => within(await screen.findByRole('region', { name: said('ways.title') }));
const pressed = async (): Promise<(string | null)[]> =>
  (await views()).getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
const entries = async (): Promise<(string | null)[]> =>
  (await views()).queryAllByRole('listitem').map(({ textContent }) => textContent);
const onCard = async () => {
  const card = await screen.findByRole('region', { name: said('prompt.title') });
  await within(card).findByRole('button', { name: said('prompt.done') });
  const prompt = promptsEn.find(({ ask }) => within(card).queryByText(ask));
  if (!prompt) throw new Error('No prompt came.');
  return prompt;
};

test('A letter that is typed stays a letter, and the view stays too', async () => {
  await openMeeting();
  expect(await pressed()).toEqual([said('prompt.people')]);
  const note = screen.getByLabelText(said('note.label'));
  await userEvent.type(note, 'We will show how');
  expect(note).toHaveProperty('value', 'We will show how');
  expect(await pressed()).toEqual([said('prompt.people')]);
});

test('W together with another key is left to the browser', async () => {
  await openMeeting();
  await views();
  await userEvent.keyboard('{Control>}w{/Control}{Alt>}w{/Alt}');
  expect(await pressed()).toEqual([said('prompt.people')]);
});

test('In a formal process there are no two views', async () => {
  await openMeeting({ kind: 'formal' });
  expect(await screen.findByText(said('prompt.formal'))).toBeTruthy();
  expect(screen.queryByText(said('ways.title'))).toBe(null);
});

test('One key switches between the views, wherever the focus is, and the page says which', async () => {
  await openMeeting();
  expect((await views()).getByText(said('ways.key'))).toBeTruthy();
  screen.getByRole('button', { name: said('hide.hide') }).focus();
  await userEvent.keyboard('w');
  expect(await pressed()).toEqual([said('prompt.process')]);
  await userEvent.keyboard('w');
  expect(await pressed()).toEqual([said('prompt.people')]);
});

test('What came up stands in its own view, open at first, then with what became of it', async () => {
  await openMeeting({ minutesIn: 0 });
  const { hat, intent, ask } = await onCard();
  const [its, other] = hat === 'leadership' ? ['people', 'process'] : ['process', 'people'];
  const press = async (name: string | undefined) =>
    userEvent.click(
      (await views()).getByRole('button', {
        name: said(name === 'people' ? 'prompt.people' : 'prompt.process'),
      }),
    );
  await press(its);
  expect(await entries()).toEqual([`${intent}${said('ways.waiting')}${ask}`]);
  await press(other);
  expect(await entries()).toEqual([]);
  expect((await views()).getByText(said('ways.nothing'))).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: said('prompt.done') }));
  await press(its);
  expect(await entries()).toEqual([`${intent}${said('prompt.done')}${ask}`]);
});
