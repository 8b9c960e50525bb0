import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serverClock } from '../../src/client/server-clock';
import { said, type InProcess } from '../support/in-process';
import { openMeeting, withMeeting } from './a-meeting';

/** The time by which a meeting goes, on a device whose clock is wrong. */

const MINUTE = 60_000;

/** A server whose clock is that many minutes ahead of this device's. */
const ahead = (inProcess: InProcess, minutes: number): InProcess => ({
  ...inProcess,
  fetch: async (address, init) => {
    const answer = await inProcess.fetch(address, init);
    answer.headers.set('Date', new Date(Date.now() + minutes * MINUTE).toUTCString());
    return answer;
  },
});

afterEach(() => {
  serverClock.hear(new Date().toUTCString(), Date.now(), Date.now());
});

test.each([
  ['10 minutes fast', -10, 'clock.fast'],
  ['10 minutes slow', 10, 'clock.slow'],
] as const)(
  'A clock that is %s does not change how long is left, and it says so',
  async (_what, by, words) => {
    // Five minutes of thirty are over by the server's clock.
    const inProcess = ahead(await withMeeting({ minutesIn: 5 - by }), by);
    const shown = await openMeeting({ inProcess });
    expect(await screen.findByText(said('clock.left', { minutes: 25 }))).toBeTruthy();
    expect(screen.getByText(said(words, { minutes: 10 }))).toBeTruthy();
    // What is written down is of the same time, or another device would show another meeting.
    await userEvent.click(screen.getByRole('button', { name: said('clock.endEarly') }));
    await waitFor(async () => {
      const { meetings } = await shown.ask(shown.person, 'meetings/list', { counterparts: null, limit: 1 });
      const written = Date.parse(meetings[0]?.endsEarlyAt ?? '');
      expect(Math.abs(written - (Date.now() + by * MINUTE))).toBeLessThan(2 * MINUTE);
    });
  },
);

test('A clock that is right is not spoken of', async () => {
  await openMeeting({ inProcess: ahead(await withMeeting(), 0) });
  expect(await screen.findByText(said('clock.left', { minutes: 25 }))).toBeTruthy();
  expect(screen.queryByText(/clock of this device/)).toBeNull();
});
