import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import userEvent from '@testing-library/user-event';
import { STEPS_MAX } from '../../../src/domain/appraisal';
import { ownStep } from '../../../src/domain/appraisal-flow';
import { addDays } from '../../../src/domain/calendar-date';
import { PROCESS_STEPS } from '../../../src/domain/content/appraisal-steps';
import { today } from '../../../src/ui/parts/today';
import { anId128 } from '../../support/builders';
import { createInProcess, said } from '../../support/in-process';
import { BEN, button, fill, openAppraisal, press, stored } from './the-appraisal';
import { IN_JSDOM } from '../../support/axe-in-jsdom';

const [FIRST] = PROCESS_STEPS;
if (!FIRST) throw new Error('There are steps.');
const named = (id: 'doneNamed' | 'notNeededNamed' | 'undoNamed' | 'detailsNamed', text = FIRST.words) =>
  said(`appraisal.${id}`, { text });
const steps = () => within(screen.getByRole('region', { name: said('appraisal.steps') }));

describe('What can not be taken', () => {
  test('A talk without a day is not begun with: the last day stays, and the field says so', async () => {
    const shown = await openAppraisal(null);
    const day = await screen.findByLabelText(said('appraisal.day'));
    fireEvent.change(day, { target: { value: '' } });
    expect(await screen.findByText(said('appraisal.dayMissing'))).toBeTruthy();
    expect(await stored(shown)).toBeUndefined();
  });

  test('A link that is no address of the web is never kept, and stays in its field', async () => {
    const shown = await openAppraisal(30);
    await press(named('detailsNamed'));
    const link = screen.getByLabelText(said('appraisal.link'));
    await fill(link, 'javascript:alert(1)');
    await userEvent.tab();
    expect(await screen.findByText(said('appraisal.linkWrong'))).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
    await fill(link, 'https://hr.example/form');
    await userEvent.tab();
    const there = await screen.findByRole('link', {
      name: said('appraisal.openLinkNamed', { text: FIRST.words }),
    });
    expect(there.getAttribute('href')).toBe('https://hr.example/form');
    await waitFor(async () => expect((await stored(shown))?.steps[0]?.link).toBe('https://hr.example/form'));
  });

  test('A list that did not load says why, and loads at a press', async () => {
    const inProcess = createInProcess();
    inProcess.faults.set('storage-down', 'appraisals/list');
    await openAppraisal(null, {}, inProcess);
    expect((await screen.findByRole('alert')).textContent).toContain(said('failure.unavailable'));
    inProcess.faults.set('none');
    await press(said('list.again'));
    expect(await screen.findByRole('button', { name: said('appraisal.begin') })).toBeTruthy();
  });

  test('One step more than there is room for can not be added', async () => {
    const full = Array.from({ length: STEPS_MAX }, (_, at) =>
      ownStep(anId128(`s ${at}`), `Step ${at}`, null),
    );
    await openAppraisal(30, { steps: full });
    expect(await screen.findByText(said('appraisal.stepsFull'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: said('appraisal.addStep') })).toBeNull();
  });
});

test('An appraisal is begun with the day of its talk, and has its fourteen steps', async () => {
  const shown = await openAppraisal(null);
  expect(await screen.findByText(said('appraisal.none', { name: BEN }))).toBeTruthy();
  const day = screen.getByLabelText(said('appraisal.day'));
  const talk = addDays(today(), 70);
  fireEvent.change(day, { target: { value: talk } });
  fireEvent.blur(day);
  await press(said('appraisal.begin'));
  await screen.findByRole('region', { name: said('appraisal.steps') });
  await waitFor(async () => expect(await stored(shown)).toMatchObject({ day: talk, endedOn: null }));
  expect((await stored(shown))?.steps).toHaveLength(PROCESS_STEPS.length);
  expect(screen.getByText(said('appraisal.before', { days: 70 }))).toBeTruthy();
});

test('A step is done by a press and open again by the next, and the focus stays beside it', async () => {
  const shown = await openAppraisal(30);
  await press(named('doneNamed'));
  expect(document.activeElement).toBe(button(named('undoNamed')));
  await waitFor(async () => expect((await stored(shown))?.steps[0]?.state).toBe('done'));
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: named('notNeededNamed') })).toBeTruthy();
  await waitFor(async () => expect((await stored(shown))?.steps[0]?.state).toBe('open'));
});

test('What is decided without any connection is there at once, and saved when the connection is back', async () => {
  const shown = await openAppraisal(30);
  shown.faults.set('offline');
  await press(named('notNeededNamed'));
  expect(screen.getByRole('button', { name: named('undoNamed') })).toBeTruthy();
  shown.faults.set('none');
  shown.sync().retry();
  await waitFor(async () => expect((await stored(shown))?.steps[0]?.state).toBe('not-needed'));
});

test('A step gets another day, another owner and own words; an own step can be added, removed and brought back', async () => {
  const shown = await openAppraisal(30);
  await press(named('detailsNamed'));
  const day = screen.getByLabelText(said('appraisal.due'));
  fireEvent.change(day, { target: { value: '2099-01-02' } });
  fireEvent.blur(day);
  await press(said('appraisal.other'));
  await waitFor(async () =>
    expect((await stored(shown))?.steps[0]).toMatchObject({ due: '2099-01-02', owner: 'other' }),
  );
  await fill(screen.getByLabelText(said('appraisal.newStep')), 'Ask the project lead');
  await press(said('appraisal.addStep'));
  await press(named('detailsNamed', 'Ask the project lead'));
  await press(said('appraisal.removeNamed', { text: 'Ask the project lead' }));
  await waitFor(async () => expect((await stored(shown))?.steps).toHaveLength(14));
  await press(said('appraisal.bringBackNamed', { text: 'Ask the project lead' }));
  await waitFor(async () => expect((await stored(shown))?.steps.at(-1)?.words).toBe('Ask the project lead'));
});

test('A question that nobody asked is in sight beside its step, and keeps nothing from being done or closed', async () => {
  const shown = await openAppraisal(56);
  const asked = await steps().findByRole('button', {
    name: /^Asked: "What do you want to be true/,
  });
  expect(asked.getAttribute('aria-pressed')).toBe('false');
  await press(named('doneNamed'));
  await press(said('appraisal.closeIt'));
  await waitFor(async () => expect((await stored(shown))?.endedOn).toBe(today()));
  await press(said('appraisal.openAgain'));
  await userEvent.click(await steps().findByRole('button', { name: /^Asked: "What do you want to be true/ }));
  await waitFor(async () => expect((await stored(shown))?.asked).toEqual(['P044']));
});

test('When the talk is moved, what is still as planned moves along', async () => {
  const shown = await openAppraisal(30);
  const day = screen.getByLabelText(said('appraisal.day'));
  const talk = addDays(today(), 44);
  fireEvent.change(day, { target: { value: talk } });
  fireEvent.blur(day);
  await waitFor(async () => expect(await stored(shown)).toMatchObject({ day: talk }));
  expect((await stored(shown))?.steps.at(-1)?.due).toBe(addDays(talk, 7));
});

test('Their view stands above the evidence, the goals and all that is one’s own', async () => {
  await openAppraisal(0);
  const titles = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  const place = (id: 'theirView' | 'evidence' | 'goals' | 'landed' | 'reply') =>
    titles.indexOf(said(`appraisal.${id}`));
  const places = [place('theirView'), place('evidence'), place('goals'), place('landed'), place('reply')];
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(screen.getByText(said('appraisal.theirViewAbout'))).toBeTruthy();
});

test('An appraisal that is taken away is gone, and one press brings it back', async () => {
  const shown = await openAppraisal(30);
  await press(said('appraisal.takeAway'));
  expect(await screen.findByText(said('appraisal.takenAway'))).toBeTruthy();
  await waitFor(async () => expect(await stored(shown)).toBeUndefined());
  await press(said('appraisal.undo'));
  await screen.findByRole('region', { name: said('appraisal.steps') });
  await waitFor(async () => expect(await stored(shown)).toBeTruthy());
});

test('The way to the points to raise leads to those of this appraisal', async () => {
  const shown = await openAppraisal(30);
  await press(said('appraisal.pointsGo'));
  expect(shown.pointsOf).toEqual([anId128('appraisal')]);
});

test('A screen reader finds nothing without a name, also with all details open', async () => {
  await openAppraisal(0);
  for (const { words } of PROCESS_STEPS.slice(0, 3)) await press(named('detailsNamed', words));
  await press(said('appraisal.addGoal'));
  await press(said('appraisal.fromNotes'));
  const { violations } = await axe.run(document.body, IN_JSDOM);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});
