import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { promptsEn } from '../../src/domain/content/prompts-en';
import type { MeetingKind } from '../../src/domain/prompts/prompt';
import { said, type Shown } from '../support/in-process';
import { openMeeting } from './a-meeting';

/** What kind of meeting it is: three usual ones in sight, the others for who asks. */

const kinds = () => within(screen.getByRole('group', { name: said('clock.kind') }));
const names = () =>
  kinds()
    .getAllByRole('button')
    .map((button) => button.textContent);
const kind = (name: string) => kinds().getByRole('button', { name });
const chosen = () =>
  kinds()
    .getAllByRole('button', { pressed: true })
    .map((button) => button.textContent);
const usual = [said('clock.oneOnOne'), said('clock.appraisal'), said('clock.feedback')];
const another = said('clock.otherKind');

const record = async ({ ask, person }: Shown) => {
  const { meetings } = await ask(person, 'meetings/list', { counterparts: null, limit: 1 });
  return meetings[0];
};
const card = () => within(screen.getByRole('region', { name: said('prompt.title') }));
const onCard = () => promptsEn.filter(({ ask }) => card().queryByText(ask) !== null);
const openKinds = async (begun: MeetingKind = 'one-on-one'): Promise<Shown> => {
  const shown = await openMeeting({ minutesIn: 0.2, kind: begun });
  await screen.findByRole('button', { name: said('prompt.done') });
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${said('clock.endsAt')}`) }));
  return shown;
};

test('Three usual kinds are in sight, and one press shows the others', async () => {
  await openKinds();
  expect(names()).toEqual([...usual, another]);
  expect(kind(another).getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(kind(another));
  expect(kind(another).getAttribute('aria-expanded')).toBe('true');
  expect(names()).toHaveLength(11);
  await userEvent.click(kind(another));
  expect(names()).toEqual([...usual, another]);
});

test('Another kind that was chosen stays in sight, brings its own prompts, and is kept', async () => {
  const shown = await openKinds();
  await userEvent.click(kind(another));
  await userEvent.click(kind(said('clock.quietWord')));
  expect(document.activeElement).toBe(kind(said('clock.quietWord')));
  await userEvent.click(kind(another));
  expect(names()).toEqual([...usual, said('clock.quietWord'), another]);
  expect(chosen()).toEqual([said('clock.quietWord')]);
  expect(onCard().filter(({ kinds: of }) => !of.includes('quiet-word'))).toEqual([]);
  await waitFor(async () => expect(await record(shown)).toMatchObject({ kind: 'quiet-word' }));
});

test('What is said of the moment takes a prompt away at once, gives it back, and is no part of the record', async () => {
  const shown = await openKinds('feedback');
  const [asked] = onCard();
  expect(asked?.avoid).toContain('needs-calm');
  const upset = screen.getByRole('checkbox', { name: said('moment.upset') });
  await userEvent.click(upset);
  expect(onCard()).toEqual([]);
  expect(document.activeElement).toBe(upset);
  await userEvent.click(upset);
  expect(onCard()).toEqual([asked]);
  await waitFor(async () => expect((await record(shown))?.prompts).toHaveLength(1));
  expect(JSON.stringify(await record(shown))).not.toContain('upset');
});

test('In a formal process no prompt stays on the card, and it says whom to ask instead', async () => {
  const shown = await openKinds();
  expect(onCard()).toHaveLength(1);
  await userEvent.click(kind(another));
  await userEvent.click(kind(said('clock.formal')));
  expect(await screen.findByText(said('prompt.formal'))).toBeTruthy();
  expect(onCard()).toEqual([]);
  expect(screen.queryByRole('button', { name: said('prompt.ifNeeded') })).toBe(null);
  await waitFor(async () => expect(await record(shown)).toMatchObject({ kind: 'formal' }));
  await userEvent.click(kind(said('clock.oneOnOne')));
  await waitFor(() => expect(onCard()).toHaveLength(1));
});
