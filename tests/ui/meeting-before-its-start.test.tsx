import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Meeting } from '../../src/ui/meeting/meeting';
import { people } from '../functions/commands/test-server';
import { createInProcess, said, show } from '../support/in-process';
import { aPersonCalled, openMeeting } from './a-meeting';

/** A panel that is opened a little before its meeting. */

const MINUTE = 60_000;

test('Until the planned start it says when the meeting starts, and asks nothing', async () => {
  await openMeeting({ minutesIn: -4 });
  expect(await screen.findByText(said('clock.startsIn', { minutes: 4 }))).toBeTruthy();
  expect(await screen.findByText(said('prompt.notYet'))).toBeTruthy();
  expect(screen.queryByText(said('clock.left', { minutes: 34 }))).toBeNull();
});

test('At the start it switches by itself, and the first prompt comes', async () => {
  await openMeeting({ minutesIn: -0.2 });
  expect(await screen.findByText(said('clock.startsIn', { minutes: 1 }))).toBeTruthy();
  // Nothing but time may be needed for it, and a busy machine takes longer to come here.
  expect(await screen.findByText(said('clock.left', { minutes: 30 }), {}, { timeout: 40_000 })).toBeTruthy();
  expect(await screen.findByRole('button', { name: said('prompt.done') })).toBeTruthy();
  expect(screen.queryByRole('button', { name: said('begin.now') })).toBeNull();
});

test('Two who are there early begin at a press, and the focus goes to the end of the meeting', async () => {
  await openMeeting({ minutesIn: -4 });
  await userEvent.click(await screen.findByRole('button', { name: said('begin.now') }));
  expect(await screen.findByText(said('clock.left', { minutes: 34 }))).toBeTruthy();
  expect(document.activeElement?.textContent).toContain(said('clock.endsAt'));
});

test('Choosing whom one meets a few minutes early does not start the clock early', async () => {
  const inProcess = createInProcess();
  await aPersonCalled(inProcess, 'Ben');
  const plannedStart = new Date(Date.now() + 5 * MINUTE).toISOString();
  const plannedEnd = new Date(Date.now() + 35 * MINUTE).toISOString();
  show(<Meeting />, {
    inProcess,
    gate: 'none',
    host: { meetingDetails: () => Promise.resolve({ title: 'Weekly', plannedStart, plannedEnd }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: said('first.skip') }));
  await userEvent.click(await screen.findByRole('button', { name: /Ben/ }));
  expect(await screen.findByText(said('clock.startsIn', { minutes: 5 }))).toBeTruthy();
  await waitFor(async () => {
    const { meetings } = await inProcess.ask(people.manager, 'meetings/list', {
      counterparts: null,
      limit: 1,
    });
    expect(meetings[0]?.startedAt).toBe(plannedStart);
  });
});
