import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { promptsEn } from '../../src/domain/content/prompts-en';
import type { ActShown } from '../../src/domain/prompts/act-days';
import { actOfDay } from '../../src/domain/prompts/own-act';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../src/domain/settings';
import { CommitmentsTab } from '../../src/ui/commitments/commitments-tab';
import { today } from '../../src/ui/parts/today';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { createInProcess, said, show, type InProcess } from '../support/in-process';

/** One quiet suggestion a day, for who wants it. */

const open = (inProcess: InProcess = createInProcess()) =>
  show(<CommitmentsTab />, { inProcess, context: { place: 'personal-tab' } });

/** Somebody who wants an act a day, and to whom these came up. */
const wanting = async (acts: ActShown[] = []): Promise<InProcess> => {
  const inProcess = createInProcess();
  await inProcess.ask(people.manager, 'settings/save', {
    ...DEFAULT_SETTINGS,
    id: SETTINGS_ID,
    firstRun: 'done',
    dailyAct: 'on',
    pinned: [],
    hidden: [],
    acts,
    wid: anId128('wid of the settings'),
    base: null,
  });
  return inProcess;
};
const kept = async ({ ask }: InProcess) => (await ask(people.manager, 'settings/read', {})).settings;
const part = async () => within(await screen.findByRole('region', { name: said('act.title') }));
const inSight = () => promptsEn.filter(({ ask }) => screen.queryByText(ask)).map(({ id }) => id);
const press = async (name: string) => userEvent.click((await part()).getByRole('button', { name }));
const first = actOfDay({ shown: [], pinned: [], hidden: [], optional: 'off' }, promptsEn, today())?.id;

test('Nobody is given an act who did not ask for one', async () => {
  open();
  expect(await screen.findByText(said('promises.none'))).toBeTruthy();
  expect(screen.queryByText(said('act.title'))).toBe(null);
});

test('Whoever wants it says so in the settings, and has an act at once', async () => {
  const inProcess = createInProcess();
  open(inProcess);
  await userEvent.click(await screen.findByRole('button', { name: said('panel.settings') }));
  const choice = within(await screen.findByRole('group', { name: said('act.choice') }));
  await userEvent.click(choice.getByRole('button', { name: said('settings.on') }));
  await userEvent.click(screen.getByRole('button', { name: said('settings.back') }));
  await part();
  await waitFor(() => expect(inSight()).toEqual([first]));
  await waitFor(async () => expect(await kept(inProcess)).toMatchObject({ dailyAct: 'on' }));
});

test('What came up today comes up on every device, also where another would be next', async () => {
  open(await wanting([{ prompt: 'P174', day: today(), answer: null }]));
  await part();
  expect(inSight()).toEqual(['P174']);
});

test('Done is kept for the day, says nothing more than that, and can be taken back', async () => {
  const inProcess = await wanting();
  open(inProcess);
  await press(said('prompt.done'));
  expect((await part()).getByText(said('act.done'))).toBeTruthy();
  await waitFor(async () =>
    expect(await kept(inProcess)).toMatchObject({ acts: [{ prompt: first, day: today(), answer: 'done' }] }),
  );
  expect(document.activeElement?.textContent).toBe(said('promises.undo'));
  await press(said('promises.undo'));
  expect((await part()).getByRole('button', { name: said('act.notToday') })).toBeTruthy();
  await waitFor(async () => expect(await kept(inProcess)).toMatchObject({ acts: [{ answer: null }] }));
});

test('Not today is as good as done: no reproach, and the same act stays until the day is over', async () => {
  const inProcess = await wanting();
  open(inProcess);
  await press(said('act.notToday'));
  expect((await part()).getByText(said('act.notTodaySaid'))).toBeTruthy();
  expect(inSight()).toEqual([first]);
  await waitFor(async () => expect(await kept(inProcess)).toMatchObject({ acts: [{ answer: 'not-today' }] }));
});

test('One that is not for me gives way to another at once, and Undo brings it back', async () => {
  const inProcess = await wanting();
  open(inProcess);
  await press(said('prompt.never'));
  await waitFor(async () => expect((await kept(inProcess))?.hidden).toEqual([first]));
  expect(inSight()).toHaveLength(1);
  expect(inSight()).not.toEqual([first]);
  await press(said('promises.undo'));
  expect(inSight()).toEqual([first]);
  await waitFor(async () =>
    expect(await kept(inProcess)).toMatchObject({ hidden: [], acts: [{ prompt: first }] }),
  );
});
