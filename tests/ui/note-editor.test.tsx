import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NOTE_TEXT_MAX } from '../../src/domain/note';
import { Meeting } from '../../src/ui/meeting/meeting';
import { people } from '../functions/commands/test-server';
import { createInProcess, said, show, signInOf, type ScreenOptions, type Shown } from '../support/in-process';

const open = async (options: ScreenOptions = {}): Promise<Shown & { note: HTMLElement }> => {
  const shown = show(<Meeting />, options);
  return { ...shown, note: await screen.findByRole('textbox', { name: said('note.label') }) };
};
const held = async ({ ask, person }: Shown) =>
  (await ask(person, 'notes/list', { occasion: null, limit: 50 })).notes.map(({ text }) => text);
/** The line that says where the text is; trouble stands in it a second time, for a screen reader. */
const line = () => within(screen.getByTestId('note-state'));
const heard = () => line().getByRole('status').textContent;
const SAVED = /^Saved at \d/;

/** Writes, and leaves the field, which saves at once. */
const write = async (note: HTMLElement, text: string) => {
  await userEvent.click(note);
  await userEvent.paste(text);
  await userEvent.tab();
};

test('A note says that it is saved, and when, only once the server has it', async () => {
  const shown = await open();
  expect(line().getByText(said('note.untouched'))).toBeTruthy();
  await userEvent.click(shown.note);
  await userEvent.paste('She asks for a day a week at home.');
  expect(line().getByText(said('note.typing'))).toBeTruthy();
  await userEvent.tab();
  expect(await line().findByText(SAVED)).toBeTruthy();
  expect(await held(shown)).toEqual(['She asks for a day a week at home.']);
  expect(heard()).toBe('');
});

test('While storage is down the note says so, keeps its text, and saves it at a press when storage is back', async () => {
  const shown = await open();
  shown.faults.set('storage-down', 'notes/save');
  await write(shown.note, 'Ben wants to lead.');
  await waitFor(() => expect(heard()).toBe(said('note.retrying')));
  expect(line().queryByText(SAVED)).toBeNull();
  expect(shown.note).toHaveProperty('value', 'Ben wants to lead.');
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
  await line().findByText(SAVED);
  await waitFor(async () => expect(await held(shown)).toEqual(['Ben wants to lead. Soon.']));
  expect(screen.queryByRole('region', { name: said('conflict.title') })).toBeNull();
});

test('A note that is too long says by how much, says that it is not saved, and loses no letter', async () => {
  const shown = await open();
  const text = 'x'.repeat(NOTE_TEXT_MAX + 2);
  await write(shown.note, text);
  await waitFor(() =>
    expect(heard()).toContain(said('failure.invalid', { field: 'text', message: '' }).slice(0, 6)),
  );
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
  expect(screen.getByText(said('note.left', { left: 499 }))).toBeTruthy();
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

describe('A note that was changed in another window', () => {
  const meet = async () => {
    const inProcess = createInProcess();
    const shown = await open({ inProcess });
    await write(shown.note, 'First.');
    await line().findByText(SAVED);
    const { ask, person } = shown;
    const [stored] = (await ask(person, 'notes/list', { occasion: null, limit: 1 })).notes;
    if (!stored) throw new Error('The note was not saved.');
    const { id, occasion, title, version } = stored;
    const wid = 'BBBBBBBBBBBBBBBBBBBBBB';
    await ask(person, 'notes/save', { id, occasion, title, text: 'Elsewhere.', wid, base: version });
    await write(shown.note, ' Second.');
    const conflict = within(await screen.findByRole('region', { name: said('conflict.title') }));
    return { ...shown, conflict };
  };

  test('shows both texts, and overwrites neither', async () => {
    const shown = await meet();
    expect(shown.note).toHaveProperty('value', 'First. Second.');
    expect(shown.conflict.getByText('Elsewhere.')).toBeTruthy();
    expect(heard()).toBe(said('conflict.title'));
    expect(await held(shown)).toEqual(['Elsewhere.']);
  });

  test.each([
    ['conflict.both', 'Elsewhere.\n\nFirst. Second.'],
    ['conflict.keepMine', 'First. Second.'],
    ['conflict.keepTheirs', 'Elsewhere.'],
  ] as const)('%s: what was chosen stands, here and on the server', async (choice, expected) => {
    const shown = await meet();
    await userEvent.click(shown.conflict.getByRole('button', { name: said(choice) }));
    await line().findByText(SAVED);
    expect(shown.note).toHaveProperty('value', expected);
    expect(await held(shown)).toEqual([expected]);
  });
});

test('The note of this meeting is there again when the panel is opened again', async () => {
  const inProcess = createInProcess();
  const first = await open({ inProcess });
  await write(first.note, 'Ben wants to lead.');
  await line().findByText(SAVED);
  first.close();
  const again = await open({ inProcess });
  expect(again.note).toHaveProperty('value', 'Ben wants to lead.');
  again.close();
  const elsewhere = await open({ inProcess, context: { meetingId: 'meeting-2' } });
  expect(elsewhere.note).toHaveProperty('value', '');
});
