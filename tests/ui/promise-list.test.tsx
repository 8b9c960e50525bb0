import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitmentsTab } from '../../src/ui/commitments/commitments-tab';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { createInProcess, said, show, type InProcess, type Shown } from '../support/in-process';

const text = 'Ask Ben about the review.';

const withPromises = async (...texts: readonly string[]): Promise<InProcess> => {
  const inProcess = createInProcess();
  for (const [at, words] of texts.entries()) {
    await inProcess.ask(people.manager, 'commitments/save', {
      id: anId128(words),
      wid: anId128(`write of ${words}`),
      base: null,
      text: words,
      due: `2099-01-0${at + 1}`,
      occasion: 'meeting:1',
      title: 'Weekly with Ben',
    });
  }
  return inProcess;
};
const openWith = async (...texts: readonly string[]): Promise<Shown> => {
  const shown = show(<CommitmentsTab />, { inProcess: await withPromises(...texts) });
  await promises().findAllByRole('listitem');
  return shown;
};
const promises = () => within(screen.getByRole('region', { name: said('promises.title') }));
const button = (name: 'keepNamed' | 'dropNamed' | 'undoNamed') => ({
  name: said(`promises.${name}`, { text }),
});
const states = async ({ ask, person }: Shown) =>
  (await ask(person, 'commitments/list', { occasion: null })).commitments.map(({ state }) => state);
const statusOf = () => promises().getByRole('status').textContent;

test('Nobody is shown the promises of another person', async () => {
  show(<CommitmentsTab />, { inProcess: await withPromises(text), person: people.colleague });
  expect(await screen.findByText(said('promises.none'))).toBeTruthy();
  expect(screen.queryByText(text)).toBeNull();
});

test('While the list is on its way it says that it opens, and does not say that there is nothing', async () => {
  show(<CommitmentsTab />);
  expect(promises().getByLabelText(said('app.loading'))).toBeTruthy();
  expect(screen.queryByText(said('promises.none'))).toBeNull();
  expect(await screen.findByText(said('promises.none'))).toBeTruthy();
});

test('A list that did not load says why, and loads at a press', async () => {
  const inProcess = await withPromises(text);
  inProcess.faults.set('storage-down', 'commitments/list');
  show(<CommitmentsTab />, { inProcess });
  const reason = said('list.failed', { reason: said('failure.unavailable') });
  const alert = within(await promises().findByRole('alert'));
  expect(alert.getByText(reason)).toBeTruthy();
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
  'A promise that was settled by %s says so, stays where it is, and can be opened again',
  async (name, state, words) => {
    const shown = await openWith(text);
    await userEvent.click(promises().getByRole('button', button(name)));
    expect(await promises().findByText(said(words))).toBeTruthy();
    expect(await states(shown)).toEqual([state]);
    await userEvent.click(promises().getByRole('button', button('undoNamed')));
    expect(await promises().findByRole('button', button('keepNamed'))).toBeTruthy();
    expect(await states(shown)).toEqual(['open']);
  },
);

test('A promise that could not be settled says so, and stands as it was', async () => {
  const shown = await openWith(text);
  shown.faults.set('storage-down', 'commitments/settle');
  await userEvent.click(promises().getByRole('button', button('keepNamed')));
  await waitFor(() =>
    expect(statusOf()).toBe(said('promises.notSettled', { reason: said('failure.unavailable') })),
  );
  expect(promises().getByRole('button', button('keepNamed'))).toBeTruthy();
  expect(await states(shown)).toEqual(['open']);
});

test('A promise that was settled though the answer was lost shows what is true, and claims no failure', async () => {
  const shown = await openWith(text);
  shown.faults.set('lost-answer', 'commitments/settle');
  await userEvent.click(promises().getByRole('button', button('keepNamed')));
  expect(await promises().findByText(said('promises.isKept'))).toBeTruthy();
  expect(statusOf()).toBe('');
  expect(await states(shown)).toEqual(['kept']);
});

test('A promise that another window dropped is not kept unseen: it is shown as it stands', async () => {
  const shown = await openWith(text);
  const settling = { id: anId128(text), base: 'v1', wid: anId128('elsewhere'), state: 'dropped' } as const;
  await shown.ask(shown.person, 'commitments/settle', settling);
  await userEvent.click(promises().getByRole('button', button('keepNamed')));
  expect(await promises().findByText(said('promises.isDropped'))).toBeTruthy();
  expect(statusOf()).toBe(said('promises.changed'));
  expect(await states(shown)).toEqual(['dropped']);
});

test('What was settled on an earlier day stands under its own heading', async () => {
  const inProcess = await withPromises(text);
  const settling = { id: anId128(text), base: 'v1', wid: anId128('before'), state: 'kept' } as const;
  await inProcess.ask(people.manager, 'commitments/settle', settling);
  await new Promise((resolve) => setTimeout(resolve, 5));
  show(<CommitmentsTab />, { inProcess });
  const settled = within(screen.getByRole('region', { name: said('promises.settled') }));
  expect(await settled.findByText(text)).toBeTruthy();
  expect(promises().queryByText(text)).toBeNull();
});
