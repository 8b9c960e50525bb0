import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EVIDENCE_MAX } from '../../../src/domain/appraisal';
import { addDays } from '../../../src/domain/calendar-date';
import { today } from '../../../src/ui/parts/today';
import { people } from '../../functions/commands/test-server';
import { anId128 } from '../../support/builders';
import { createInProcess, said } from '../../support/in-process';
import { BEN, fill, openAppraisal, press, stored } from './the-appraisal';

const evidence = () => within(screen.getByRole('region', { name: said('appraisal.evidence') }));
const goals = () => within(screen.getByRole('region', { name: said('appraisal.goals') }));

describe('Evidence', () => {
  test('without words is not added, and the focus is where they are missing', async () => {
    const shown = await openAppraisal(7);
    await press(said('appraisal.addEvidence'));
    expect(await screen.findByText(said('appraisal.evidenceEmpty'))).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(said('appraisal.passage')));
    expect((await stored(shown))?.evidence).toEqual([]);
  });

  test('that is too long for a passage stays in its field, and says by how much', async () => {
    const shown = await openAppraisal(7);
    await fill(screen.getByLabelText(said('appraisal.passage')), 'x'.repeat(303));
    expect(await screen.findByText(said('note.over', { over: 3 }))).toBeTruthy();
    await press(said('appraisal.addEvidence'));
    expect((await stored(shown))?.evidence).toEqual([]);
  });

  test('of which there is no more room can not be added', async () => {
    const full = Array.from({ length: EVIDENCE_MAX }, (_, at) => ({
      id: anId128(`e ${at}`),
      note: null,
      words: `What happened ${at}`,
      on: today(),
      side: null,
    }));
    await openAppraisal(7, { evidence: full });
    expect(await screen.findByText(said('appraisal.evidenceFull'))).toBeTruthy();
  });

  test('is dated, points one way or none, and can be removed and brought back', async () => {
    const shown = await openAppraisal(7);
    await fill(screen.getByLabelText(said('appraisal.passage')), 'Led the review himself.');
    const on = screen.getByLabelText(said('appraisal.passageOn'));
    fireEvent.change(on, { target: { value: addDays(today(), -200) } });
    fireEvent.blur(on);
    await press(said('appraisal.for'));
    await press(said('appraisal.addEvidence'));
    await waitFor(async () =>
      expect((await stored(shown))?.evidence).toMatchObject([
        { words: 'Led the review himself.', on: addDays(today(), -200), side: 'for', note: null },
      ]),
    );
    await press(said('appraisal.removeNamed', { text: 'Led the review himself.' }));
    await waitFor(async () => expect((await stored(shown))?.evidence).toEqual([]));
    await press(said('appraisal.bringBackNamed', { text: 'Led the review himself.' }));
    await waitFor(async () => expect((await stored(shown))?.evidence).toHaveLength(1));
  });

  test('of no quarter but one leaves the others in sight as empty', async () => {
    await openAppraisal(7);
    expect(evidence().getAllByText(said('appraisal.quarterNone'))).toHaveLength(4);
  });

  test('is taken from a note about this person and nobody else, and knows which note it is of', async () => {
    const inProcess = createInProcess();
    const note = (seed: string, counterpart: string | null, text: string) =>
      inProcess.ask(people.manager, 'notes/save', {
        id: anId128(seed),
        wid: anId128(`w ${seed}`),
        base: null,
        occasion: 'o',
        title: '',
        counterpart,
        copyOf: null,
        text,
      });
    await note('about Ben', anId128(BEN), 'He found the fault in the kiln.');
    await note('about nobody', null, 'Buy paper.');
    const shown = await openAppraisal(7, {}, inProcess);
    await press(said('appraisal.fromNotes'));
    const take = await screen.findByRole('button', {
      name: said('appraisal.takeNamed', { text: 'He found the fault in the kiln.' }),
    });
    expect(screen.queryByText('Buy paper.')).toBeNull();
    await userEvent.click(take);
    expect(document.activeElement).toBe(screen.getByLabelText(said('appraisal.passage')));
    await press(said('appraisal.addEvidence'));
    await waitFor(async () =>
      expect((await stored(shown))?.evidence).toMatchObject([
        { note: anId128('about Ben'), words: 'He found the fault in the kiln.' },
      ]),
    );
  });
});

describe('A goal', () => {
  test('without an answer to “How can I help?” makes no promise of nothing', async () => {
    const shown = await openAppraisal(0);
    await press(said('appraisal.addGoal'));
    await press(said('appraisal.helpMake'));
    expect(await screen.findByText(said('appraisal.helpEmpty'))).toBeTruthy();
    const { commitments } = await shown.ask(people.manager, 'commitments/list', {
      occasion: null,
      counterparts: null,
    });
    expect(commitments).toEqual([]);
  });

  test('has a promise of mine with a day of its own, which is kept like every other', async () => {
    const shown = await openAppraisal(0);
    await press(said('appraisal.addGoal'));
    await fill(screen.getByLabelText(said('appraisal.goal')), 'Lead the whole review');
    const group = within(screen.getByRole('group', { name: said('appraisal.help') }));
    await fill(group.getByLabelText(said('appraisal.helpWords')), 'Sit in on the first one');
    const due = group.getByLabelText(said('appraisal.goalDue'));
    fireEvent.change(due, { target: { value: '2099-03-04' } });
    fireEvent.blur(due);
    await press(said('appraisal.helpMake'));
    await press(said('promises.keepNamed', { text: 'Sit in on the first one' }));
    await waitFor(async () => {
      const { commitments } = await shown.ask(people.manager, 'commitments/list', {
        occasion: null,
        counterparts: [anId128(BEN)],
      });
      expect(commitments).toMatchObject([
        { text: 'Sit in on the first one', due: '2099-03-04', whose: 'mine', state: 'kept' },
      ]);
      expect((await stored(shown))?.goals).toMatchObject([
        { words: 'Lead the whole review', help: commitments[0]?.id },
      ]);
    });
    expect(goals().queryByLabelText(said('appraisal.helpWords'))).toBeNull();
  });
});

test('How it landed and what they say to it are saved as they are typed, to the letter', async () => {
  const shown = await openAppraisal(-1);
  const words = '"I see it otherwise."\n\u05e9\u05dc\u05d5\u05dd <b>';
  await fill(screen.getByLabelText(said('appraisal.replyLabel')), words);
  await userEvent.tab();
  await fill(screen.getByLabelText(said('appraisal.landedLabel')), 'Quiet at first.');
  await userEvent.tab();
  await waitFor(async () =>
    expect(await stored(shown)).toMatchObject({ reply: words, landed: 'Quiet at first.' }),
  );
});
