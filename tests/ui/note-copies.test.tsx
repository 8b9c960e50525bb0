import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anId128 } from '../support/builders';
import { said, type Shown } from '../support/in-process';
import { MEETING, openMeeting } from './a-meeting';

/** What becomes of a note that was changed on another device at the same time. */

const held = async ({ ask, person }: Shown) =>
  (await ask(person, 'notes/list', { occasion: null, counterparts: null, limit: 50 })).notes
    .map(({ text }) => text)
    .sort();
/** Another device saves these words on the version that is there now. */
const savedElsewhere = async ({ ask, person }: Shown, text: string) => {
  const stored = await ask(person, 'notes/read', { id: MEETING });
  const { id, occasion, title, counterpart, copyOf, version } = stored;
  const wid = anId128(`elsewhere ${text}`);
  await ask(person, 'notes/save', { id, occasion, title, counterpart, copyOf, text, wid, base: version });
};
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
  await userEvent.tab();
};
const button = (name: 'conflict.both' | 'conflict.remove' | 'promises.undo') => ({ name: said(name) });

const meet = async (there = 'Elsewhere.', mine = ' Second.', first = 'First.') => {
  const shown = await openMeeting();
  const note = await screen.findByRole('textbox', { name: said('note.label') });
  await write(note, first);
  await within(screen.getByTestId('note-state')).findByText(/^Saved at \d/);
  await savedElsewhere(shown, there);
  await write(note, mine);
  const conflict = within(await screen.findByRole('region', { name: said('conflict.title') }));
  const copy = await conflict.findByRole('textbox', { name: said('conflict.copy') });
  await waitFor(() => expect(note).toHaveProperty('value', there));
  return { ...shown, note, conflict, copy };
};

test('Both texts are shown side by side, and both are kept on the server', async () => {
  const shown = await meet();
  expect(shown.copy).toHaveProperty('value', 'First. Second.');
  await waitFor(async () => expect(await held(shown)).toEqual(['Elsewhere.', 'First. Second.']));
});

test('What differs between the two is told beside the copy, and told anew as the copy is written on', async () => {
  const shown = await meet('First. Elsewhere.');
  const differences = () =>
    within(shown.conflict.getByRole('list', { name: said('conflict.differences') }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const told = (copy: string) => [`${said('conflict.inNote')} Elsewhere.${said('conflict.inCopy')} ${copy}`];
  await waitFor(() => expect(differences()).toEqual(told('Second.')));
  await write(shown.copy, ' Third.');
  await waitFor(() => expect(differences()).toEqual(told('Second. Third.')));
  await userEvent.clear(shown.copy);
  await write(shown.copy, 'First. Elsewhere.');
  expect(await shown.conflict.findByText(said('conflict.same'))).toBeTruthy();
});

test('The copy goes only when its owner takes it away', async () => {
  const shown = await meet();
  await waitFor(async () => expect(await held(shown)).toHaveLength(2));
  await userEvent.click(shown.conflict.getByRole('button', button('conflict.remove')));
  await waitFor(async () => expect(await held(shown)).toEqual(['Elsewhere.']));
  expect(screen.getByText(said('conflict.gone'))).toBeTruthy();
});

describe('Both texts put into one', () => {
  const join = async () => {
    const shown = await meet();
    await userEvent.click(shown.conflict.getByRole('button', button('conflict.both')));
    await waitFor(() => expect(shown.note).toHaveProperty('value', 'Elsewhere.\n\nFirst. Second.'));
    await waitFor(async () => expect(await held(shown)).toEqual(['Elsewhere.\n\nFirst. Second.']));
    return shown;
  };
  const undo = ({ conflict }: Awaited<ReturnType<typeof join>>) =>
    userEvent.click(conflict.getByRole('button', button('promises.undo')));
  const copyIn = ({ conflict }: Awaited<ReturnType<typeof join>>) =>
    conflict.findByRole('textbox', { name: said('conflict.copy') });

  test('are two again after an undo, the note as it was before', async () => {
    const shown = await join();
    await undo(shown);
    expect(await copyIn(shown)).toHaveProperty('value', 'First. Second.');
    await waitFor(() => expect(shown.note).toHaveProperty('value', 'Elsewhere.'));
    expect(shown.conflict.getByText(said('conflict.back'))).toBeTruthy();
    await waitFor(async () => expect(await held(shown)).toEqual(['Elsewhere.', 'First. Second.']));
  });

  test('keep what was typed since, also after an undo, and the page says so', async () => {
    const shown = await join();
    await write(shown.note, ' And more.');
    await undo(shown);
    expect(await copyIn(shown)).toHaveProperty('value', 'First. Second.');
    expect(await shown.conflict.findByText(said('conflict.stays'))).toBeTruthy();
    const typed = 'Elsewhere.\n\nFirst. Second. And more.';
    expect(shown.note).toHaveProperty('value', typed);
    await waitFor(async () => expect(await held(shown)).toEqual([typed, 'First. Second.']));
  });

  test('can be joined, parted and joined again', async () => {
    const shown = await join();
    await undo(shown);
    await copyIn(shown);
    await userEvent.click(shown.conflict.getByRole('button', button('conflict.both')));
    await waitFor(async () => expect(await held(shown)).toEqual(['Elsewhere.\n\nFirst. Second.']));
    await undo(shown);
    await waitFor(async () => expect(await held(shown)).toEqual(['Elsewhere.', 'First. Second.']));
  });
});

test('An undo of taking the copy away changes nothing in the note', async () => {
  const shown = await meet();
  await userEvent.click(shown.conflict.getByRole('button', button('conflict.remove')));
  await userEvent.click(shown.conflict.getByRole('button', button('promises.undo')));
  expect(await shown.conflict.findByRole('textbox', { name: said('conflict.copy') })).toBeTruthy();
  expect(shown.note).toHaveProperty('value', 'Elsewhere.');
  expect(shown.conflict.queryByText(said('conflict.stays'))).toBeNull();
});

test('By keyboard alone both are put into one and parted again, and the focus never falls out', async () => {
  const shown = await meet();
  shown.conflict.getByRole('button', button('conflict.both')).focus();
  await userEvent.keyboard('{Enter}');
  const undo = await shown.conflict.findByRole('button', button('promises.undo'));
  await waitFor(() => expect(document.activeElement).toBe(undo));
  await userEvent.keyboard('{Enter}');
  const both = await shown.conflict.findByRole('button', button('conflict.both'));
  await waitFor(() => expect(document.activeElement).toBe(both));
});
