import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addDays } from '../../src/domain/calendar-date';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { closingPrompts } from '../../src/domain/prompts/closing';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../src/domain/settings';
import type { MeetingKind } from '../../src/domain/prompts/prompt';
import { Meeting } from '../../src/ui/meeting/meeting';
import { today } from '../../src/ui/parts/today';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { said, show, type InProcess, type Shown } from '../support/in-process';
import { openMeeting, type Seed } from './a-meeting';

/** Half a minute after a meeting. */

const end = async (seed: Seed = {}): Promise<Shown> => {
  const shown = await openMeeting({ minutesIn: 28, ...seed });
  await userEvent.click(await screen.findByRole('button', { name: said('wrap.end') }));
  await screen.findByRole('heading', { name: said('end.title') });
  return shown;
};
const guess = (name: 'after.shareLess' | 'after.shareMore') =>
  screen.findByRole('button', { name: said(name) });
const record = async ({ ask }: InProcess) =>
  (await ask(people.manager, 'meetings/list', { counterparts: null, limit: 1 })).meetings[0];
const firstClosing = (kind: MeetingKind) => {
  const [first] = closingPrompts(
    {
      kind,
      startedAt: 0,
      plannedStart: 0,
      plannedEnd: 1_800_000,
      endsEarlyAt: null,
      events: [],
      earlier: [],
      pinned: [],
      hidden: [],
      openPromises: 0,
      circumstances: [],
    },
    promptsEn,
  );
  if (!first) throw new Error(`A talk of the kind ${kind} does not close.`);
  return first;
};

test('After a formal process nothing is asked', async () => {
  await end({ kind: 'formal' });
  expect(screen.getByText(said('end.note'))).toBeTruthy();
  expect(screen.queryByText(said('after.share'))).toBe(null);
  expect(screen.queryByRole('button', { name: said('hide.show') })).toBe(null);
});

test('In a panel that is opened again, what is private is hidden until it is wanted', async () => {
  const first = await end();
  await guess('after.shareLess');
  await waitFor(async () => expect((await record(first))?.endedAt).not.toBe(null));
  first.close();
  show(<Meeting />, { inProcess: first, gate: 'none' });
  await userEvent.click(await screen.findByRole('button', { name: said('hide.show') }));
  expect(await guess('after.shareLess')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: said('hide.hide') }));
  expect(screen.queryByText(said('after.share'))).toBe(null);
});

test('The guess of the own share stays with the record, and a second press takes it back', async () => {
  const shown = await end();
  await userEvent.click(await guess('after.shareLess'));
  await userEvent.click(await guess('after.shareMore'));
  await waitFor(async () => expect(await record(shown)).toMatchObject({ ownShare: 'more' }));
  expect((await guess('after.shareMore')).getAttribute('aria-pressed')).toBe('true');
  expect((await guess('after.shareLess')).getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(await guess('after.shareMore'));
  await waitFor(async () => expect(await record(shown)).toMatchObject({ ownShare: null }));
});

test('Whoever never wants that prompt again is not asked for the guess either', async () => {
  await end({
    before: ({ ask }) =>
      ask(people.manager, 'settings/save', {
        ...DEFAULT_SETTINGS,
        id: SETTINGS_ID,
        pinned: [],
        acts: [],
        hidden: ['P138'],
        firstRun: 'done',
        wid: anId128('wid of the settings'),
        base: null,
      }),
  });
  expect(await screen.findByText(said('after.promise'))).toBeTruthy();
  expect(screen.queryByText(said('after.share'))).toBe(null);
});

test('One promise within a day is due tomorrow unless another day is said', async () => {
  const { ask } = await end();
  const part = within(await screen.findByRole('region', { name: said('after.promise') }));
  expect(part.getByRole('button', { name: said('promise.tomorrow') }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  await userEvent.type(part.getByLabelText(said('promise.label')), 'Send the names{Enter}');
  await waitFor(async () => {
    const { commitments } = await ask(people.manager, 'commitments/list', {
      occasion: null,
      counterparts: null,
    });
    expect(commitments).toMatchObject([{ text: 'Send the names', due: addDays(today(), 1), whose: 'mine' }]);
  });
});

test('What is left to do is ticked in the record, and what comes days later does not stand there yet', async () => {
  const shown = await end();
  const list = within(await screen.findByRole('region', { name: said('after.followUp') }));
  const [only, ...more] = list.getAllByRole('checkbox');
  expect(more).toEqual([]);
  if (only) await userEvent.click(only);
  await waitFor(async () => expect(await record(shown)).toMatchObject({ ticks: [{ prompt: 'P128' }] }));
});

test('One line says that neither way had a turn, where nothing was done', async () => {
  await end();
  expect(await screen.findByText(said('after.noneWorn'))).toBeTruthy();
});

test('One line says which way had no turn, and no figure stands in it', async () => {
  const { intent, hat } = firstClosing('one-on-one');
  await openMeeting({ minutesIn: 28 });
  await userEvent.click(await screen.findByRole('checkbox', { name: intent }));
  await userEvent.click(await screen.findByRole('button', { name: said('wrap.end') }));
  const line = said(hat === 'leadership' ? 'after.noProcess' : 'after.noPeople');
  expect((await screen.findByText(line)).textContent).not.toMatch(/\d/);
});
