import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { said } from '../support/in-process';
import { edit, elsewhere, known, openPeople, startNamed } from './the-people-page';

const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: said('people.name') });
const hintField = () => screen.getByRole<HTMLInputElement>('textbox', { name: said('whom.hint') });

test('Fields that were only walked through save nothing', async () => {
  const shown = await openPeople(['Tomasz']);
  await edit('Tomasz');
  await userEvent.click(nameField());
  await userEvent.tab();
  await userEvent.tab();
  await shown.sync().flush();
  expect(shown.sent.filter(({ name }) => name === 'counterparts/save')).toEqual([]);
});

test('A name that another device gave meanwhile shows in the untouched field that has the focus, and stays', async () => {
  const shown = await openPeople(['Tomsz']);
  await edit('Tomsz');
  await userEvent.click(nameField());
  await elsewhere(shown, 'Tomsz', { name: 'Tomasz' });
  await waitFor(() => expect(nameField().value).toBe('Tomasz'));
  expect(document.activeElement).toBe(nameField());
  await userEvent.tab();
  await shown.sync().flush();
  expect(await known(shown)).toMatchObject([{ name: 'Tomasz' }]);
});

test('A hint that is written here and a name that another device gave meanwhile both stay', async () => {
  const shown = await openPeople(['Tomsz']);
  await edit('Tomsz');
  await elsewhere(shown, 'Tomsz', { name: 'Tomasz' });
  await screen.findByRole('button', startNamed('Tomasz'));
  await userEvent.click(nameField());
  await userEvent.tab();
  await userEvent.type(hintField(), 'Support');
  await userEvent.tab();
  await waitFor(async () => expect(await known(shown)).toMatchObject([{ name: 'Tomasz', hint: 'Support' }]));
});

test('Words that are half typed stay in the field while another device changes them', async () => {
  const shown = await openPeople(['Tomsz']);
  await edit('Tomsz');
  await userEvent.type(nameField(), ' W');
  await elsewhere(shown, 'Tomsz', { name: 'Tomasz' });
  await screen.findByRole('button', startNamed('Tomasz'));
  expect(nameField().value).toBe('Tomsz W');
  await userEvent.tab();
  await waitFor(async () => expect(await known(shown)).toMatchObject([{ name: 'Tomsz W' }]));
});

test('Words that were typed and taken back change nothing of what another device wrote', async () => {
  const shown = await openPeople(['Tomsz']);
  await edit('Tomsz');
  await userEvent.type(nameField(), 'x{Backspace}');
  await elsewhere(shown, 'Tomsz', { name: 'Tomasz' });
  await userEvent.tab();
  await waitFor(() => expect(nameField().value).toBe('Tomasz'));
  await shown.sync().flush();
  expect(await known(shown)).toMatchObject([{ name: 'Tomasz' }]);
});

test('A name that is none is not saved, and stays to be mended', async () => {
  const shown = await openPeople(['Tomasz']);
  await edit('Tomasz');
  await userEvent.clear(nameField());
  await userEvent.type(nameField(), '  ');
  await userEvent.tab();
  expect(await screen.findByText(said('whom.empty'))).toBeTruthy();
  expect(await known(shown)).toMatchObject([{ name: 'Tomasz' }]);
});

test('A hint with a direction override can not turn the page, for a known person or a new one', async () => {
  const shown = await openPeople(['Sam Lee']);
  await edit('Sam Lee');
  await userEvent.click(hintField());
  await userEvent.paste('\u202etroppuS\u202c ');
  await userEvent.tab();
  await waitFor(async () => expect(await known(shown)).toMatchObject([{ hint: 'troppuS' }]));
  await userEvent.click(screen.getByRole('button', { name: said('people.editNamed', { name: 'Sam Lee' }) }));
  await userEvent.type(screen.getByRole('textbox', { name: said('whom.someoneElse') }), 'Sam Lee{Enter}');
  await userEvent.click(hintField());
  await userEvent.paste('\u2067selaS');
  await userEvent.click(screen.getByRole('button', { name: said('whom.another') }));
  await waitFor(async () =>
    expect((await known(shown)).map(({ hint }) => hint).sort()).toEqual(['selaS', 'troppuS']),
  );
});
