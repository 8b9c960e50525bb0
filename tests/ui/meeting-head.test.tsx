import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { said, type Shown } from '../support/in-process';
import { openMeeting } from './a-meeting';

/** What a person may still change of a meeting that has begun. */

const MINUTE = 60_000;

const theEnd = () => screen.getByRole('button', { name: new RegExp(`^${said('clock.endsAt')}`) });
const group = (name: string) => within(screen.getByRole('group', { name }));
const length = (minutes: number) =>
  group(said('clock.length')).getByRole('button', { name: said('clock.minutes', { minutes }) });
const kind = (name: 'clock.oneOnOne' | 'clock.appraisal') =>
  group(said('clock.kind')).getByRole('button', { name: said(name) });
const record = async ({ ask, person }: Shown) => {
  const { meetings } = await ask(person, 'meetings/list', { counterparts: null, limit: 1 });
  const [meeting] = meetings;
  if (!meeting) throw new Error('The meeting is not there.');
  return meeting;
};
const minutesOf = async (shown: Shown): Promise<number> => {
  const { startedAt, plannedEnd } = await record(shown);
  return (Date.parse(plannedEnd) - Date.parse(startedAt)) / MINUTE;
};
/** As a person types it into a field for a time. */
const timeOf = (at: Date): string =>
  [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
const onCard = () => promptsEn.filter(({ ask }) => screen.queryByText(ask) !== null);

test('A length that is over already can not be chosen', async () => {
  const shown = await openMeeting({ minutesIn: 20 });
  await userEvent.click(theEnd());
  await userEvent.click(length(15));
  expect(length(15).getAttribute('aria-disabled')).toBe('true');
  expect(await minutesOf(shown)).toBe(30);
});

test('One press gives the meeting another length, counted from its start, and the focus stays on it', async () => {
  const shown = await openMeeting();
  await userEvent.click(theEnd());
  expect(length(30).getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(length(45));
  expect(await screen.findByText(said('clock.left', { minutes: 40 }))).toBeTruthy();
  expect(document.activeElement).toBe(length(45));
  await waitFor(async () => expect(await minutesOf(shown)).toBe(45));
});

test('After an end of their own the focus is on the button that says when it ends now', async () => {
  await openMeeting({ minutesIn: 0.2 });
  await userEvent.click(theEnd());
  const end = new Date(Date.now() + 50 * MINUTE);
  await userEvent.type(screen.getByLabelText(said('clock.newEnd')), `${timeOf(end)}{Enter}`);
  await waitFor(() => expect(document.activeElement).toBe(theEnd()));
  expect(theEnd().getAttribute('aria-expanded')).toBe('false');
  expect(theEnd().textContent).toContain(timeOf(end));
});

test('The end can not be set before the start: it says so, and what was typed stays', async () => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  await userEvent.click(theEnd());
  const field = screen.getByLabelText(said('clock.newEnd'));
  // The minute in which it began is the latest that lies before its start.
  const typed = timeOf(new Date((await record(shown)).startedAt));
  await userEvent.type(field, `${typed}{Enter}`);
  expect(await screen.findByText(said('clock.before'))).toBeTruthy();
  expect(field).toHaveProperty('value', typed);
  expect(await minutesOf(shown)).toBe(30);
});

test('A one-on-one becomes an appraisal while it runs, and back, with the prompts of what it is', async () => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  await screen.findByRole('button', { name: said('prompt.done') });
  const [first] = onCard();
  await userEvent.click(theEnd());
  await userEvent.click(kind('clock.appraisal'));
  await waitFor(() => expect(onCard().filter(({ kinds }) => !kinds.includes('appraisal'))).toEqual([]));
  expect(document.activeElement).toBe(kind('clock.appraisal'));
  await waitFor(async () => expect(await record(shown)).toMatchObject({ kind: 'appraisal' }));
  // What was shown counts on: no other one comes at once in its place.
  expect((await record(shown)).prompts.map(({ prompt }) => prompt)).toEqual([first?.id]);
  await userEvent.click(kind('clock.oneOnOne'));
  await waitFor(() => expect(onCard()).toEqual([first]));
});
