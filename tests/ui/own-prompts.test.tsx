import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { isOwnPromptId, OWN_ASK_MAX } from '../../src/domain/own-prompt';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../src/domain/settings';
import { SettingsPage } from '../../src/ui/settings/settings-page';
import { people } from '../functions/commands/test-server';
import { anId128, anOwnPrompt } from '../support/builders';
import { createInProcess, said, show, type InProcess, type Shown } from '../support/in-process';
import { openMeeting, withMeeting } from './a-meeting';

/** The prompts that a person writes for themselves. */

const OWN = anOwnPrompt();
const OWN_ID = isOwnPromptId(OWN.id) ? OWN.id : 'P000';

const own = async ({ ask }: InProcess) => (await ask(people.manager, 'prompts/list', {})).prompts;
const openSettings = async (inProcess: InProcess = createInProcess()): Promise<Shown> => {
  const shown = show(<SettingsPage onBack={() => undefined} />, { inProcess });
  await screen.findByRole('heading', { name: said('own.prompts') });
  return shown;
};
const write = async () => userEvent.click(await screen.findByRole('button', { name: said('own.write') }));
const form = () => within(screen.getByRole('form', { name: said('own.editor') }));
const field = (name: 'own.title' | 'own.ask' | 'own.reason') => form().getByLabelText(said(name));
const save = async () => userEvent.click(form().getByRole('button', { name: said('own.save') }));
const choose = async (group: 'own.kinds' | 'own.phase' | 'own.way', name: string) =>
  userEvent.click(within(form().getByRole('group', { name: said(group) })).getByRole('button', { name }));

/** A server on which the prompt is kept, and pinned. */
const withOwn = async (inProcess: InProcess, state: 'kept' | 'retired' = 'kept') => {
  const { id, madeAt, savedAt, kinds, past, ...words } = OWN;
  expect([madeAt, savedAt]).toHaveLength(2);
  await inProcess.ask(people.manager, 'prompts/save', {
    ...words,
    id,
    kinds: [...kinds],
    past: [...past],
    state,
    wid: anId128('wid of the prompt'),
    base: null,
  });
  await inProcess.ask(people.manager, 'settings/save', {
    ...DEFAULT_SETTINGS,
    id: SETTINGS_ID,
    firstRun: 'done',
    pinned: [OWN_ID],
    hidden: [],
    acts: [],
    wid: anId128('wid of the settings'),
    base: null,
  });
};

test('Without words nothing is kept, and it says what is missing', async () => {
  const shown = await openSettings();
  await write();
  await save();
  expect(form().getAllByText(said('own.empty'))).toHaveLength(2);
  expect(await own(shown)).toEqual([]);
  await userEvent.click(form().getByRole('button', { name: said('own.leave') }));
  expect(document.activeElement?.textContent).toBe(said('own.write'));
});

test('What it may touch is told while it is typed, reaches nobody, and does not stop the saving', async () => {
  const shown = await openSettings();
  await write();
  await userEvent.type(field('own.title'), 'Well-being');
  const before = shown.sent.length;
  await userEvent.type(field('own.ask'), 'How is your healt');
  expect(form().queryByText(said('own.aboutHealth'))).toBe(null);
  await userEvent.type(field('own.ask'), 'h');
  expect(form().getByText(said('own.aboutHealth'))).toBeTruthy();
  expect(shown.sent.slice(before).filter(({ body }) => body.includes('healt'))).toEqual([]);
  await save();
  await waitFor(async () => expect(await own(shown)).toMatchObject([{ ask: 'How is your health' }]));
});

test('It is kept with its kinds, its time and its way, and no longer than there is room for', async () => {
  const shown = await openSettings();
  await write();
  await userEvent.type(field('own.title'), 'Their customer');
  await userEvent.type(field('own.ask'), 'a'.repeat(OWN_ASK_MAX + 3));
  await choose('own.kinds', said('clock.team'));
  await choose('own.kinds', said('clock.oneOnOne'));
  await choose('own.kinds', said('clock.team'));
  await choose('own.phase', said('own.closing'));
  await choose('own.way', said('prompt.process'));
  await save();
  await waitFor(async () =>
    expect(await own(shown)).toMatchObject([
      {
        title: 'Their customer',
        ask: 'a'.repeat(OWN_ASK_MAX),
        kinds: ['team'],
        phase: 'closing',
        hat: 'management',
        state: 'kept',
        edition: 1,
      },
    ]),
  );
});

test('Another ask is another edition; pinned is kept with the settings; and it can be retired and used again', async () => {
  const inProcess = createInProcess();
  await withOwn(inProcess);
  await openSettings(inProcess);
  const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
  await press(said('own.edit'));
  await userEvent.clear(field('own.ask'));
  await userEvent.type(field('own.ask'), 'Who did you help?');
  await save();
  await waitFor(async () =>
    expect(await own(inProcess)).toMatchObject([
      { ask: 'Who did you help?', edition: 2, past: [{ edition: 1, ask: OWN.ask }] },
    ]),
  );
  await press(said('own.retire'));
  expect(await screen.findByText(said('own.retired'))).toBeTruthy();
  await waitFor(async () => expect(await own(inProcess)).toMatchObject([{ state: 'retired' }]));
  await press(said('own.again'));
  await waitFor(async () => expect(await own(inProcess)).toMatchObject([{ state: 'kept' }]));
});

test('A retired one does not come up, even pinned', async () => {
  const inProcess = await withMeeting({ minutesIn: 6 });
  await withOwn(inProcess, 'retired');
  await openMeeting({ inProcess });
  expect(await screen.findByRole('region', { name: said('prompt.title') })).toBeTruthy();
  await screen.findByText(said('ways.title'));
  expect(screen.queryByText(OWN.ask)).toBe(null);
});

test('Pinned, it comes first in the meeting, and the record keeps the words that were read', async () => {
  const inProcess = await withMeeting({ minutesIn: 6 });
  await withOwn(inProcess);
  const { queries } = await openMeeting({ inProcess });
  const card = within(await screen.findByRole('region', { name: said('prompt.title') }));
  expect(await card.findByText(OWN.ask)).toBeTruthy();
  await userEvent.click(card.getByRole('button', { name: said('prompt.done') }));
  const [kept] = await own(inProcess);
  if (!kept) throw new Error('The prompt is not there.');
  const { version: base, madeAt, savedAt, ...words } = kept;
  expect(madeAt <= savedAt).toBe(true);
  await inProcess.ask(people.manager, 'prompts/save', {
    ...words,
    ask: 'Who did you help?',
    edition: 2,
    past: [{ edition: 1, ask: OWN.ask }],
    wid: anId128('second write of the prompt'),
    base,
  });
  await queries.refetchQueries({ queryKey: ['list', 'prompt'] });
  const views = within(screen.getByRole('region', { name: said('ways.title') }));
  expect(await views.findByText(OWN.ask)).toBeTruthy();
  expect(views.queryByText('Who did you help?')).toBe(null);
});
