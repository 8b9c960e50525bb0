import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { promptsDe } from '../../src/domain/content/prompts-de';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { said, type InProcess, type Shown } from '../support/in-process';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { BEN, openMeeting, withMeeting } from './a-meeting';

const card = () => within(screen.getByRole('region', { name: said('prompt.title') }));
const button = (name: 'done' | 'later' | 'notNow') =>
  card().findByRole('button', { name: said(`prompt.${name}`) });
const record = async ({ ask, person }: Shown) => {
  const { meetings } = await ask(person, 'meetings/list', { counterparts: null, limit: 1 });
  return meetings[0];
};
const events = async (shown: Shown) => (await record(shown))?.prompts ?? [];
const onCard = () => promptsEn.filter(({ ask }) => card().queryByText(ask) !== null);

test('A prompt takes neither the focus nor a second place: there is one, and the focus stays where it was', async () => {
  await openMeeting({ minutesIn: 0.2 });
  await button('done');
  expect(onCard()).toHaveLength(1);
  expect(document.activeElement?.closest('section')).toBe(null);
});

test('On a page in German the prompt is in German, and it is the same prompt', async () => {
  const shown = await openMeeting({ minutesIn: 0.2, language: 'de-AT' });
  await button('done');
  await waitFor(async () => expect(await events(shown)).toHaveLength(1));
  const [event] = await events(shown);
  const german = promptsDe.find(({ id, version }) => id === event?.prompt && version === event.version);
  expect(card().getByText(german?.ask ?? 'no words in German')).toBeTruthy();
  expect(onCard()).toEqual([]);
});

/** A promise to Ben, made at this moment. */
const aPromise = ({ ask }: InProcess) =>
  ask(people.manager, 'commitments/save', {
    id: anId128('promise'),
    wid: anId128('wid of the promise'),
    base: null,
    text: 'Free the Mondays.',
    due: null,
    whose: 'mine',
    counterpart: BEN,
    occasion: 'meeting:meeting-1',
    title: 'Weekly with Ben',
    state: 'open',
  });

test('A promise from before is spoken of first, and says why; one of this meeting is not', async () => {
  const first = await openMeeting({ minutesIn: 0, before: aPromise });
  await button('done');
  await userEvent.click(card().getByRole('button', { name: said('prompt.why') }));
  expect(card().getByText(said('prompt.becausePromise', { name: 'Ben' }))).toBeTruthy();
  first.close();
  cleanup();
  const inProcess = await withMeeting({ minutesIn: 1 });
  await aPromise(inProcess);
  await openMeeting({ inProcess });
  await button('done');
  await userEvent.click(card().getByRole('button', { name: said('prompt.why') }));
  expect(card().queryByText(said('prompt.becausePromise', { name: 'Ben' }))).toBeNull();
});

test('The prompt that is shown is written down, so that every device shows the same', async () => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  await button('done');
  const [prompt] = onCard();
  await waitFor(async () =>
    expect(await events(shown)).toMatchObject([{ prompt: prompt?.id, answer: null }]),
  );
});

test.each([
  ['done', 'done'],
  ['later', 'later'],
  ['notNow', 'not-now'],
] as const)('%s is kept as the answer, and no other prompt comes at once', async (name, answer) => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  await userEvent.click(await button(name));
  expect(await card().findByText(said('prompt.listen'))).toBeTruthy();
  await waitFor(async () => expect(await events(shown)).toMatchObject([{ answer }]));
  await userEvent.click(card().getByRole('button', { name: said('prompt.undo') }));
  await button('done');
  await waitFor(async () => expect(await events(shown)).toMatchObject([{ answer: null }]));
});

test('The keys answer only while the focus is inside, and never while a note is written', async () => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  await button('done');
  const note = await screen.findByRole('textbox', { name: said('note.label') });
  await userEvent.type(note, 'dln');
  expect(onCard()).toHaveLength(1);
  (await button('later')).focus();
  await userEvent.keyboard('n');
  await waitFor(async () => expect(await events(shown)).toMatchObject([{ answer: 'not-now' }]));
});

test('The keys answer from anywhere on the card, and each button says its own', async () => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  const keys = [await button('done'), await button('later'), await button('notNow')].map((one) =>
    one.getAttribute('aria-keyshortcuts'),
  );
  expect(keys).toEqual(['D', 'L', 'N']);
  await userEvent.click(card().getByRole('button', { name: said('prompt.why') }));
  await userEvent.keyboard('l');
  await waitFor(async () => expect(await events(shown)).toMatchObject([{ answer: 'later' }]));
});

test('A letter together with another key is no answer', async () => {
  await openMeeting({ minutesIn: 0.2 });
  (await button('done')).focus();
  await userEvent.keyboard('{Control>}d{/Control}{Alt>}l{/Alt}{Shift>}N{/Shift}{Meta>}d{/Meta}');
  expect(onCard()).toHaveLength(1);
  expect(card().queryByRole('button', { name: said('prompt.undo') })).toBeNull();
});

test('After an answer, and after its undo, the focus is still on the card', async () => {
  await openMeeting({ minutesIn: 0.2 });
  (await button('later')).focus();
  await userEvent.keyboard('d');
  const undo = await card().findByRole('button', { name: said('prompt.undo') });
  const region = screen.getByRole('region', { name: said('prompt.title') });
  expect(document.activeElement).toBe(region);
  await userEvent.click(undo);
  await button('done');
  expect(document.activeElement).toBe(region);
});

test('It says why in one true line, and what the idea is', async () => {
  await openMeeting({ minutesIn: 0.2 });
  await button('done');
  const [prompt] = onCard();
  await userEvent.click(card().getByRole('button', { name: said('prompt.why') }));
  const lines = [said('prompt.becauseStep'), said('prompt.becauseNew', { name: 'Ben' })];
  expect(lines.some((line) => card().queryByText(line) !== null)).toBe(true);
  expect(card().getByText(prompt?.why ?? '')).toBeTruthy();
});

test('A prompt that is not for me goes at once, and is remembered as that', async () => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  await button('done');
  const [prompt] = onCard();
  await userEvent.click(card().getByRole('button', { name: said('prompt.why') }));
  await userEvent.click(card().getByRole('button', { name: said('prompt.never') }));
  await waitFor(() => expect(onCard().map(({ id }) => id)).not.toContain(prompt?.id));
  await waitFor(async () => {
    const { settings } = await shown.ask(shown.person, 'settings/read', {});
    expect(settings?.hidden).toEqual([prompt?.id]);
  });
});

test('A screen reader hears one line when a prompt comes, and none when that is switched off', async () => {
  const shown = await openMeeting({ minutesIn: 0.2 });
  await button('done');
  expect(card().getByRole('status').textContent).toBe(said('prompt.came'));
  const settings = shown.sync().line('settings', 'settings--------------');
  settings?.change({ ...settings.view().content, spokenLine: 'off' }, 'done');
  await waitFor(() => expect(card().getByRole('status').textContent).toBe(''));
});

describe('The wrap-up', () => {
  const wrapUp = async () => within(await screen.findByRole('region', { name: said('wrap.title') }));

  test('comes by the clock, with no prompt beside it', async () => {
    await openMeeting({ minutesIn: 27 });
    const list = await wrapUp();
    expect(await list.findAllByRole('checkbox')).not.toHaveLength(0);
    expect(screen.queryByRole('region', { name: said('prompt.title') })).toBeNull();
  });

  test('comes when we end early, and goes when we go on after all', async () => {
    await openMeeting({ minutesIn: 0.2 });
    await userEvent.click(screen.getByRole('button', { name: said('clock.endEarly') }));
    await wrapUp();
    await userEvent.click(screen.getByRole('button', { name: said('clock.goOn') }));
    await waitFor(() => expect(screen.queryByRole('region', { name: said('wrap.title') })).toBeNull());
  });

  test('keeps its ticks, takes the promises of both, and ends in words that say what is kept', async () => {
    const shown = await openMeeting({ minutesIn: 27 });
    const list = await wrapUp();
    const [box] = await list.findAllByRole('checkbox');
    if (!box) throw new Error('The checklist is empty.');
    await userEvent.click(box);
    await waitFor(async () => expect((await record(shown))?.ticks).toHaveLength(1));
    await userEvent.type(list.getByRole('textbox', { name: said('promise.label') }), 'Ask Layla.{Enter}');
    const theirs = list.getByRole('textbox', { name: said('promise.theirLabel', { name: 'Ben' }) });
    await userEvent.type(theirs, 'Send the draft.{Enter}');
    await userEvent.click(list.getByRole('button', { name: said('wrap.end') }));
    expect(await screen.findByRole('heading', { name: said('end.title') })).toBeTruthy();
    expect(await screen.findByText(said('end.promises', { count: 2, name: 'Ben' }))).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: said('end.again') }));
    await wrapUp();
  });
});
