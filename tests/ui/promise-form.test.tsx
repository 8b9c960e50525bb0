import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Meeting } from '../../src/ui/meeting/meeting';
import { said, show, type ScreenOptions, type Shown } from '../support/in-process';

const open = async (options: ScreenOptions = {}): Promise<Shown & { words: HTMLElement }> => {
  const shown = show(<Meeting />, { title: 'Weekly with Ben', ...options });
  const words = await screen.findByRole('textbox', { name: said('promise.label') });
  return { ...shown, words };
};
const press = () => userEvent.click(screen.getByRole('button', { name: said('promise.make') }));
const held = async ({ ask, person }: Shown) =>
  (await ask(person, 'commitments/list', { occasion: null })).commitments;
const openPromises = () => within(screen.getByRole('region', { name: said('promises.title') }));
const DOWN = said('promise.notMade', { reason: said('failure.unavailable') });
const MADE = said('promise.made', { text: 'Ask Ben.' });

test('A promise is made once though its answer was lost, and the form says that it is not sure yet', async () => {
  const shown = await open();
  shown.faults.set('lost-answer', 'commitments/save');
  await userEvent.type(shown.words, 'Ask Ben about the review.');
  await press();
  expect(await screen.findByText(DOWN)).toBeTruthy();
  expect(shown.words).toHaveProperty('value', 'Ask Ben about the review.');
  shown.faults.set('none');
  await press();
  expect(await openPromises().findByText('Ask Ben about the review.')).toBeTruthy();
  expect(await held(shown)).toHaveLength(1);
});

test('Words that are bettered after a lost answer change that promise, and make no second', async () => {
  const shown = await open();
  shown.faults.set('lost-answer', 'commitments/save');
  await userEvent.type(shown.words, 'Ask Ben');
  await press();
  await screen.findByText(DOWN);
  await userEvent.type(shown.words, ' on Thursday.');
  await userEvent.click(screen.getByRole('button', { name: said('promise.week') }));
  shown.faults.set('none');
  await press();
  expect(await openPromises().findByText('Ask Ben on Thursday.')).toBeTruthy();
  const [promise, ...others] = await held(shown);
  expect(others).toEqual([]);
  expect(promise?.text).toBe('Ask Ben on Thursday.');
  expect(promise?.due).not.toBeNull();
});

test('A promise is told to be kept only when it is in the list, and the form is then free for the next', async () => {
  const shown = await open();
  await userEvent.type(shown.words, 'Ask Ben.');
  expect(screen.queryByText(MADE)).toBeNull();
  await press();
  expect(await screen.findByText(MADE)).toBeTruthy();
  expect(shown.words).toHaveProperty('value', '');
  expect(await held(shown)).toMatchObject([
    { text: 'Ask Ben.', due: null, title: 'Weekly with Ben', occasion: 'meeting:meeting-1' },
  ]);
});

test('Enter makes the promise, as it is one line; a pasted line break becomes a space', async () => {
  const shown = await open();
  await userEvent.click(shown.words);
  await userEvent.paste('Ask Ben\nand Layla.');
  await userEvent.keyboard('{Enter}');
  expect(await openPromises().findByText('Ask Ben and Layla.')).toBeTruthy();
});

test('What is typed while a promise is on its way is not lost, and that promise is made as it was sent', async () => {
  const shown = await open();
  shown.faults.set('held-answer', 'commitments/save');
  await userEvent.type(shown.words, 'Ask Ben.{Enter} And Layla.');
  shown.faults.set('none');
  expect(await screen.findByText(MADE)).toBeTruthy();
  expect(await openPromises().findByText('Ask Ben.')).toBeTruthy();
  expect(shown.words).toHaveProperty('value', 'Ask Ben. And Layla.');
});

test('A promise that is on its way is not sent a second time by another press', async () => {
  const shown = await open();
  shown.faults.set('held-answer', 'commitments/save');
  await userEvent.type(shown.words, 'Ask Ben.{Enter}{Enter}');
  await userEvent.click(screen.getByRole('button', { name: said('promise.making') }));
  shown.faults.set('none');
  expect(await screen.findByText(MADE)).toBeTruthy();
  expect(shown.sent.filter(({ name }) => name === 'commitments/save')).toHaveLength(1);
});

test('An empty promise is not sent, and the form says what is missing', async () => {
  const shown = await open();
  await userEvent.type(shown.words, '   ');
  await press();
  expect(screen.getByText(said('promise.empty'))).toBeTruthy();
  expect(shown.sent.filter(({ name }) => name === 'commitments/save')).toEqual([]);
});

test('A promise that is too long says by how much, keeps its words, and is not sent by Enter either', async () => {
  const shown = await open();
  await userEvent.click(shown.words);
  await userEvent.paste('x'.repeat(283));
  expect(screen.getByText(said('note.over', { over: 3 }))).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  await press();
  expect(shown.words).toHaveProperty('value', 'x'.repeat(283));
  expect(shown.sent.filter(({ name }) => name === 'commitments/save')).toEqual([]);
});

test('A day is chosen by one press and taken back by the next', async () => {
  const shown = await open();
  const tomorrow = screen.getByRole('button', { name: said('promise.tomorrow') });
  await userEvent.click(tomorrow);
  expect(tomorrow.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(tomorrow);
  expect(tomorrow.getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(tomorrow);
  await userEvent.type(shown.words, 'Ask Ben.{Enter}');
  await waitFor(() =>
    expect(openPromises().getByText((text) => text.startsWith(said('due.tomorrow')))).toBeTruthy(),
  );
});
