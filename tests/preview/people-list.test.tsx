import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { first, frames, listenIn, open, say } from './open-window';
import { sam } from './samples';
import { IN_JSDOM } from '../support/axe-in-jsdom';

const ask = (choices: unknown) => say(frames()[0], { id: 5, func: 'people.selectPeople', args: [choices] });

const answers = async (told: jest.SpyInstance, args: readonly unknown[]): Promise<void> => {
  await waitFor(() => expect(told).toHaveBeenCalledWith({ id: 5, args }, window.location.origin));
};
const cancelled = [expect.objectContaining({ errorCode: 8000 }), null];

test.each(['Cancel', 'Escape'])(
  'The list is closed by %s, and the page learns that nobody was chosen',
  async (by) => {
    await open('?view=personal');
    const told = listenIn(first(frames()));
    await ask({ singleSelect: true });
    const list = await screen.findByRole('dialog', { name: 'Select a person' });
    if (by === 'Escape') await userEvent.keyboard('{Escape}');
    else await userEvent.click(within(list).getByRole('button', { name: by }));
    await answers(told, cancelled);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
);

test('Nothing is answered while nobody is chosen', async () => {
  await open('?view=personal');
  const told = listenIn(first(frames()));
  await ask({ singleSelect: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Done' }));
  expect(told).not.toHaveBeenCalled();
});

test('One person is chosen by the keyboard alone, of one’s own organisation', async () => {
  await open('?view=personal');
  const told = listenIn(first(frames()));
  await ask({ singleSelect: true });
  const list = await screen.findByRole('dialog');
  expect(within(list).queryByRole('radio', { name: /Zoe/ })).toBeNull();
  within(list).getByRole('radio', { name: /^Sam/ }).focus();
  await userEvent.keyboard(' ');
  within(list).getByRole('button', { name: 'Done' }).focus();
  await userEvent.keyboard('{Enter}');
  const { oid: objectId, name: displayName, email } = sam;
  await answers(told, [null, [{ objectId, displayName, email }]]);
});

test('Several are chosen where the page allows it, and whom it had chosen is marked', async () => {
  await open('?view=chat&person=maya&second=sam');
  const told = listenIn(first(frames()));
  await ask({ setSelected: [sam.oid] });
  const list = await screen.findByRole('dialog', { name: 'Select people' });
  const boxes = within(list).getAllByRole('checkbox');
  expect(boxes).toHaveLength(2);
  await userEvent.click(within(list).getByRole('checkbox', { name: /^Maya/ }));
  await userEvent.click(within(list).getByRole('button', { name: 'Done' }));
  await answers(told, [
    null,
    [expect.objectContaining({ displayName: 'Maya Okafor' }), expect.objectContaining({ objectId: sam.oid })],
  ]);
});

test('A second question takes the first one back', async () => {
  await open('?view=personal');
  const told = listenIn(first(frames()));
  await ask({ singleSelect: true });
  await screen.findByRole('dialog', { name: 'Select a person' });
  await say(frames()[0], { id: 6, func: 'people.selectPeople', args: [{ title: 'With whom?' }] });
  await answers(told, cancelled);
  expect(await screen.findByRole('dialog', { name: 'With whom?' })).toBeTruthy();
});

test('People with a screen reader find nothing broken in the list', async () => {
  await open('?view=personal');
  await ask({});
  const list = await screen.findByRole('dialog');
  const { violations } = await axe.run(list, IN_JSDOM);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
