import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anId128 } from '../support/builders';
import { said } from '../support/in-process';
import { elsewhere, known, openPeople, startNamed } from './the-people-page';

const field = () => screen.getByRole('textbox', { name: said('whom.someoneElse') });
const spoken = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter((words) => words !== '');

test('Adding a person begins no meeting; it adds the person, and the focus goes to the new row', async () => {
  const shown = await openPeople(['Tomasz']);
  await userEvent.type(field(), 'Priya{Enter}');
  const row = await screen.findByRole('listitem', { name: 'Priya' });
  expect(document.activeElement).toBe(row);
  expect(shown.begun).toEqual([]);
  expect(spoken()).toEqual([said('people.added', { name: 'Priya' })]);
  await waitFor(async () => expect((await known(shown)).map(({ name }) => name)).toContain('Priya'));
});

test('A key that is pressed twice adds one person and begins nothing', async () => {
  const shown = await openPeople([]);
  await userEvent.type(field(), 'Priya{Enter}{Enter}');
  await screen.findByRole('listitem', { name: 'Priya' });
  await shown.sync().flush();
  expect(await known(shown)).toHaveLength(1);
  expect(shown.begun).toEqual([]);
});

test('A one-on-one with the new person begins in one press', async () => {
  const shown = await openPeople([]);
  await userEvent.type(field(), 'Priya{Enter}');
  await userEvent.click(await screen.findByRole('button', startNamed('Priya')));
  await waitFor(async () => expect(shown.begun).toEqual((await known(shown)).map(({ id }) => id)));
  expect(shown.begun).toHaveLength(1);
});

test('Whoever is added is in sight though another person was looked for among many', async () => {
  const many = Array.from({ length: 31 }, (_, nth) => `Person ${String(nth + 1).padStart(2, '0')}`);
  await openPeople(many);
  const find = screen.getByRole<HTMLInputElement>('textbox', { name: said('people.find') });
  await userEvent.type(find, '07');
  await userEvent.type(field(), 'Zoe{Enter}');
  const row = await screen.findByRole('listitem', { name: 'Zoe' });
  expect(document.activeElement).toBe(row);
  expect(find.value).toBe('');
  await userEvent.type(find, '07');
  expect(document.activeElement).toBe(find);
  expect(find.value).toBe('07');
});

test('Somebody who is known already is shown instead of added', async () => {
  const shown = await openPeople(['Sam Lee']);
  await userEvent.type(field(), 'sam lee{Enter}');
  const question = await screen.findByText(said('whom.alike', { name: 'sam lee' }));
  expect(document.activeElement).toBe(question);
  const asked = screen.getByRole('group', { name: question.textContent });
  await userEvent.click(within(asked).getByRole('button', { name: /Sam Lee/ }));
  expect(document.activeElement).toBe(await screen.findByRole('listitem', { name: 'Sam Lee' }));
  expect(screen.queryByText(said('whom.alike', { name: 'sam lee' }))).toBeNull();
  expect(spoken()).toEqual([]);
  expect(await known(shown)).toHaveLength(1);
  expect(shown.begun).toEqual([]);
});

test('Back from the question leads to the name as it was typed', async () => {
  await openPeople(['Sam Lee']);
  await userEvent.type(field(), 'sam lee{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: said('whom.back') }));
  expect(document.activeElement).toBe(field());
  expect((field() as HTMLInputElement).value).toBe('sam lee');
});

test('Somebody picked who turns out to be known is found by the directory the next time', async () => {
  const directoryId = '11111111-2222-4333-8444-555555555555';
  const pickPerson = () => Promise.resolve({ name: 'sam lee', directoryId });
  const shown = await openPeople(['Sam Lee'], { host: { picker: 'offered', pickPerson } });
  await userEvent.click(screen.getByRole('button', { name: said('whom.pick') }));
  const asked = await screen.findByRole('group', { name: said('whom.alike', { name: 'sam lee' }) });
  await userEvent.click(within(asked).getByRole('button', { name: /Sam Lee/ }));
  await waitFor(async () => expect(await known(shown)).toMatchObject([{ name: 'Sam Lee', directoryId }]));
  field().focus();
  await userEvent.click(screen.getByRole('button', { name: said('whom.pick') }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Sam Lee' })));
  expect(await known(shown)).toHaveLength(1);
});

test('A row that goes and comes because of another device takes no focus from the field', async () => {
  const shown = await openPeople(['Sam Lee', 'Tomasz']);
  await userEvent.type(field(), 'sam lee{Enter}');
  const asked = await screen.findByRole('group', { name: said('whom.alike', { name: 'sam lee' }) });
  await userEvent.click(within(asked).getByRole('button', { name: /Sam Lee/ }));
  await userEvent.click(field());
  await elsewhere(shown, 'Sam Lee', { mergedInto: anId128('Tomasz') });
  await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Sam Lee' })).toBeNull());
  await elsewhere(shown, 'Sam Lee', { mergedInto: null });
  await screen.findByRole('listitem', { name: 'Sam Lee' });
  expect(document.activeElement).toBe(field());
});
