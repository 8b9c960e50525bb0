import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run } from 'axe-core';
import { addDays } from '../../../src/domain/calendar-date';
import { POINTS_MAX } from '../../../src/domain/raising';
import { CommitmentsTab } from '../../../src/ui/commitments/commitments-tab';
import { today } from '../../../src/ui/parts/today';
import { createInProcess, said, show } from '../../support/in-process';
import { aPersonCalled } from '../a-meeting';
import { aPoint, openPoints, pointsOf, press, withNotes } from './the-points-page';
import { anId128 } from '../../support/builders';
import { IN_JSDOM } from '../../support/axe-in-jsdom';

const field = () => screen.findByRole('textbox', { name: said('points.new') });
const LONG = 'x'.repeat(2_001);

describe('What is no point is not added, and nothing typed is lost', () => {
  it('asks for words where there are none', async () => {
    const inProcess = await withNotes();
    openPoints(inProcess);
    await press(said('points.add'));
    expect(await screen.findByText(said('points.empty'))).toBeTruthy();
    expect(await pointsOf(inProcess)).toEqual([]);
  });

  it('says by how much it is too long, and keeps it in the field', async () => {
    const inProcess = await withNotes();
    openPoints(inProcess);
    await userEvent.click(await field());
    await userEvent.paste(LONG);
    await press(said('points.add'));
    expect(await screen.findByText(said('note.over', { over: 1 }))).toBeTruthy();
    expect(await field()).toHaveProperty('value', LONG);
    expect(await pointsOf(inProcess)).toEqual([]);
  });

  it('says in words that no more than five hundred fit, and keeps what was typed', async () => {
    const inProcess = await withNotes();
    for (let at = 0; at < POINTS_MAX; at += 1) await aPoint(inProcess, `Point number ${at}`);
    openPoints(inProcess);
    await screen.findByText(said('points.count', { count: POINTS_MAX }));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(50);
    await userEvent.type(await field(), 'One more{Enter}');
    expect(await screen.findByText(said('points.full', { count: POINTS_MAX }))).toBeTruthy();
    expect(await field()).toHaveProperty('value', 'One more');
  });

  it('keeps what was typed and not added while the person looks at another page', async () => {
    const inProcess = await withNotes();
    const tab = show(<CommitmentsTab />, { inProcess });
    await press(said('tab.start'));
    await press(said('people.everythingNamed', { name: 'Ben' }));
    await press(said('about.points'));
    await userEvent.type(await field(), 'Half a poi');
    await press(said('settings.back'));
    await press(said('about.points'));
    expect(await field()).toHaveProperty('value', 'Half a poi');
    tab.close();
  });
});

describe('A point is written down', () => {
  it('with Enter: it stands first, is saved, and the field is ready for the next', async () => {
    const inProcess = await withNotes('Older point');
    openPoints(inProcess);
    await screen.findByText('Older point');
    await userEvent.type(await field(), 'Reports come late{Enter}');
    await waitFor(async () => expect(await pointsOf(inProcess)).toHaveLength(2));
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Reports come late');
    expect(document.activeElement).toBe(await field());
    expect(await field()).toHaveProperty('value', '');
    expect(screen.getByText(said('points.added'))).toBeTruthy();
  });

  it('for the appraisal that led here', async () => {
    const inProcess = await withNotes();
    const id = anId128('appraisal');
    openPoints(inProcess, { appraisal: { id, day: addDays(today(), 30) } });
    await userEvent.type(await field(), 'Reports come late{Enter}');
    await waitFor(async () => expect(await pointsOf(inProcess)).toMatchObject([{ appraisal: id }]));
  });

  it('offline too, and it goes out once there is a network', async () => {
    const inProcess = await withNotes();
    openPoints(inProcess);
    await screen.findByText(said('points.none'));
    inProcess.faults.set('offline');
    await userEvent.type(await field(), 'Reports come late{Enter}');
    expect(await screen.findByText(said('saving.onDevice'))).toBeTruthy();
    expect(screen.getByText('Reports come late')).toBeTruthy();
    inProcess.faults.set('none');
    await waitFor(async () => expect(await pointsOf(inProcess)).toHaveLength(1));
  });

  it('and dropped, and taken up again', async () => {
    const inProcess = await withNotes('Reports come late');
    openPoints(inProcess);
    await press(said('points.dropNamed', { text: 'Reports come late' }));
    await waitFor(async () => expect(await pointsOf(inProcess)).toMatchObject([{ state: 'dropped' }]));
    expect(await screen.findByText(said('points.dropped'))).toBeTruthy();
    const undo = said('points.undoNamed', { text: 'Reports come late' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: undo }));
    await press(undo);
    await waitFor(async () => expect(await pointsOf(inProcess)).toMatchObject([{ state: 'open' }]));
  });
});

describe('The page says how things are', () => {
  it('that the list could not be read, and reads it again', async () => {
    const inProcess = await withNotes('Reports come late');
    inProcess.faults.set('storage-down', 'points/list');
    openPoints(inProcess);
    const again = await screen.findByRole('button', { name: said('list.again') });
    inProcess.faults.set('none');
    await userEvent.click(again);
    expect(await screen.findByText('Reports come late')).toBeTruthy();
  });

  it('that the other person may remember it otherwise, and that points count as notes', async () => {
    openPoints(await withNotes());
    expect(await screen.findByText(said('points.kept'))).toBeTruthy();
    expect(await screen.findByText(said('points.none'))).toBeTruthy();
  });

  it('nothing of the points of somebody else', async () => {
    const inProcess = await withNotes('Reports come late');
    await aPersonCalled(inProcess, 'Cleo');
    await aPoint(inProcess, 'Talks over others', { counterpart: anId128('Cleo') });
    openPoints(inProcess);
    await screen.findByText('Reports come late');
    expect(screen.queryByText('Talks over others')).toBeNull();
  });

  it('without a fault that axe finds, with a point and its passages open', async () => {
    const inProcess = await withNotes('Weekly report late');
    openPoints(inProcess, { appraisal: { id: anId128('appraisal'), day: addDays(today(), 30) } });
    await press(said('points.lookNamed', { text: 'Weekly report late' }));
    await screen.findByText(said('points.judge'));
    await press(said('points.raiseNamed', { text: 'Weekly report late' }));
    const { violations } = await run(document.body, IN_JSDOM);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

test('A person of whom nothing is known yet has an empty page and no error', async () => {
  const inProcess = createInProcess();
  await aPersonCalled(inProcess, 'Ben');
  openPoints(inProcess);
  expect(await screen.findByText(said('points.none'))).toBeTruthy();
});
