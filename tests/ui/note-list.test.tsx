import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitmentsTab } from '../../src/ui/commitments/commitments-tab';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { createInProcess, said, show } from '../support/in-process';

const ABOUT = { counterpart: null, copyOf: null } as const;

const notes = () => within(screen.getByRole('region', { name: said('tab.notes') }));
const shownNotes = () => screen.findByRole('region', { name: said('tab.notes') });

const withNotes = async (...texts: readonly string[]) => {
  const inProcess = createInProcess();
  for (const text of texts) {
    const id = anId128(text);
    const about = { occasion: `meeting:${text}`, title: `Weekly about ${text}`, ...ABOUT };
    await inProcess.ask(people.manager, 'notes/save', { id, wid: id, base: null, text, ...about });
  }
  return inProcess;
};

test("Nobody is shown another person's notes", async () => {
  show(<CommitmentsTab />, { inProcess: await withNotes('glaze'), person: people.colleague });
  await shownNotes();
  expect(await notes().findByText(said('tab.noNotes'))).toBeTruthy();
  expect(screen.queryByText('glaze')).toBeNull();
});

test('A list of notes that did not load says why, and loads at a press', async () => {
  const inProcess = await withNotes('glaze');
  inProcess.faults.set('offline', 'notes/list');
  show(<CommitmentsTab />, { inProcess });
  await shownNotes();
  const alert = within(await notes().findByRole('alert'));
  expect(alert.getByText(said('list.failed', { reason: said('failure.unavailable') }))).toBeTruthy();
  inProcess.faults.set('none');
  await userEvent.click(alert.getByRole('button', { name: said('list.again') }));
  expect(await notes().findByText('glaze')).toBeTruthy();
});

test('A note is opened in its place, written on, and what was written is seen when it is closed again', async () => {
  const { ask, person } = show(<CommitmentsTab />, { inProcess: await withNotes('glaze', 'kiln') });
  await shownNotes();
  const title = 'Weekly about glaze';
  await userEvent.click(await notes().findByRole('button', { name: said('tab.openNote', { title }) }));
  const note = notes().getByRole('textbox', { name: said('note.label') });
  expect(note).toHaveProperty('value', 'glaze');
  await userEvent.click(note);
  await userEvent.paste(', tried twice');
  await userEvent.click(notes().getByRole('button', { name: said('tab.closeNote', { title }) }));
  expect(notes().queryByRole('textbox')).toBeNull();
  expect(await notes().findByText('glaze, tried twice')).toBeTruthy();
  await waitFor(async () =>
    expect(await ask(person, 'notes/read', { id: anId128('glaze') })).toMatchObject({
      text: 'glaze, tried twice',
    }),
  );
});

test('Opening one note closes the other, so that there is one thing to write on', async () => {
  show(<CommitmentsTab />, { inProcess: await withNotes('glaze', 'kiln') });
  await shownNotes();
  for (const title of ['Weekly about glaze', 'Weekly about kiln']) {
    await userEvent.click(await notes().findByRole('button', { name: said('tab.openNote', { title }) }));
  }
  expect(
    notes()
      .getAllByRole('textbox')
      .map((note): unknown => Reflect.get(note, 'value')),
  ).toEqual(['kiln']);
});

test('A note without words says so', async () => {
  const inProcess = createInProcess();
  const id = anId128('empty');
  await inProcess.ask(people.manager, 'notes/save', {
    id,
    wid: id,
    base: null,
    text: '',
    occasion: 'x',
    title: 'T',
    ...ABOUT,
  });
  show(<CommitmentsTab />, { inProcess });
  await shownNotes();
  expect(await notes().findByText(said('tab.emptyNote'))).toBeTruthy();
});

describe('A note that was written apart on two devices', () => {
  const title = 'Weekly about glaze';
  const withCopies = async (...copies: readonly string[]) => {
    const inProcess = await withNotes('kiln', 'glaze');
    for (const text of copies) {
      const id = anId128(`copy ${text}`);
      const about = { occasion: 'meeting:glaze', title, counterpart: null, copyOf: anId128('glaze') };
      await inProcess.ask(people.manager, 'notes/save', { id, wid: id, base: null, text, ...about });
    }
    return inProcess;
  };
  const itemOf = async (words: string) => {
    const items = await notes().findAllByRole('listitem');
    return items.find(({ textContent }) => textContent.includes(words))?.textContent;
  };

  test.each([
    [['glaze, too'], 2],
    [['glaze, too', 'glaze, again'], 3],
  ])('is told from the others in words, with how many texts there are (%j)', async (copies, count) => {
    show(<CommitmentsTab />, { inProcess: await withCopies(...copies) });
    await shownNotes();
    expect(await itemOf(title)).toContain(said('tab.versions', { count }));
    expect(await itemOf('Weekly about kiln')).not.toContain('versions');
  });

  test('is a note like the others once its copy was taken away', async () => {
    show(<CommitmentsTab />, { inProcess: await withCopies('glaze, too') });
    await shownNotes();
    expect(await notes().findByText(said('tab.versions', { count: 2 }))).toBeTruthy();
    await userEvent.click(await notes().findByRole('button', { name: said('tab.openNote', { title }) }));
    await userEvent.click(await notes().findByRole('button', { name: said('conflict.remove') }));
    await waitFor(() => expect(notes().queryByText(said('tab.versions', { count: 2 }))).toBeNull());
  });
});
