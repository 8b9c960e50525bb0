import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NOTE_TEXT_MAX } from '../../src/domain/note';
import { people } from '../functions/commands/test-server';
import { createMemoryDevice } from '../support/outbox-memory';
import { said, signInOf, type InProcess, type ScreenOptions, type Shown } from '../support/in-process';
import { openMeeting } from './a-meeting';

const open = async (options: ScreenOptions = {}): Promise<Shown & { note: HTMLElement }> => {
  const shown = await openMeeting(options);
  return { ...shown, note: await screen.findByRole('textbox', { name: said('note.label') }) };
};
const held = async ({ ask, person }: Shown) =>
  (await ask(person, 'notes/list', { occasion: null, counterparts: null, limit: 50 })).notes.map(
    ({ text }) => text,
  );
/** The line that says where the text is; trouble stands in it a second time, for a screen reader. */
const line = () => within(screen.getByTestId('note-state'));
const heard = () => line().getByRole('status').textContent;
const SAVED = /^Saved at \d/;
const serverOf = ({ fetch, faults, sent, ask }: Shown): InProcess => ({ fetch, faults, sent, ask });

/** Writes, and leaves the field, which saves at once. */
const write = async (note: HTMLElement, text: string) => {
  await userEvent.click(note);
  await userEvent.paste(text);
  await userEvent.tab();
};

test('A note says that it is saved, and when, only once the server has it', async () => {
  const shown = await open();
  expect(line().getByText(said('note.untouched'))).toBeTruthy();
  shown.faults.set('held-answer', 'notes/save');
  await write(shown.note, 'She asks for a day a week at home.');
  expect(await line().findByText(said('note.onDevice'))).toBeTruthy();
  expect(line().queryByText(SAVED)).toBeNull();
  shown.faults.set('none');
  expect(await line().findByText(SAVED)).toBeTruthy();
  expect(await held(shown)).toEqual(['She asks for a day a week at home.']);
  expect(heard()).toBe('');
});

test('While storage is down the note says where it is, and is saved at a press when storage is back', async () => {
  const shown = await open();
  shown.faults.set('storage-down', 'notes/save');
  await write(shown.note, 'Ben wants to lead.');
  await waitFor(() => expect(heard()).toBe(said('note.retrying')));
  expect(line().queryByText(SAVED)).toBeNull();
  expect(await held(shown)).toEqual([]);
  shown.faults.set('none');
  await userEvent.click(await screen.findByRole('button', { name: said('note.retryNow') }));
  await line().findByText(SAVED);
  expect(await held(shown)).toEqual(['Ben wants to lead.']);
});

test('A note whose answer was lost is saved once, and is in no conflict with itself', async () => {
  const shown = await open();
  shown.faults.set('lost-answer', 'notes/save');
  await write(shown.note, 'Ben wants to lead.');
  await waitFor(() => expect(heard()).toBe(said('note.retrying')));
  await write(shown.note, ' Soon.');
  shown.faults.set('none');
  shown.sync().retry();
  await waitFor(async () => expect(await held(shown)).toEqual(['Ben wants to lead. Soon.']));
  expect(screen.queryByRole('region', { name: said('conflict.title') })).toBeNull();
});

test('What was typed offline in a window that was closed is in the next one, and is saved from there', async () => {
  const shown = await open();
  shown.faults.set('offline');
  await write(shown.note, 'Ben wants to lead.');
  await waitFor(() => expect(shown.device.stored()).toHaveLength(1));
  shown.close();
  shown.faults.set('none');
  const next = await open({ inProcess: serverOf(shown), device: shown.device });
  expect(next.note).toHaveProperty('value', 'Ben wants to lead.');
  await line().findByText(SAVED);
  expect(await held(next)).toEqual(['Ben wants to lead.']);
  await waitFor(() => expect(next.device.stored()).toEqual([]));
});

test.each([
  ['refused', 'note.deviceRefused'],
  ['full', 'note.deviceFull'],
] as const)(
  'Where the device keeps nothing (%s), the note says so until the server has it',
  async (trouble, words) => {
    const device = createMemoryDevice();
    device.trouble = trouble;
    const shown = await open({ device });
    shown.faults.set('offline', 'notes/save');
    await write(shown.note, 'Ben wants to lead.');
    await waitFor(() => expect(heard()).toBe(said(words)));
    expect(line().queryByText(/^Saved/)).toBeNull();
    shown.faults.set('none');
    shown.sync().retry();
    await line().findByText(SAVED);
  },
);

test('A note that is too long says by how much, says that it is not saved, and loses no letter', async () => {
  const shown = await open();
  const text = 'x'.repeat(NOTE_TEXT_MAX + 2);
  await write(shown.note, text);
  await waitFor(() => expect(heard()).toMatch(/^Not saved: .*text/));
  expect(screen.getByText(said('note.over', { over: 2 }))).toBeTruthy();
  expect(shown.note).toHaveProperty('value', text);
  expect(await held(shown)).toEqual([]);
  await userEvent.type(shown.note, '{Backspace}{Backspace}');
  await userEvent.tab();
  await line().findByText(SAVED);
  expect(await held(shown)).toEqual([text.slice(2)]);
});

test('What is left is told near the limit, and not before', async () => {
  const { note } = await open();
  await userEvent.click(note);
  await userEvent.paste('x'.repeat(NOTE_TEXT_MAX - 500));
  expect(screen.queryByText(said('note.left', { left: 500 }))).toBeNull();
  await userEvent.paste('x');
  expect(await screen.findByText(said('note.left', { left: 499 }))).toBeTruthy();
});

test('Who was signed out meanwhile can sign in beside the note, and loses nothing', async () => {
  const good = signInOf(people.manager);
  let isSignedIn = true;
  const shown = await open({
    signIn: {
      token: () => (isSignedIn ? good.token() : Promise.resolve({ ok: false, problem: 'needs-click' })),
      interactive: () => {
        isSignedIn = true;
        return good.token();
      },
    },
  });
  isSignedIn = false;
  await write(shown.note, 'Ben wants to lead.');
  await waitFor(() => {
    expect(heard()).toBe(said('signIn.expired'));
  });
  expect(await held(shown)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: said('signIn.button') }));
  await line().findByText(SAVED);
  expect(await held(shown)).toEqual(['Ben wants to lead.']);
});
