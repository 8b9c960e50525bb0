import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run } from 'axe-core';
import { anId128 } from '../support/builders';
import { createInProcess, said } from '../support/in-process';
import { people } from '../functions/commands/test-server';
import { edit, openPeople, startNamed } from './the-people-page';
import { IN_JSDOM } from '../support/axe-in-jsdom';

const NOTHING_OPEN = said('people.open', { count: 0 });
const row = async (name: string) => {
  const button = await screen.findByRole('button', startNamed(name));
  const item = button.closest('li');
  if (!item) throw new Error(`${name} stands in no list.`);
  return item;
};

test('Nobody is called not met yet before the meetings are known', async () => {
  const inProcess = createInProcess();
  inProcess.faults.set('held-answer', 'meetings/list');
  await openPeople(['Tomasz'], { inProcess });
  const item = await row('Tomasz');
  await within(item).findByText(NOTHING_OPEN);
  expect(item.textContent).not.toContain(said('people.notMet'));
  inProcess.faults.set('none');
  expect(await within(item).findByText(new RegExp(said('people.notMet')))).toBeTruthy();
});

test('Where promises or meetings could not be read, nothing is said of them', async () => {
  const inProcess = createInProcess();
  inProcess.faults.set('storage-down', 'commitments/list');
  const { queries } = await openPeople(['Tomasz'], { inProcess });
  const item = await row('Tomasz');
  await within(item).findByText(said('people.notMet'));
  expect(queries.getQueryState(['list', 'commitment'])?.status).toBe('error');
  expect(item.textContent).not.toContain(NOTHING_OPEN);
});

test('Of a past that is longer than the list, nobody is said to be not met yet', async () => {
  const inProcess = createInProcess();
  for (let nth = 0; nth < 50; nth += 1) {
    const at = new Date(Date.UTC(2026, 0, 1 + nth)).toISOString();
    await inProcess.ask(people.manager, 'meetings/save', {
      id: anId128(`meeting ${nth}`),
      wid: anId128(`wid of meeting ${nth}`),
      base: null,
      counterpart: anId128('Priya'),
      kind: 'one-on-one',
      occasion: 'no-meeting',
      title: '',
      startedAt: at,
      plannedStart: null,
      plannedEnd: at,
      endsEarlyAt: null,
      endedAt: at,
      prompts: [],
      ticks: [],
      aim: '',
      ownShare: null,
    });
  }
  await openPeople(['Priya', 'Tomasz'], { inProcess });
  await within(await row('Priya')).findByText(new RegExp(said('people.lastMet')));
  expect((await row('Tomasz')).textContent).not.toContain(said('people.notMet'));
});

test('The page with an entry open, and a name of 200 letters with markup, has no fault that axe finds', async () => {
  await openPeople(['Tomasz', `<b>${'x'.repeat(190)}</b>`]);
  await edit('Tomasz');
  const { violations } = await run(document.body, IN_JSDOM);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('What can be done with a person stands in words, not in a sign alone', async () => {
  await openPeople(['Tomasz']);
  const item = within(await row('Tomasz'));
  expect(item.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    said('people.start'),
    said('people.prepare'),
    said('people.edit'),
    said('people.appraisal'),
    said('people.everything'),
  ]);
});

test('A talk with a person is prepared at one press, and does not begin by that', async () => {
  const shown = await openPeople(['Tomasz']);
  await userEvent.click(
    await screen.findByRole('button', { name: said('people.prepareNamed', { name: 'Tomasz' }) }),
  );
  expect([shown.prepared, shown.begun]).toEqual([[anId128('Tomasz')], []]);
});
