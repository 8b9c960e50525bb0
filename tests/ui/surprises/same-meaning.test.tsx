import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SYNONYMS_MAX } from '../../../src/domain/synonyms';
import { people } from '../../functions/commands/test-server';
import { said, type InProcess } from '../../support/in-process';
import { aNote, look, openPoints, withNotes } from './the-points-page';

const field = () => screen.findByRole('textbox', { name: said('points.sameField') });
const kept = async ({ ask }: InProcess) =>
  (await ask(people.manager, 'settings/read', {})).settings?.synonyms;

test('What is too long for it is not kept, and stays in the field', async () => {
  const inProcess = await withNotes();
  openPoints(inProcess);
  await waitFor(async () => expect(await field()).toHaveProperty('disabled', false));
  await userEvent.click(await field());
  await userEvent.paste('x'.repeat(SYNONYMS_MAX + 1));
  await userEvent.tab();
  expect(await screen.findByText(said('note.over', { over: 1 }))).toBeTruthy();
  expect(await field()).toHaveProperty('value', 'x'.repeat(SYNONYMS_MAX + 1));
  expect(await kept(inProcess)).toBeUndefined();
});

test('Words of my own that mean the same are found, and kept for the next time', async () => {
  const inProcess = await withNotes('Zebra crossing');
  await aNote(inProcess, 'The quokka was ready in time.');
  openPoints(inProcess);
  await look('Zebra crossing');
  expect(await screen.findByText(said('points.nothing'))).toBeTruthy();
  await waitFor(async () => expect(await field()).toHaveProperty('disabled', false));
  await userEvent.type(await field(), 'zebra crossing, quokka');
  await userEvent.tab();
  expect((await screen.findByText('quokka')).tagName).toBe('MARK');
  await waitFor(async () => expect(await kept(inProcess)).toBe('zebra crossing, quokka'));
});

test('They are kept also where the page is left before the field is', async () => {
  const inProcess = await withNotes();
  openPoints(inProcess);
  await waitFor(async () => expect(await field()).toHaveProperty('disabled', false));
  await userEvent.type(await field(), 'PR, review');
  cleanup();
  await waitFor(async () => expect(await kept(inProcess)).toBe('PR, review'));
});
