import { resolve } from '../../../src/client/sync/resolve';
import { nothing, type Attempt, type Known } from '../../../src/client/sync/standing';
import { copyIdOf } from '../../../src/domain/note';
import type { Contents } from '../../../src/domain/merge';
import { anAppraisal, anId128 } from '../../support/builders';

/** What becomes of an appraisal or a point on which two devices worked apart from each other. */

const ID = anId128('appraisal');
const WID = anId128('refused');
const content = (over: Partial<Contents['appraisal']> = {}): Contents['appraisal'] => {
  const { id, madeAt, savedAt, ...rest } = anAppraisal(over);
  return id && madeAt && savedAt ? rest : rest;
};
const known = (version: string, said: Contents['appraisal'], removed = false): Known<'appraisal'> => ({
  content: said,
  removed,
  version,
  savedAt: '2027-03-01T09:00:00.000Z',
});
const refused = (said: Contents['appraisal'], base: string | null): Attempt<'appraisal'> => ({
  act: 'save',
  wid: WID,
  base,
  makes: { content: said, removed: false },
});

test('What was typed into an appraisal that another device took away stays, in one of its own', () => {
  const mine = content({ landed: 'They were quiet at first.' });
  const { saved, now, copy } = resolve({
    kind: 'appraisal',
    id: ID,
    saved: known('v1', content()),
    now: { content: mine, removed: false },
    refused: refused(mine, 'v1'),
    theirs: known('v2', content(), true),
  });
  expect([saved.version, now.removed]).toEqual(['v2', true]);
  expect(copy).toMatchObject({ id: copyIdOf(WID), saved: nothing(), now: { content: mine } });
});

test('A mere tick brings no appraisal back that another device took away', () => {
  const step = { id: 'A01', words: '', owner: 'me', due: null, state: 'open', link: '' } as const;
  const before = content({ steps: [step] });
  const mine = content({ steps: [{ ...step, state: 'done' }] });
  const { now, copy } = resolve({
    kind: 'appraisal',
    id: ID,
    saved: known('v1', before),
    now: { content: mine, removed: false },
    refused: refused(mine, 'v1'),
    theirs: known('v2', before, true),
  });
  expect([now.removed, copy]).toEqual([true, null]);
});

test('An appraisal that began here was the first words of both, so what each device did since is in the one', () => {
  const first = content();
  const mine = content({ reply: 'I see it otherwise.' });
  const { now, copy } = resolve({
    kind: 'appraisal',
    id: ID,
    saved: nothing(),
    now: { content: mine, removed: false },
    refused: refused(first, null),
    theirs: known('v2', content({ landed: 'Well.' })),
  });
  expect(copy).toBeNull();
  expect(now.content).toMatchObject({ reply: 'I see it otherwise.', landed: 'Well.' });
});
