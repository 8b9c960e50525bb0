import { createRates } from '../../../functions/rates';
import { createMemoryStore } from '../../../functions/storage/memory';
import type { Input } from '../../../src/contract/commands';
import { ERASE_CONFIRMED } from '../../../src/contract/limits';
import { ROW_KINDS } from '../../../functions/storage/keys';
import { extent } from '../../support/figures';
import { createTestServer, NOW, people } from '../commands/test-server';
import { samples } from '../commands/samples';
import { ask, fill, takeOut, thingsIn } from './household';

const ROUNDS = extent(16, 625);
const { manager } = people;
const store = createMemoryStore();

beforeAll(() => fill(createTestServer({ store }), manager, ROUNDS));

/** A server with the limits of production, on the same things, and a client that waits when it is told to. */
const patient = () => {
  const clock = { now: NOW.getTime(), waited: 0 };
  const server = createTestServer({ store, rates: createRates(), now: () => new Date(clock.now) });
  const waiting: typeof server.call = async (...asked) => {
    for (;;) {
      const reply = await server.call(...asked);
      if (reply.ok || reply.failure.code !== 'too-many') return reply;
      clock.now += reply.failure.retryAfterMs;
      clock.waited += 1;
    }
  };
  return { server: { ...server, call: waiting }, clock };
};

test(`${thingsIn(ROUNDS)} things are taken out page by page, each once, in order and in every state`, async () => {
  const { server, clock } = patient();
  const { things, pages } = await takeOut(server, manager);
  const names = things.map(({ kind, doc }) => `${ROW_KINDS.indexOf(kind)} ${doc.id}`);
  expect(names).toHaveLength(thingsIn(ROUNDS));
  expect(names).toEqual([...new Set(names)].sort());
  expect(pages).toBeGreaterThan(1);
  // Nobody who takes everything out asks so often that they have to wait.
  expect(clock.waited).toBe(0);
  expect(things.filter(({ removedAt }) => removedAt !== null)).toHaveLength(2 * ROUNDS);
  expect(things.filter(({ doc }) => 'copyOf' in doc && doc.copyOf !== null)).toHaveLength(ROUNDS);
  expect(things.filter(({ doc }) => 'mergedInto' in doc && doc.mergedInto !== null)).toHaveLength(ROUNDS);
});

test('Brought back one by one, everything arrives, with the waiting that the limits ask for', async () => {
  const { server, clock } = patient();
  const { things } = await takeOut(server, manager);
  await ask(server, manager, 'data/erase', { confirm: ERASE_CONFIRMED });
  for (const thing of things) await ask(server, manager, 'data/import', { things: [thing] });
  expect((await takeOut(server, manager)).things).toEqual(things);
  expect(clock.waited).toBeGreaterThan(0);
});

const [note, commitment, counterpart, meeting, settings, , appraisal] = samples['data/import'].input.things;

describe('An import is refused by the place in it that is wrong, and then nothing of it is put back', () => {
  test.each<readonly [string, string, unknown]>([
    [
      'no instant where one belongs',
      'things.1.doc.savedAt',
      { ...note, doc: { ...note?.doc, savedAt: 'yesterday' } },
    ],
    ['an instant without its fraction', 'things.1.removedAt', { ...note, removedAt: '2026-11-24T10:00:00Z' }],
    [
      'a settling that is no instant',
      'things.1.doc.settledAt',
      { ...commitment, doc: { ...commitment?.doc, settledAt: '2026-11-24' } },
    ],
    [
      'a person who is merged into themselves',
      'things.1.doc.mergedInto',
      { ...counterpart, doc: { ...counterpart?.doc, mergedInto: counterpart?.doc.id } },
    ],
    [
      'a meeting that was planned to end before it began',
      'things.1.doc.plannedEnd',
      { ...meeting, doc: { ...meeting?.doc, plannedEnd: '2026-11-24T08:00:00.000Z' } },
    ],
    [
      'an appraisal that names a goal twice',
      'things.1.doc.goals',
      {
        ...appraisal,
        doc: {
          ...appraisal?.doc,
          ...(appraisal?.kind === 'appraisal' && {
            goals: [...appraisal.doc.goals, ...appraisal.doc.goals],
          }),
        },
      },
    ],
    [
      'settings of another id',
      'things.1.doc.id',
      { ...settings, doc: { ...settings?.doc, id: note?.doc.id } },
    ],
    ['a version that never was', 'things.1.doc.version', { ...note, doc: { ...note?.doc, version: 'v0' } }],
    ['what the server adds for itself', 'writes', { ...note, doc: { ...note?.doc, writes: [] } }],
    ['a kind that is not known', 'things.1.kind', { ...note, kind: 'key' }],
  ])('%s', async (_, field, wrong) => {
    const server = createTestServer();
    expect(await server.call('data/import', manager, { things: [counterpart, wrong] })).toMatchObject({
      failure: { code: 'invalid', field },
    });
    expect((await takeOut(server, manager)).things).toEqual([]);
  });

  test('An import of nothing is no import, and one of more than a hundred is too much', async () => {
    const server = createTestServer();
    const many = Array.from({ length: 101 }, () => counterpart);
    for (const things of [[], many])
      expect(await server.call('data/import', manager, { things })).toMatchObject({
        failure: { code: 'invalid', field: 'things' },
      });
  });
});

test('A thing that stands in one import twice is added once, and a different one of the same id is left out', async () => {
  if (note?.kind !== 'note') throw new Error('The sample begins with another kind.');
  const server = createTestServer();
  const other = { ...note, doc: { ...note.doc, text: 'Other words' } };
  const things: Input<'data/import'>['things'] = [note, note, other];
  const { results } = await ask(server, manager, 'data/import', { things });
  expect(results.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1);
  expect((await takeOut(server, manager)).things).toEqual([results[2]?.outcome === 'kept' ? note : other]);
});

test('What was brought back is worked on from the version that it had', async () => {
  if (note?.kind !== 'note') throw new Error('The sample begins with another kind.');
  const server = createTestServer();
  await ask(server, manager, 'data/import', { things: [{ ...note, removedAt: null }] });
  const { input } = samples['notes/save'];
  expect(await server.call('notes/save', manager, { ...input, base: 'v2' })).toMatchObject({
    failure: { code: 'conflict', version: 'v3' },
  });
  expect(await server.call('notes/save', manager, { ...input, base: 'v3' })).toMatchObject({
    value: { version: 'v4' },
  });
});
