import { AT, DOWN, drafted, settled, type Drafted } from './draft-parts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const later = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

const mine = 'Ben wants to lead.';
const theirs = { text: 'Ben is tired.', version: 'v7', savedAt: AT };

/** A draft that was opened at v6, and meets what was saved elsewhere as v7. */
const inConflict = async (): Promise<Drafted> => {
  const all = drafted({ text: 'Ben', version: 'v6', savedAt: AT });
  all.elsewhere(theirs);
  all.draft.change(mine);
  await later(700);
  await all.turnDown({ code: 'conflict', version: 'v7' });
  return all;
};

test('A note that was changed elsewhere keeps both texts, and overwrites neither by itself', async () => {
  const { draft, sent } = await inConflict();
  expect(draft.view()).toEqual({ text: mine, state: { status: 'conflict', theirs } });
  draft.change(`${mine} Soon.`);
  draft.retry();
  await draft.flush();
  await later(600_000);
  expect(draft.view()).toEqual({ text: `${mine} Soon.`, state: { status: 'conflict', theirs } });
  expect(sent).toHaveLength(1);
});

test.each([
  ['both', `${theirs.text}\n\n${mine}`],
  ['the one here', mine],
])('Keeping %s is saved on top of what was saved elsewhere', async (_, chosen) => {
  const { draft, sent, grant } = await inConflict();
  draft.resolve(chosen);
  await settled();
  expect(sent[1]).toMatchObject({ text: chosen, base: 'v7' });
  expect(sent[1]?.wid).not.toBe(sent[0]?.wid);
  await grant('v8');
  expect(draft.view()).toEqual({ text: chosen, state: { status: 'saved', savedAt: AT } });
});

test('Keeping the other needs no save: it is there already', async () => {
  const { draft, sent } = await inConflict();
  draft.resolve(theirs.text);
  await settled();
  expect(draft.view()).toEqual({ text: theirs.text, state: { status: 'saved', savedAt: AT } });
  expect(sent).toHaveLength(1);
});

test('A choice that meets another change elsewhere asks once more', async () => {
  const { draft, elsewhere, turnDown } = await inConflict();
  draft.resolve(mine);
  await settled();
  const newer = { text: 'Ben is on leave.', version: 'v8', savedAt: AT };
  elsewhere(newer);
  await turnDown({ code: 'conflict', version: 'v8' });
  expect(draft.view()).toEqual({ text: mine, state: { status: 'conflict', theirs: newer } });
});

test('The same text saved elsewhere is no conflict', async () => {
  const { draft, elsewhere, turnDown } = drafted({ text: 'Ben', version: 'v6', savedAt: AT });
  elsewhere({ ...theirs, text: mine });
  draft.change(mine);
  await later(700);
  await turnDown({ code: 'conflict', version: 'v7' });
  expect(draft.view()).toEqual({ text: mine, state: { status: 'saved', savedAt: AT } });
});

test('A conflict whose other text can not be had yet is found again by itself', async () => {
  const { draft, sent, elsewhere, turnDown } = drafted({ text: 'Ben', version: 'v6', savedAt: AT });
  elsewhere(DOWN);
  draft.change(mine);
  await later(700);
  await turnDown({ code: 'conflict', version: 'v7' });
  expect(draft.view().state).toEqual({ status: 'retrying', failure: DOWN });
  elsewhere(theirs);
  await later(500);
  expect(sent).toHaveLength(2);
  await turnDown({ code: 'conflict', version: 'v7' });
  expect(draft.view().state).toEqual({ status: 'conflict', theirs });
});

test('A choice without a conflict does nothing', async () => {
  const { draft, sent } = drafted();
  draft.resolve('Ben');
  await later(5_000);
  expect([draft.view().text, sent]).toEqual(['', []]);
});
