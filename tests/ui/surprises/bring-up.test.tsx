import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addDays } from '../../../src/domain/calendar-date';
import { today } from '../../../src/ui/parts/today';
import { said } from '../../support/in-process';
import { MEETING, openMeeting } from '../a-meeting';
import { aPoint, pointsOf } from './the-points-page';

const TEXT = 'Reports come late';
const raised = () => screen.findByRole('button', { name: said('points.doneNamed', { text: TEXT }) });
const waiting = { raiseBy: addDays(today(), 3) };

describe('A meeting brings up what waits for it', () => {
  it('and nothing in a formal one, nor what has no day', async () => {
    await openMeeting({ kind: 'formal', before: (inProcess) => aPoint(inProcess, TEXT, waiting) });
    await screen.findByRole('textbox', { name: said('note.label') });
    expect(screen.queryByText(said('points.bringUp'))).toBeNull();
  });

  it('not what has no day', async () => {
    await openMeeting({ before: (inProcess) => aPoint(inProcess, TEXT) });
    await screen.findByRole('textbox', { name: said('note.label') });
    expect(screen.queryByText(said('points.bringUp'))).toBeNull();
  });

  it('and one press says that it was raised in this talk, and takes it back', async () => {
    const shown = await openMeeting({ before: (inProcess) => aPoint(inProcess, TEXT, waiting) });
    await userEvent.type(await screen.findByRole('textbox', { name: said('note.label') }), 'We spoke of it.');
    expect(await screen.findByRole('heading', { name: said('points.bringUp') })).toBeTruthy();
    await userEvent.click(await raised());
    await waitFor(async () =>
      expect(await pointsOf(shown)).toMatchObject([
        { state: 'raised', links: [{ note: MEETING, words: 'We spoke of it.', on: today() }] },
      ]),
    );
    expect((await raised()).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(await raised());
    await waitFor(async () =>
      expect(await pointsOf(shown)).toMatchObject([{ state: 'open', links: [], raiseBy: waiting.raiseBy }]),
    );
  });
});
