import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addDays } from '../../../src/domain/calendar-date';
import { today } from '../../../src/ui/parts/today';
import { people } from '../../functions/commands/test-server';
import { anId128 } from '../../support/builders';
import { createInProcess, said } from '../../support/in-process';
import { aPersonCalled } from '../a-meeting';
import { aNote, aPoint, LATE, look, openPoints, pointsOf, press, withNotes } from './the-points-page';

const POINT = 'Weekly report too late';
const SENTENCE = 'The weekly report was late again.';
const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

const linkButton = () => screen.findByRole('button', { name: new RegExp(`^${said('points.link')}.*weekly`) });

describe('Where nothing can be shown, the page says why', () => {
  it('says that one letter is too short to look for', async () => {
    openPoints(await withNotes('x'));
    await look('x');
    expect(await screen.findByText(said('points.tooShort'))).toBeTruthy();
  });

  it('says that nothing like it was found, and that this proves nothing', async () => {
    openPoints(await withNotes('Glockenspiel'));
    await look('Glockenspiel');
    expect(await screen.findByText(said('points.nothing'))).toBeTruthy();
    expect(screen.queryByText(said('points.judge'))).toBeNull();
  });

  it('says that there are no notes', async () => {
    const inProcess = createInProcess();
    await aPersonCalled(inProcess, 'Ben');
    await aPoint(inProcess, POINT);
    openPoints(inProcess);
    await look(POINT);
    expect(await screen.findByText(said('points.noNotes'))).toBeTruthy();
  });

  it('says that the notes did not come, and asks again', async () => {
    const inProcess = await withNotes(POINT);
    inProcess.faults.set('signed-out', 'data/read');
    openPoints(inProcess);
    await look(POINT);
    const again = await screen.findByRole('button', { name: said('list.again') });
    inProcess.faults.set('none');
    await userEvent.click(again);
    expect(await linkButton()).toBeTruthy();
  });

  it('searches no note of somebody else, and none that was taken away', async () => {
    const inProcess = createInProcess();
    await aPersonCalled(inProcess, 'Ben');
    await aPersonCalled(inProcess, 'Cleo');
    await aNote(inProcess, LATE, anId128('Cleo'));
    const taken = 'The weekly report was late, too late.';
    const { version } = await aNote(inProcess, taken);
    await inProcess.ask(people.manager, 'notes/remove', {
      id: anId128(`note ${taken}`),
      wid: anId128('wid of the removal'),
      base: version,
    });
    await aPoint(inProcess, POINT);
    openPoints(inProcess);
    await look(POINT);
    expect(await screen.findByText(said('points.noNotes'))).toBeTruthy();
  });
});

describe('The likely passages are shown, and the person decides', () => {
  it('with the words that matched', async () => {
    openPoints(await withNotes(POINT));
    await look(POINT);
    expect((await linkButton()).closest('li')?.textContent).toContain(SENTENCE);
    expect(marked()).toEqual(expect.arrayContaining(['weekly', 'report', 'late']));
  });

  it('one press links a passage, and the point was raised on its day; the next takes it back', async () => {
    const inProcess = await withNotes(POINT);
    openPoints(inProcess);
    expect(await screen.findByText(said('points.notYet'))).toBeTruthy();
    await look(POINT);
    await userEvent.click(await linkButton());
    await waitFor(async () =>
      expect(await pointsOf(inProcess)).toMatchObject([
        { state: 'raised', links: [{ note: anId128(`note ${LATE}`), words: SENTENCE, on: today() }] },
      ]),
    );
    expect(screen.getByText(/^Raised on /)).toBeTruthy();
    expect((await linkButton()).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(await linkButton());
    await waitFor(async () =>
      expect(await pointsOf(inProcess)).toMatchObject([{ state: 'open', links: [] }]),
    );
    expect(screen.getByText(said('points.notYet'))).toBeTruthy();
  });

  it('a link stays in sight though its note would not be found', async () => {
    const inProcess = await withNotes();
    const link = { note: anId128('another note'), words: 'We spoke of numbers.', on: '2026-03-03' };
    await aPoint(inProcess, 'Glockenspiel', { links: [link], state: 'raised' });
    openPoints(inProcess);
    await look('Glockenspiel');
    const row = (await screen.findByText(link.words)).closest('li');
    const button = within(row ?? document.body).getByRole('button');
    await userEvent.click(button);
    await waitFor(async () => expect(await pointsOf(inProcess)).toMatchObject([{ links: [] }]));
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(document.activeElement).toBe(button);
  });

  it('more of them only when they are wanted', async () => {
    const inProcess = await withNotes(POINT);
    for (const week of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'])
      await aNote(inProcess, `In the ${week} week the weekly report was late.`);
    openPoints(inProcess);
    await look(POINT);
    const rows = () => screen.getAllByRole('button', { name: new RegExp(`^${said('points.link')}`) }).length;
    await waitFor(() => expect(rows()).toBe(5));
    await userEvent.click(screen.getByRole('button', { name: /^Show \d+ more$/ }));
    expect(rows()).toBeGreaterThan(5);
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });
});

describe('What was not raised is put into the next one-on-one', () => {
  const text = 'Talks over others';
  const raise = said('points.raiseNamed', { text });

  it('by the day before the appraisal, which can be changed, and taken out again', async () => {
    const inProcess = await withNotes(text);
    openPoints(inProcess, { appraisal: { id: anId128('appraisal'), day: addDays(today(), 30) } });
    await press(raise);
    const by = addDays(today(), 29);
    await waitFor(async () => expect(await pointsOf(inProcess)).toMatchObject([{ raiseBy: by }]));
    const day = await screen.findByLabelText(said('points.day'));
    await userEvent.clear(day);
    expect(await pointsOf(inProcess)).toMatchObject([{ raiseBy: by }]);
    await userEvent.type(day, addDays(today(), 30));
    await waitFor(async () =>
      expect(await pointsOf(inProcess)).toMatchObject([{ raiseBy: addDays(today(), 30) }]),
    );
    expect(screen.getByText(said('points.dayAfter'))).toBeTruthy();
    await press(said('points.notNextNamed', { text }));
    await waitFor(async () => expect(await pointsOf(inProcess)).toMatchObject([{ raiseBy: null }]));
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });

  it('and is not asked of what was raised already', async () => {
    const inProcess = await withNotes();
    const link = { note: anId128('a note'), words: 'He did.', on: '2026-03-03' };
    await aPoint(inProcess, text, { links: [link], state: 'raised' });
    openPoints(inProcess);
    expect(await screen.findByText(/^Raised on 3 Mar/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: raise })).toBeNull();
  });
});
