import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitmentsTab } from '../../src/ui/commitments/commitments-tab';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { createInProcess, said, show, type InProcess, type Shown } from '../support/in-process';

const text = 'Ask Ben about the review.';

const about = (words: string) =>
  ({
    id: anId128(words),
    text: words,
    due: '2099-01-01',
    whose: 'mine',
    counterpart: null,
    occasion: 'meeting:1',
    title: 'Weekly with Ben',
    state: 'open',
  }) as const;
const withPromises = async (...texts: readonly string[]): Promise<InProcess> => {
  const inProcess = createInProcess();
  for (const [at, words] of texts.entries()) {
    const write = { wid: anId128(`write of ${words}`), base: null, due: `2099-01-0${at + 1}` };
    await inProcess.ask(people.manager, 'commitments/save', { ...about(words), ...write });
  }
  return inProcess;
};
const openWith = async (...texts: readonly string[]): Promise<Shown> => {
  const shown = show(<CommitmentsTab />, { inProcess: await withPromises(...texts) });
  await screen.findByRole('region', { name: said('promises.title') });
  await promises().findAllByRole('listitem');
  return shown;
};
const promises = () => within(screen.getByRole('region', { name: said('promises.title') }));
const button = (name: 'keepNamed' | 'dropNamed' | 'undoNamed' | 'takeBackNamed' | 'bringBackNamed') => ({
  name: said(`promises.${name}`, { text }),
});
const states = async ({ ask, person }: Shown) =>
  (await ask(person, 'commitments/list', { occasion: null, counterparts: null })).commitments.map(
    ({ state }) => state,
  );

test('Nobody is shown the promises of another person', async () => {
  show(<CommitmentsTab />, { inProcess: await withPromises(text), person: people.colleague });
  expect(await screen.findByText(said('promises.none'))).toBeTruthy();
  expect(screen.queryByText(text)).toBeNull();
});

test('A list that did not load says why, and loads at a press', async () => {
  const inProcess = await withPromises(text);
  inProcess.faults.set('storage-down', 'commitments/list');
  show(<CommitmentsTab />, { inProcess });
  await screen.findByRole('region', { name: said('promises.title') });
  const alert = within(await promises().findByRole('alert'));
  expect(alert.getByText(said('list.failed', { reason: said('failure.unavailable') }))).toBeTruthy();
  expect(screen.queryByText(said('promises.none'))).toBeNull();
  inProcess.faults.set('none');
  await userEvent.click(alert.getByRole('button', { name: said('list.again') }));
  expect(await promises().findByText(text)).toBeTruthy();
});

test('Promises stand in the order of their days, with the meeting that each came from', async () => {
  await openWith('First.', 'Second.', 'Third.');
  const items = promises().getAllByRole('listitem');
  expect(items.map((item) => item.textContent.match(/^\w+\./)?.[0])).toEqual(['First.', 'Second.', 'Third.']);
  expect(promises().getAllByText(said('list.from', { title: 'Weekly with Ben' }))).toHaveLength(3);
});

test.each([
  ['keepNamed', 'kept', 'promises.isKept'],
  ['dropNamed', 'dropped', 'promises.isDropped'],
] as const)(
  'A promise that was settled by %s says so at once, stays where it is, and can be opened again',
  async (name, state, words) => {
    const shown = await openWith(text);
    await userEvent.click(promises().getByRole('button', button(name)));
    expect(await promises().findByText(said(words))).toBeTruthy();
    await waitFor(async () => expect(await states(shown)).toEqual([state]));
    await userEvent.click(promises().getByRole('button', button('undoNamed')));
    expect(await promises().findByRole('button', button('keepNamed'))).toBeTruthy();
    await waitFor(async () => expect(await states(shown)).toEqual(['open']));
  },
);

test('A promise that was settled while storage is down says where that is kept, and is settled when it is back', async () => {
  const shown = await openWith(text);
  shown.faults.set('storage-down', 'commitments/save');
  await userEvent.click(promises().getByRole('button', button('keepNamed')));
  expect(await promises().findByText(said('saving.onDevice'))).toBeTruthy();
  expect(await states(shown)).toEqual(['open']);
  shown.faults.set('none');
  shown.sync().retry();
  await waitFor(async () => expect(await states(shown)).toEqual(['kept']));
  expect(promises().getByText(said('promises.isKept'))).toBeTruthy();
});

test('A promise that was settled and whose window was closed at once is settled by the next window', async () => {
  const shown = await openWith(text);
  shown.faults.set('offline');
  await userEvent.click(promises().getByRole('button', button('keepNamed')));
  await waitFor(() => expect(shown.device.stored()).toHaveLength(1));
  shown.close();
  const { fetch, faults, sent, ask, device } = shown;
  faults.set('none');
  const next = show(<CommitmentsTab />, { inProcess: { fetch, faults, sent, ask }, device });
  await waitFor(async () => expect(await states(next)).toEqual(['kept']));
  await waitFor(() => expect(device.stored()).toEqual([]));
});

test('Another person in the same browser sees nothing of what waits there', async () => {
  const shown = await openWith(text);
  shown.faults.set('offline');
  await userEvent.click(promises().getByRole('button', button('keepNamed')));
  await waitFor(() => expect(shown.device.stored()).toHaveLength(1));
  shown.close();
  const { fetch, faults, sent, ask, device } = shown;
  faults.set('none');
  show(<CommitmentsTab />, { inProcess: { fetch, faults, sent, ask }, device, person: people.colleague });
  expect(await screen.findByText(said('promises.none'))).toBeTruthy();
  expect(screen.queryByText(text)).toBeNull();
  expect(device.stored()).toHaveLength(1);
});

test('Settled on two devices in two ways, a promise is settled as it was said last, and stays one', async () => {
  const shown = await openWith(text);
  const dropped = { ...about(text), state: 'dropped', base: 'v1', wid: anId128('elsewhere') } as const;
  await shown.ask(shown.person, 'commitments/save', dropped);
  await userEvent.click(promises().getByRole('button', button('keepNamed')));
  await waitFor(async () => expect(await states(shown)).toEqual(['kept']));
});

test('What was settled on an earlier day stands under its own heading', async () => {
  const inProcess = await withPromises(text);
  const kept = { ...about(text), state: 'kept', base: 'v1', wid: anId128('before') } as const;
  await inProcess.ask(people.manager, 'commitments/save', kept);
  await new Promise((resolve) => setTimeout(resolve, 5));
  show(<CommitmentsTab />, { inProcess });
  const settled = within(await screen.findByRole('region', { name: said('promises.settled') }));
  expect(await settled.findByText(text)).toBeTruthy();
  expect(promises().queryByText(text)).toBeNull();
});

describe('A promise that was a mistake', () => {
  const takeBack = async (): Promise<Shown> => {
    const shown = await openWith(text, 'Another.');
    await userEvent.click(promises().getByRole('button', button('dropNamed')));
    await userEvent.click(await promises().findByRole('button', button('takeBackNamed')));
    return shown;
  };

  test('is not offered to be taken back while it is open or kept, where it would be pressed by mistake', async () => {
    await openWith(text);
    expect(promises().queryByRole('button', button('takeBackNamed'))).toBeNull();
    await userEvent.click(promises().getByRole('button', button('keepNamed')));
    expect(await promises().findByText(said('promises.isKept'))).toBeTruthy();
    expect(promises().queryByRole('button', button('takeBackNamed'))).toBeNull();
  });

  test('is taken back from what was dropped, and is gone from the server', async () => {
    const shown = await takeBack();
    expect(await promises().findByText(said('promises.isTakenBack'))).toBeTruthy();
    await waitFor(async () => expect(await states(shown)).toEqual(['open']));
  });

  test('comes back by its undo, which stands in its place, as it was before', async () => {
    const shown = await takeBack();
    await waitFor(async () => expect(await states(shown)).toEqual(['open']));
    const [first] = promises().getAllByRole('listitem');
    expect(first?.textContent).toContain(text);
    await userEvent.click(promises().getByRole('button', button('bringBackNamed')));
    expect(await promises().findByText(said('promises.isDropped'))).toBeTruthy();
    expect(promises().getAllByText(text)).toHaveLength(1);
    await waitFor(async () => expect((await states(shown)).sort()).toEqual(['dropped', 'open']));
  });

  test('can still be brought back after another part of the page was looked at', async () => {
    await takeBack();
    await userEvent.click(screen.getByRole('button', { name: said('panel.settings') }));
    await userEvent.click(await screen.findByRole('button', { name: said('settings.back') }));
    await screen.findByRole('region', { name: said('promises.title') });
    const undo = await screen.findByRole('button', button('bringBackNamed'));
    await userEvent.click(undo);
    expect(await screen.findByText(said('promises.isDropped'))).toBeTruthy();
  });

  test('that was taken back offline is gone once the window is online again', async () => {
    const shown = await openWith(text, 'Another.');
    shown.faults.set('offline');
    await userEvent.click(promises().getByRole('button', button('dropNamed')));
    await userEvent.click(await promises().findByRole('button', button('takeBackNamed')));
    expect(await promises().findByText(said('saving.onDevice'))).toBeTruthy();
    shown.faults.set('none');
    shown.sync().retry();
    await waitFor(async () => expect(await states(shown)).toEqual(['open']));
  });
});

test('By keyboard alone a promise is settled, opened again, dropped, taken back and brought back, and the focus never falls out', async () => {
  const shown = await openWith(text);
  promises().getByRole('button', button('keepNamed')).focus();
  for (const [key, next] of [
    ['{Enter}', 'undoNamed'],
    ['{Enter}', 'keepNamed'],
    ['{Tab}', 'dropNamed'],
    ['{Enter}', 'undoNamed'],
    ['{Tab}', 'takeBackNamed'],
    ['{Enter}', 'bringBackNamed'],
    ['{Enter}', 'undoNamed'],
  ] as const) {
    await userEvent.keyboard(key);
    await waitFor(() => expect(document.activeElement).toBe(promises().getByRole('button', button(next))));
  }
  await waitFor(async () => expect(await states(shown)).toEqual(['dropped']));
});
