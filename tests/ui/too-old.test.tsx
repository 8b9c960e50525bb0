import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NOTE_TEXT_MAX } from '../../src/domain/note';
import { TooOld } from '../../src/ui/parts/too-old';
import { said, show, type InProcess, type Shown } from '../support/in-process';
import { openMeeting } from './a-meeting';

const serverOf = ({ fetch, faults, sent, ask }: Shown): InProcess => ({ fetch, faults, sent, ask });
const box = () => screen.findByRole('region', { name: said('tooOld.title') });

/** More than the server takes, so that no try will ever save it. */
const TEXT = `Ben wants to lead. ${'x'.repeat(NOTE_TEXT_MAX)}`;

/** The window of a person who comes back after two weeks, to a note that could not be saved before. */
const comeBack = async (): Promise<Shown> => {
  const before = await openMeeting();
  before.faults.set('offline');
  await userEvent.click(await screen.findByRole('textbox', { name: said('note.label') }));
  await userEvent.paste(TEXT);
  await userEvent.tab();
  await waitFor(() => expect(before.device.stored()).toHaveLength(1));
  before.close();
  before.faults.set('none');
  const { tenant, person } = await before.ask(before.person, 'session/open', {});
  const at = new Date(Date.now() - 14 * 86_400_000).toISOString();
  await before.device
    .open(tenant, person)
    .apply({ put: before.device.stored().map((entry) => ({ ...entry, at })) });
  return show(<p>Any page</p>, { inProcess: serverOf(before), device: before.device });
};

test('What waited too long and can not be saved is shown whole, is said to be in this window alone, and is gone from the device', async () => {
  const shown = await comeBack();
  const words = within(await box());
  expect(words.getByRole('textbox')).toHaveProperty('value', TEXT);
  expect(words.getByRole('alert').textContent).toBe(said('tooOld.about'));
  await waitFor(() => expect(shown.device.stored()).toEqual([]));
});

test('It can be copied, and goes from the screen once its person has it', async () => {
  await comeBack();
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  const words = within(await box());
  await userEvent.click(words.getByRole('button', { name: said('tooOld.copy') }));
  await words.findByText(said('tooOld.copied'));
  expect(copied).toEqual([TEXT]);
  await userEvent.click(words.getByRole('button', { name: said('tooOld.hide') }));
  expect(screen.queryByRole('region', { name: said('tooOld.title') })).toBeNull();
});

test('Where a window lets no page write to the clipboard, the words are selected for the person’s own keys', async () => {
  await comeBack();
  const clipboard = { writeText: () => Promise.reject(new DOMException('No.', 'NotAllowedError')) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  const words = within(await box());
  await userEvent.click(words.getByRole('button', { name: said('tooOld.copy') }));
  await words.findByText(said('tooOld.selected'));
  const area = words.getByRole('textbox');
  expect(area).toMatchObject({ selectionStart: 0, selectionEnd: TEXT.length });
});

test('What could not even be opened any more is told by how many things it was', async () => {
  const sync = { subscribe: () => () => undefined, revision: () => 0, tooOld: () => [] };
  show(<TooOld sync={sync} lostUnread={2} />, { gate: 'none' });
  expect(within(await box()).getByText(said('tooOld.unread', { count: 2 }))).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: said('tooOld.hide') }));
  expect(screen.queryByRole('region', { name: said('tooOld.title') })).toBeNull();
});
