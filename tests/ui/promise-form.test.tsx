import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryDevice } from '../support/outbox-memory';
import { said, type ScreenOptions, type Shown } from '../support/in-process';
import { BEN, openMeeting } from './a-meeting';

const open = async (
  options: ScreenOptions = {},
): Promise<Shown & { words: HTMLElement; due: HTMLElement }> => {
  const shown = await openMeeting(options);
  const words = await screen.findByRole('textbox', { name: said('promise.label') });
  return { ...shown, words, due: screen.getByRole('textbox', { name: said('promise.due') }) };
};
const held = async ({ ask, person }: Shown) =>
  (await ask(person, 'commitments/list', { occasion: null, counterparts: null })).commitments;
const between = () => within(screen.getByRole('region', { name: said('panel.promises') }));
const saves = ({ sent }: Shown) => sent.filter(({ name }) => name === 'commitments/save');

test('An empty promise is not made, and the form says what is missing', async () => {
  const shown = await open();
  await userEvent.type(shown.words, '   {Enter}');
  expect(screen.getByText(said('promise.empty'))).toBeTruthy();
  expect(saves(shown)).toEqual([]);
});

test('A promise that is too long says by how much, keeps its words, and is not made by Enter either', async () => {
  const shown = await open();
  await userEvent.click(shown.words);
  await userEvent.paste('x'.repeat(283));
  expect(screen.getByText(said('note.over', { over: 3 }))).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(shown.words).toHaveProperty('value', 'x'.repeat(283));
  expect(saves(shown)).toEqual([]);
});

test('A promise is not made for a day that is none: the form says what to try, and keeps both', async () => {
  const shown = await open();
  await userEvent.type(shown.due, 'the day of never');
  expect(screen.getByText(said('due.unknown'))).toBeTruthy();
  await userEvent.type(shown.words, 'Ask Layla.{Enter}');
  expect(shown.words).toHaveProperty('value', 'Ask Layla.');
  expect(shown.due).toHaveProperty('value', 'the day of never');
  expect(document.activeElement).toBe(shown.due);
  expect(saves(shown)).toEqual([]);
});

test('A promise is made in two actions, stands in the list at once, and the form is free for the next', async () => {
  const shown = await open();
  await userEvent.type(shown.words, 'Ask Layla.{Enter}');
  expect(await between().findByText('Ask Layla.')).toBeTruthy();
  expect(screen.getByText(said('promise.made', { text: 'Ask Layla.' }))).toBeTruthy();
  expect(shown.words).toHaveProperty('value', '');
  await waitFor(async () =>
    expect(await held(shown)).toMatchObject([
      { text: 'Ask Layla.', due: null, whose: 'mine', counterpart: BEN, occasion: 'meeting:meeting-1' },
    ]),
  );
});

test('A promise that is made while every answer is lost is there once, and says where it is', async () => {
  const shown = await open();
  shown.faults.set('lost-answer', 'commitments/save');
  await userEvent.type(shown.words, 'Ask Layla.{Enter}');
  expect(await between().findByText(said('saving.onDevice'))).toBeTruthy();
  shown.faults.set('none');
  shown.sync().retry();
  await waitFor(() => expect(between().queryByText(said('saving.onDevice'))).toBeNull());
  expect(await held(shown)).toHaveLength(1);
});

test('What the other one promised is noted as theirs', async () => {
  const shown = await open();
  await userEvent.click(screen.getByRole('button', { name: said('promise.theirs', { name: 'Ben' }) }));
  const field = screen.getByRole('textbox', { name: said('promise.theirLabel', { name: 'Ben' }) });
  await userEvent.type(field, 'Send the draft.{Enter}');
  expect(await between().findByText(said('promises.theirs', { name: 'Ben' }))).toBeTruthy();
  await waitFor(async () => expect(await held(shown)).toMatchObject([{ whose: 'theirs' }]));
});

test.each([
  ['when we next meet', 'next-meeting'],
  ['2099-03-05', '2099-03-05'],
])('"%s" is understood as a day', async (typed, due) => {
  const shown = await open();
  await userEvent.type(shown.due, typed);
  await userEvent.type(shown.words, 'Ask Layla.{Enter}');
  await waitFor(async () => expect(await held(shown)).toMatchObject([{ due }]));
});

test('A quick day is chosen by one press and taken back by the next', async () => {
  await open();
  const tomorrow = screen.getByRole('button', { name: said('promise.tomorrow') });
  await userEvent.click(tomorrow);
  await waitFor(() => expect(tomorrow.getAttribute('aria-pressed')).toBe('true'));
  await userEvent.click(tomorrow);
  await waitFor(() => expect(tomorrow.getAttribute('aria-pressed')).toBe('false'));
});

test('What is typed and not made yet is there again after it was hidden', async () => {
  const shown = await open();
  await userEvent.type(shown.words, 'Half a prom');
  await userEvent.click(screen.getByRole('button', { name: said('hide.hide') }));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: said('hide.show') }));
  const words = await screen.findByRole('textbox', { name: said('promise.label') });
  expect(words).toHaveProperty('value', 'Half a prom');
});

test('A pasted line break becomes a space, as a promise is one line', async () => {
  const shown = await open();
  await userEvent.click(shown.words);
  await userEvent.paste('Ask Ben\nand Layla.');
  await userEvent.keyboard('{Enter}');
  expect(await between().findByText('Ask Ben and Layla.')).toBeTruthy();
});

describe('A promise that was made by mistake', () => {
  const named = { text: 'Ask Lyala.' };
  const takeBack = () => screen.findByRole('button', { name: said('promises.takeBackNamed', named) });
  const bringBack = () => screen.findByRole('button', { name: said('promises.bringBackNamed', named) });

  test('is taken back beside the form, and is neither in the list nor on the server', async () => {
    const shown = await open();
    await userEvent.type(shown.words, 'Ask Lyala.{Enter}');
    await waitFor(async () => expect(await held(shown)).toHaveLength(1));
    await userEvent.click(await takeBack());
    expect(await screen.findByText(said('promise.takenBack', named))).toBeTruthy();
    expect(between().queryByText('Ask Lyala.')).toBeNull();
    await waitFor(async () => expect(await held(shown)).toEqual([]));
  });

  test('can be brought back also after the next one was made, and after all was hidden', async () => {
    const shown = await open();
    await userEvent.type(shown.words, 'Ask Lyala.{Enter}');
    await userEvent.click(await takeBack());
    await userEvent.type(shown.words, 'Ask Layla.{Enter}');
    expect(await screen.findByText(said('promise.made', { text: 'Ask Layla.' }))).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: said('hide.hide') }));
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: said('hide.show') }));
    await userEvent.click(await bringBack());
    expect(await between().findByText('Ask Lyala.')).toBeTruthy();
    await waitFor(async () =>
      expect((await held(shown)).map(({ text }) => text).sort()).toEqual(['Ask Layla.', 'Ask Lyala.']),
    );
  });

  test('is taken back and brought back by keyboard, with the focus on what undoes it', async () => {
    const shown = await open();
    await userEvent.type(shown.words, 'Ask Lyala.{Enter}');
    (await takeBack()).focus();
    await userEvent.keyboard('{Enter}');
    const undo = await bringBack();
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await userEvent.keyboard('{Enter}');
    const again = await takeBack();
    await waitFor(() => expect(document.activeElement).toBe(again));
  });
});

test.each([
  ['refused', 'promise.deviceRefused'],
  ['full', 'promise.deviceFull'],
] as const)(
  'Where the device keeps nothing (%s), the form says so until the server has the promise, whatever is typed on',
  async (trouble, words) => {
    const device = createMemoryDevice();
    device.trouble = trouble;
    const shown = await open({ device });
    shown.faults.set('offline', 'commitments/save');
    await userEvent.type(shown.words, 'Ask Layla.{Enter}');
    const line = await screen.findByText(said(words));
    expect(line.getAttribute('role')).toBe('status');
    expect(await between().findByText('Ask Layla.')).toBeTruthy();
    await userEvent.type(shown.words, 'Half a prom');
    expect(screen.getByText(said(words))).toBeTruthy();
    shown.faults.set('none');
    shown.sync().retry();
    await waitFor(() => expect(screen.queryByText(said(words))).toBeNull());
    expect(await held(shown)).toMatchObject([{ text: 'Ask Layla.' }]);
    expect(shown.words).toHaveProperty('value', 'Half a prom');
  },
);

test('Where the device keeps a promise, the form says nothing of the device', async () => {
  const shown = await open();
  shown.faults.set('offline', 'commitments/save');
  await userEvent.type(shown.words, 'Ask Layla.{Enter}');
  expect(await between().findByText(said('saving.onDevice'))).toBeTruthy();
  expect(screen.queryByText(/on the device|device is full/)).toBeNull();
});
