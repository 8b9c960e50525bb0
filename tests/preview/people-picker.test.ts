import './without-network';
import { app, people } from '@microsoft/teams-js';
import { closePages, openPage } from './a-page';
import type { Page } from './a-page';
import type { PeopleAnswer } from '../../src/preview/protocol/answer-kinds';
import type { Surface } from '../../src/preview/protocol/window-state';
import { aWindow, maya, sam } from './samples';

afterEach(closePages);

const openTab = async (surface: Surface, choosing?: () => PeopleAnswer): Promise<Page> => {
  const page = openPage(aWindow({ surface }), undefined, choosing);
  await app.initialize();
  return page;
};

test.each(['side-panel', 'stage'] as const)('Over the %s no list of people opens', async (surface) => {
  const page = await openTab(surface, () => [sam]);
  await expect(async () => people.selectPeople()).rejects.toThrow(/only allowed in following contexts/);
  expect(page.questions).toEqual([]);
});

test('A page that speaks past teams-js is refused by the host itself', async () => {
  const page = await openTab('side-panel', () => [sam]);
  page.session.receive({ id: 9, func: 'people.selectPeople', args: [{}] });
  expect(page.questions).toEqual([]);
  expect(page.log.at(-1)).toEqual({ from: 'page', func: 'people.selectPeople', outcome: 'answered' });
});

test('Who closes the list without choosing is told to the page by the number that Teams has for it', async () => {
  await openTab('personal-tab', () => 'cancelled');
  await expect(people.selectPeople({ singleSelect: true })).rejects.toMatchObject({ errorCode: 8000 });
});

test('Who is chosen is told by directory id, name and address, and nothing else', async () => {
  const page = await openTab('personal-tab', () => [sam]);
  expect(await people.selectPeople({ singleSelect: true, title: 'With whom?' })).toEqual([
    { objectId: sam.oid, displayName: 'Sam Lindqvist', email: 'sam@northwind.example' },
  ]);
  expect(page.questions).toEqual([{ title: 'With whom?', choose: 'one', among: 'organisation', chosen: [] }]);
});

test('In the chat of a meeting the list holds its members, unless the whole organisation is asked for', async () => {
  const page = await openTab('chat-tab', () => [sam, maya]);
  expect(await people.selectPeople({ setSelected: [String(sam.oid)] })).toHaveLength(2);
  await people.selectPeople({ singleSelect: true, openOrgWideSearchInChatOrChannel: true });
  expect(page.questions).toEqual([
    { title: 'Select people', choose: 'several', among: 'meeting', chosen: [sam.oid] },
    { title: 'Select a person', choose: 'one', among: 'organisation', chosen: [] },
  ]);
});
