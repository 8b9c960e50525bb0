import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anId128 } from '../support/builders';
import { createInProcess, said, type ScreenOptions } from '../support/in-process';
import { aPersonCalled } from './a-meeting';
import { edit, elsewhere, known, openPeople, startNamed, type PeoplePageShown } from './the-people-page';

const toggle = () => screen.getByRole('button', { name: said('people.merge') });
const group = () => within(screen.getByRole('group', { name: said('people.merge') }));
const choose = async (name: string, other: string) => {
  await edit(name);
  await userEvent.click(toggle());
  await userEvent.click(group().getByRole('button', { name: other }));
};
const putTogether = async (name: string, other: string) => {
  await choose(name, other);
  await userEvent.click(group().getByRole('button', { name: said('people.mergeDo') }));
  await screen.findByRole('button', undoOf(name));
};
const undoOf = (name: string) => ({ name: said('people.undoMerge', { name }) });
const isShown = (name: string) => screen.queryByRole('button', startNamed(name)) !== null;
const links = async (shown: PeoplePageShown) =>
  Object.fromEntries((await known(shown)).map(({ name, mergedInto }) => [name, mergedInto]));

test('Choosing the other entry changes nothing before it is confirmed, and says in words what will happen', async () => {
  const shown = await openPeople(['Tomasz', 'Tom W']);
  await choose('Tom W', 'Tomasz');
  const words = group().getByText(
    (_, element) => element?.textContent === said('people.mergeAsk', { name: 'Tom W', other: 'Tomasz' }),
  );
  // Not on the button, so that a key pressed twice puts nothing together.
  expect(document.activeElement).toBe(words);
  await userEvent.keyboard('{Enter}');
  await shown.sync().flush();
  expect(await links(shown)).toEqual({ Tomasz: null, 'Tom W': null });
});

test('A merger that was called off changes nothing, and the focus is where it began', async () => {
  const shown = await openPeople(['Tomasz', 'Tom W']);
  await choose('Tom W', 'Tomasz');
  await userEvent.click(group().getByRole('button', { name: said('people.mergeCancel') }));
  expect(document.activeElement).toBe(toggle());
  expect(screen.queryByRole('group', { name: said('people.merge') })).toBeNull();
  await shown.sync().flush();
  expect(await links(shown)).toEqual({ Tomasz: null, 'Tom W': null });
});

test('Two entries become one person, and two again at a press', async () => {
  const shown = await openPeople(['Tomasz', 'Tom W']);
  await putTogether('Tom W', 'Tomasz');
  expect(isShown('Tom W')).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Tomasz' }));
  await waitFor(async () => expect(await links(shown)).toEqual({ Tomasz: null, 'Tom W': anId128('Tomasz') }));
  await userEvent.click(screen.getByRole('button', undoOf('Tom W')));
  await screen.findByRole('button', startNamed('Tom W'));
  expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Tom W' }));
  await waitFor(async () => expect(await links(shown)).toEqual({ Tomasz: null, 'Tom W': null }));
});

test('Of a chain of mergers each can be undone, the last one first', async () => {
  const shown = await openPeople(['Ann', 'Bea', 'Cleo']);
  await putTogether('Ann', 'Bea');
  await putTogether('Bea', 'Cleo');
  const row = screen.getByRole('listitem', { name: 'Cleo' });
  const undos = within(row).getAllByRole('button', { name: /^Undo: / });
  expect(undos.map((button) => button.getAttribute('aria-label'))).toEqual([
    undoOf('Bea').name,
    undoOf('Ann').name,
  ]);
  await userEvent.click(screen.getByRole('button', undoOf('Bea')));
  await screen.findByRole('button', startNamed('Bea'));
  expect(isShown('Ann')).toBe(false);
  await userEvent.click(screen.getByRole('button', undoOf('Ann')));
  await screen.findByRole('button', startNamed('Ann'));
  await waitFor(async () => expect(await links(shown)).toEqual({ Ann: null, Bea: null, Cleo: null }));
});

test('Two entries that two devices merged into each other are two again at one press', async () => {
  // Of the two the one with the smaller id stands for both.
  const [first, second] = anId128('Ann') < anId128('Bea') ? ['Ann', 'Bea'] : ['Bea', 'Ann'];
  const shown = await openPeople(['Ann', 'Bea']);
  await elsewhere(shown, first, { mergedInto: anId128(second) });
  await elsewhere(shown, second, { mergedInto: anId128(first) });
  await userEvent.click(await screen.findByRole('button', undoOf(second)));
  await waitFor(() => expect([isShown('Ann'), isShown('Bea')]).toEqual([true, true]));
  await waitFor(async () => expect(await links(shown)).toEqual({ Ann: null, Bea: null }));
});

describe('Somebody whose entry was merged into another', () => {
  const directoryId = '11111111-2222-4333-8444-555555555555';
  const openMerged = async (host: ScreenOptions['host'] = {}) => {
    const inProcess = createInProcess();
    await aPersonCalled(inProcess, 'Tom W');
    const shown = await openPeople(['Tomasz'], { inProcess, host });
    await elsewhere(shown, 'Tom W', { mergedInto: anId128('Tomasz'), directoryId });
    await waitFor(() => expect(isShown('Tom W')).toBe(false));
    return shown;
  };
  const tomasz = () => screen.findByRole('listitem', { name: 'Tomasz' });

  test('is the other one when picked from the directory, and not a second', async () => {
    const shown = await openMerged({
      picker: 'offered',
      pickPerson: () => Promise.resolve({ name: 'Tomasz Wilk', directoryId }),
    });
    await userEvent.click(screen.getByRole('button', { name: said('whom.pick') }));
    await waitFor(async () => expect(document.activeElement).toBe(await tomasz()));
    await shown.sync().flush();
    expect(await known(shown)).toHaveLength(2);
  });

  test('is asked about when the name of that entry is typed again', async () => {
    const shown = await openMerged();
    await userEvent.type(screen.getByRole('textbox', { name: said('whom.someoneElse') }), 'Tom W{Enter}');
    const words = said('whom.alike', { name: 'Tom W' });
    const asked = within(await screen.findByRole('group', { name: words }));
    await userEvent.click(asked.getByRole('button', { name: /Tomasz/ }));
    expect(document.activeElement).toBe(await tomasz());
    expect(await known(shown)).toHaveLength(2);
  });
});
