import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { AIM_MAX } from '../../src/domain/meeting';
import { CommitmentsTab } from '../../src/ui/commitments/commitments-tab';
import { Meeting } from '../../src/ui/meeting/meeting';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { createInProcess, said, show, type InProcess, type Shown } from '../support/in-process';
import { aPersonCalled, BEN, openMeeting } from './a-meeting';

/** Two minutes before a talk: what was promised, what to raise, a few prompts, and the aim in a word. */

const MINUTE = 60_000;
const PROMISE = 'Send Ben the names of the mentors.';

const withBen = async (): Promise<InProcess> => {
  const inProcess = createInProcess();
  const { ask } = inProcess;
  await aPersonCalled(inProcess, 'Ben');
  await ask(people.manager, 'commitments/save', {
    id: anId128('promise'),
    wid: anId128('wid of the promise'),
    base: null,
    text: PROMISE,
    due: null,
    whose: 'mine',
    counterpart: BEN,
    occasion: 'no-meeting',
    title: '',
    state: 'open',
  });
  return inProcess;
};

/** The panel of a meeting with Ben that begins in so many minutes. */
const openPanel = async (inProcess: InProcess, title: string, inMinutes: number): Promise<Shown> => {
  const plannedStart = new Date(Date.now() + inMinutes * MINUTE).toISOString();
  const plannedEnd = new Date(Date.now() + (inMinutes + 30) * MINUTE).toISOString();
  const shown = show(<Meeting />, {
    inProcess,
    gate: 'none',
    host: { meetingDetails: () => Promise.resolve({ title, plannedStart, plannedEnd }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: said('first.skip') }));
  await userEvent.click(await screen.findByRole('button', { name: /Ben/ }));
  return shown;
};

const wantToSee = async () => userEvent.click(await screen.findByRole('button', { name: said('hide.show') }));
const aim = () => screen.findByRole('textbox', { name: said('prepare.aim') });
const asksInSight = () => promptsEn.filter(({ ask }) => screen.queryByText(ask)).map(({ id }) => id);
const person = async ({ ask }: InProcess) =>
  (await ask(people.manager, 'counterparts/list', {})).counterparts[0];
const record = async ({ ask }: InProcess) =>
  (await ask(people.manager, 'meetings/list', { counterparts: null, limit: 1 })).meetings[0];

const openPage = async (inProcess: InProcess): Promise<void> => {
  show(<CommitmentsTab />, { inProcess, context: { place: 'personal-tab' } });
  await userEvent.click(await screen.findByRole('button', { name: said('tab.start') }));
  await userEvent.click(
    await screen.findByRole('button', { name: said('people.prepareNamed', { name: 'Ben' }) }),
  );
};

test('Before a formal process there is nothing to prepare here, and nothing private in sight', async () => {
  await openPanel(await withBen(), 'Grievance hearing', 120);
  expect(await screen.findByRole('button', { name: said('begin.now') })).toBeTruthy();
  expect(screen.queryByRole('button', { name: said('hide.show') })).toBe(null);
  expect(screen.queryByText(PROMISE)).toBe(null);
  expect(asksInSight()).toEqual([]);
});

test('Two hours before, the panel keeps what is private hidden until it is wanted', async () => {
  await openPanel(await withBen(), 'Weekly', 120);
  await screen.findByRole('button', { name: said('hide.show') });
  expect(screen.queryByText(PROMISE)).toBe(null);
  await wantToSee();
  expect(await screen.findByText(PROMISE)).toBeTruthy();
});

test('Three prompts are in sight, those that are due by then, and one press shows the others', async () => {
  await openPanel(await withBen(), 'Weekly', 14);
  await wantToSee();
  await waitFor(() => expect(asksInSight()).toEqual(['P001', 'P002', 'P003']));
  await userEvent.click(screen.getByRole('button', { name: said('prepare.more', { count: 2 }) }));
  expect(asksInSight().sort()).toEqual(['P001', 'P002', 'P003', 'P011', 'P022']);
  await userEvent.click(screen.getByRole('button', { name: said('prepare.fewer') }));
  expect(asksInSight()).toHaveLength(3);
});

test('The aim that was set in the panel is the aim of that talk, and no longer of the next', async () => {
  const inProcess = await withBen();
  await openPanel(inProcess, 'Weekly', 120);
  await wantToSee();
  await userEvent.type(await aim(), ' trust ');
  await userEvent.tab();
  await waitFor(async () => expect(await person(inProcess)).toMatchObject({ nextAim: ' trust ' }));
  await userEvent.click(screen.getByRole('button', { name: said('begin.now') }));
  expect(await screen.findByText(said('panel.aim', { text: 'trust' }))).toBeTruthy();
  await waitFor(async () => expect(await record(inProcess)).toMatchObject({ aim: 'trust' }));
  await waitFor(async () => expect(await person(inProcess)).toMatchObject({ nextAim: '' }));
});

test('On the page of a person everything is due, and the aim waits for the talk on another device', async () => {
  const inProcess = await withBen();
  await openPage(inProcess);
  expect(document.activeElement?.textContent).toBe(said('prepare.title', { name: 'Ben' }));
  expect(await screen.findByText(PROMISE)).toBeTruthy();
  expect(await screen.findByRole('button', { name: said('prepare.more', { count: 3 }) })).toBeTruthy();
  await userEvent.type(await aim(), 'a'.repeat(AIM_MAX + 5));
  await userEvent.click(screen.getByRole('button', { name: said('people.start') }));
  await userEvent.click(await screen.findByRole('button', { name: said('first.skip') }));
  await userEvent.click(await screen.findByRole('button', { name: said('clock.minutes', { minutes: 30 }) }));
  await waitFor(async () => expect(await record(inProcess)).toMatchObject({ aim: 'a'.repeat(AIM_MAX) }));
});

test('What is to be raised with this person stands there, and what was raised or is about others does not', async () => {
  const inProcess = await withBen();
  const point = (text: string, state: 'open' | 'raised', counterpart: string) =>
    inProcess.ask(people.manager, 'points/save', {
      id: anId128(text),
      wid: anId128(`wid ${text}`),
      base: null,
      counterpart,
      appraisal: null,
      text,
      links: [],
      raiseBy: null,
      state,
    });
  await point('The late handover', 'open', BEN);
  await point('The missed order', 'raised', BEN);
  await point('The loud meeting', 'open', anId128('Ana'));
  await openPage(inProcess);
  const part = within(await screen.findByRole('region', { name: said('prepare.points') }));
  expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['The late handover']);
});

test('Another kind of talk on that page has its own prompts, and a formal one none', async () => {
  await openPage(await withBen());
  await screen.findByRole('button', { name: said('prepare.more', { count: 3 }) });
  await userEvent.click(screen.getByRole('button', { name: said('clock.feedback') }));
  expect(asksInSight()).toEqual(['P010', 'P014']);
  await userEvent.click(screen.getByRole('button', { name: said('clock.otherKind') }));
  await userEvent.click(screen.getByRole('button', { name: said('clock.formal') }));
  expect(asksInSight()).toEqual([]);
  expect(screen.getByText(said('prompt.formal'))).toBeTruthy();
});

test('A meeting that was begun early is prepared in its own record', async () => {
  const shown = await openMeeting({ minutesIn: -4 });
  await waitFor(() => expect(asksInSight()).toEqual(['P001', 'P002', 'P003']));
  await userEvent.type(await aim(), 'calm');
  await userEvent.tab();
  await waitFor(async () => expect(await record(shown)).toMatchObject({ aim: 'calm' }));
});
