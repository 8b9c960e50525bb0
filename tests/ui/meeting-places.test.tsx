import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Place } from '../../src/host/host';
import { Meeting } from '../../src/ui/meeting/meeting';
import { Alone } from '../../src/ui/plain/alone';
import { Unanswered } from '../../src/ui/plain/unanswered';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { said, show, type Shown } from '../support/in-process';
import { BEN, MEETING, openMeeting, withMeeting } from './a-meeting';

const SECRETS = ['Ben is looking for another job.', 'Ask Ben to stay.'] as const;

/** The meeting of a manager who has a note about it and an open promise. */
const at = async (place: Place, title?: string): Promise<Shown> => {
  const inProcess = await withMeeting();
  const about = { occasion: 'meeting:meeting-1', title: 'Weekly with Ben', base: null, counterpart: BEN };
  const [note, promise] = SECRETS;
  const { ask } = inProcess;
  await ask(people.manager, 'notes/save', {
    ...about,
    id: MEETING,
    wid: anId128(2),
    text: note,
    copyOf: null,
  });
  const ids = { id: anId128(3), wid: anId128(4), whose: 'mine', state: 'open' } as const;
  await ask(people.manager, 'commitments/save', { ...about, ...ids, text: promise, due: null });
  return show(<Meeting />, {
    inProcess,
    context: { place },
    gate: 'none',
    ...(title === undefined ? {} : { title }),
  });
};
const wantToSee = async () => userEvent.click(await screen.findByRole('button', { name: said('hide.show') }));
/** Everything on the screen, in fields too. */
const onScreen = (): string =>
  [
    document.body.textContent,
    ...screen.queryAllByRole('textbox').map((field): unknown => Reflect.get(field, 'value')),
  ].join(' ');
const nothingPrivate = () => SECRETS.filter((secret) => onScreen().includes(secret));
/** Long enough for an answer of the server to arrive, if one was asked for. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

test('The stage, which everyone sees, shows nothing private and does not even ask for it', async () => {
  const { sent } = await at('stage', 'Weekly with Ben');
  expect(screen.getByText(said('stage.about'))).toBeTruthy();
  await settled();
  expect([nothingPrivate(), sent]).toEqual([[], []]);
  expect(screen.queryByRole('button')).toBeNull();
});

test("The meeting tab's first page shows nothing private, not even a name, and asks for nothing before the press", async () => {
  const { sent } = await at('meeting-tab', 'Weekly with Ben');
  await settled();
  expect([nothingPrivate(), sent]).toEqual([[], []]);
  expect(onScreen()).not.toContain('Ben');
  expect(onScreen()).not.toContain(people.manager.name);
  await userEvent.click(screen.getByRole('button', { name: said('shared.mine') }));
  await wantToSee();
  await waitFor(() => expect(nothingPrivate()).toEqual(SECRETS));
});

test('One press leads back from the private page to the shared one', async () => {
  await at('meeting-tab');
  await userEvent.click(screen.getByRole('button', { name: said('shared.mine') }));
  await wantToSee();
  await waitFor(() => expect(nothingPrivate()).toEqual(SECRETS));
  await userEvent.click(screen.getByRole('button', { name: said('shared.back') }));
  expect(nothingPrivate()).toEqual([]);
  expect(screen.getByText(said('shared.about'))).toBeTruthy();
});

test('The side panel hides what is private until it is wanted, and one press hides it again', async () => {
  await at('side-panel', 'Weekly\nwith Ben');
  expect(await screen.findByRole('heading', { level: 1, name: 'Ben' })).toBeTruthy();
  await settled();
  expect(nothingPrivate()).toEqual([]);
  await wantToSee();
  await waitFor(() => expect(nothingPrivate()).toEqual(SECRETS));
  await userEvent.click(screen.getByRole('button', { name: said('hide.hide') }));
  await waitFor(() => expect(nothingPrivate()).toEqual([]));
});

test('Escape hides all from wherever the person is inside the page, and leaves the focus on the way back', async () => {
  await at('side-panel');
  await wantToSee();
  const note = await screen.findByRole('textbox', { name: said('note.label') });
  await userEvent.click(note);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(nothingPrivate()).toEqual([]));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: said('hide.show') }));
});

test('What is private is hidden the moment the stage shows a page of ours', async () => {
  let tell: ((sharing: 'stage' | 'none') => void) | undefined;
  await openMeeting({
    host: {
      sharing: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
  });
  await screen.findByRole('textbox', { name: said('note.label') });
  tell?.('stage');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(screen.getByText(said('hide.stage'))).toBeTruthy();
});

test('Another person in the same meeting sees their own page, and nothing of the manager’s', async () => {
  const shown = await at('side-panel');
  await wantToSee();
  await waitFor(() => expect(nothingPrivate()).toEqual(SECRETS));
  shown.close();
  const { fetch, faults, sent, ask } = shown;
  show(<Meeting />, { inProcess: { fetch, faults, sent, ask }, person: people.colleague, gate: 'none' });
  expect(await screen.findByRole('button', { name: said('first.skip') })).toBeTruthy();
  expect(nothingPrivate()).toEqual([]);
});

test('A panel whose records did not load offers nothing to overwrite them with, and loads at a press', async () => {
  const inProcess = await withMeeting();
  inProcess.faults.set('storage-down', 'meetings/list');
  show(<Meeting />, { inProcess, gate: 'none' });
  expect(await screen.findByText(said('list.failed', { reason: said('failure.unavailable') }))).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  inProcess.faults.set('none');
  await userEvent.click(screen.getByRole('button', { name: said('list.again') }));
  await wantToSee();
  expect(await screen.findByRole('textbox', { name: said('note.label') })).toBeTruthy();
});

test('A window that can sign nobody in says where the product lives, and leads there', () => {
  show(<Alone teamsAddress="https://teams.microsoft.com/l/entity/app/commitments" />, { gate: 'none' });
  const link = screen.getByRole('link', { name: said('alone.open') });
  expect(link.getAttribute('href')).toBe('https://teams.microsoft.com/l/entity/app/commitments');
  expect(link.getAttribute('rel')).toContain('noreferrer');
});

test('A page whose window does not speak to it can be loaded again, or opened in a window of its own', async () => {
  let loaded = 0;
  show(<Unanswered ownAddress="/meeting" onReload={() => (loaded += 1)} />, { gate: 'none' });
  await userEvent.click(screen.getByRole('button', { name: said('unanswered.reload') }));
  expect(loaded).toBe(1);
  const link = screen.getByRole('link', { name: said('unanswered.window') });
  expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
    '/meeting',
    '_blank',
    'noopener noreferrer',
  ]);
});
