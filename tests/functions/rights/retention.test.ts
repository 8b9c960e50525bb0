import { runRetention } from '../../../functions/retention/run';
import { kindOf, wholeOf } from '../../../functions/storage/keys';
import type { Input } from '../../../src/contract/commands';
import { anId128 } from '../../support/builders';
import { tellFigure } from '../../support/figures';
import { actorOf } from '../../support/tokens';
import { NOW, people } from '../commands/test-server';
import { samples } from '../commands/samples';
import { ask, bringBack, fill, takeOut, thingsIn } from './household';
import { DAY, overDays } from './over-days';

const { manager, colleague, administrator } = people;
const NOTHING = {
  note: 0,
  commitment: 0,
  counterpart: 0,
  meeting: 0,
  settings: 0,
  point: 0,
  appraisal: 0,
  prompt: 0,
};
const { input: note } = samples['notes/save'];

const metOn = (at: number, counterpart: string, seed: string): Input<'meetings/save'> => {
  const instant = (minutes: number) => new Date(at + minutes * 60_000).toISOString();
  return {
    ...samples['meetings/save'].input,
    id: anId128(`meeting ${seed}`),
    wid: anId128(`writing meeting ${seed}`),
    counterpart,
    startedAt: instant(0),
    plannedStart: instant(0),
    plannedEnd: instant(30),
  };
};

test('Under a hold nothing goes, though it was announced before; once that is lifted, all is announced anew for two weeks', async () => {
  const { server, pass, rowsOf, until, clock } = overDays();
  await fill(server, manager, 2);
  // A week before eighteen months are over.
  await pass(540);
  const placedAt = new Date(clock.now).toISOString();
  const kept = await rowsOf(manager);
  expect(kept).toMatchObject({ note: 4, meeting: 2 });
  const taken = await takeOut(server, manager);
  await ask(server, administrator, 'hold/place', { person: manager.oid });
  await pass(400);
  expect(await rowsOf(manager)).toEqual(kept);
  expect((await takeOut(server, manager)).things).toEqual(taken.things);
  expect((await ask(server, manager, 'retention/read', {})).hold).toEqual({ placedAt });
  await ask(server, administrator, 'hold/lift', { person: manager.oid });
  const lifted = new Date(clock.now + 14 * DAY).toISOString().slice(0, 10);
  expect(new Set((await until(manager)).map((one) => one.until))).toEqual(new Set([lifted]));
  // The first night after it finds them overdue, and announces them.
  await pass(14);
  expect(await rowsOf(manager)).toEqual(kept);
  await pass(1);
  // What is about nobody stays as long as there is anybody.
  expect(await rowsOf(manager)).toEqual({ ...NOTHING, settings: 1, prompt: 2 });
});

test('400 days later everything of before is gone: tombstones, copies, marks of writes, old entries; what must stay is there', async () => {
  const { server, pass, rowsOf, tables, entries, clock } = overDays();
  await fill(server, manager, 2);
  await ask(server, manager, 'settings/save', {
    ...samples['settings/save'].input,
    wid: anId128('twelve'),
    base: 'v1',
    keepMonths: 12,
  });
  await fill(server, colleague, 1);
  const before = await tables.rows.range(wholeOf(actorOf(manager)));
  expect(before).toHaveLength(thingsIn(2));
  await pass(200);
  const ada = { ...samples['counterparts/save'].input, id: anId128('Ada'), wid: anId128('writing Ada') };
  await ask(server, manager, 'counterparts/save', ada);
  await ask(server, manager, 'meetings/save', metOn(clock.now, ada.id, 'late'));
  await ask(server, manager, 'notes/save', { ...note, counterpart: ada.id });
  await pass(200);

  expect(await rowsOf(manager)).toEqual({
    ...NOTHING,
    note: 1,
    counterpart: 1,
    meeting: 1,
    settings: 1,
    prompt: 2,
  });
  const names = new Set((await tables.rows.range(wholeOf(actorOf(manager)))).map(({ key }) => key.rowKey));
  expect(before.filter(({ key }) => names.has(key.rowKey)).map(({ key }) => kindOf(key.rowKey))).toEqual([
    'prompt',
    'prompt',
    'settings',
  ]);
  const told = await entries.newest(actorOf(manager), null, 500);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ at }) => Date.parse(at) < clock.now - 366 * DAY)).toEqual([]);
  expect(await ask(server, manager, 'audit/list', { before: null, limit: 50 })).toMatchObject({
    chain: 'whole',
  });
  expect(await rowsOf(colleague)).toMatchObject({ note: 2 });

  await pass(400);
  expect(await rowsOf(manager)).toEqual(NOTHING);
  expect(await rowsOf(colleague)).toEqual(NOTHING);
  expect(await entries.newest(actorOf(colleague), null, 5)).toEqual([]);
  expect(await tables.care.range(wholeOf(actorOf(manager)))).toEqual([]);
  tellFigure({
    proof: 'retention',
    n: before.length + thingsIn(1) + 3,
    of: 'things whose time was over, on a clock moved by 800 days',
    bad: 0,
    badMeans: 'rows that stayed, or went too early',
  });
});

test('Choosing fewer months, or bringing back what is old, makes nothing go for two weeks, and the owner is told the day', async () => {
  const { server, pass, until, rowsOf, clock } = overDays();
  const ben = samples['counterparts/save'].input;
  await ask(server, manager, 'counterparts/save', ben);
  await ask(server, manager, 'meetings/save', metOn(clock.now, ben.id, 'first'));
  await pass(150);
  const { things } = await takeOut(server, manager);
  const settings = { ...samples['settings/save'].input, keepMonths: 3 as const };
  await ask(server, manager, 'settings/save', settings);
  const inTwoWeeks = new Date(clock.now + 14 * DAY).toISOString().slice(0, 10);
  expect((await until(manager))[0]).toMatchObject({ counterpart: ben.id, until: inTwoWeeks, things: 2 });
  await pass(14);
  expect(await rowsOf(manager)).toMatchObject({ counterpart: 1, meeting: 1 });
  await pass(1);
  expect(await rowsOf(manager)).toMatchObject({ counterpart: 0, meeting: 0 });

  await bringBack(server, manager, things);
  await pass(14);
  expect(await rowsOf(manager)).toMatchObject({ counterpart: 1, meeting: 1 });
  await pass(1);
  expect(await rowsOf(manager)).toMatchObject({ counterpart: 0, meeting: 0 });
});

test('What its owner changes in the very moment of its end stays', async () => {
  const { server, pass, rowsOf, parts, clock } = overDays();
  await ask(server, manager, 'notes/save', note);
  await ask(server, manager, 'notes/save', { ...note, id: anId128('other'), wid: anId128('writing other') });
  await pass(364);
  expect(await rowsOf(manager)).toMatchObject({ note: 2 });
  clock.now += DAY;
  let saved = false;
  const { store } = parts;
  await runRetention({
    ...parts,
    store: {
      ...store,
      of: (owner) => {
        const rows = store.of(owner);
        return {
          ...rows,
          remove: async (kind, id, etag) => {
            if (id === note.id && !saved) {
              saved = true;
              await ask(server, manager, 'notes/save', {
                ...note,
                base: 'v1',
                wid: anId128('just now'),
                text: 'Still needed',
              });
            }
            return rows.remove(kind, id, etag);
          },
        };
      },
    },
  });
  expect((await takeOut(server, manager)).things).toMatchObject([
    { doc: { id: note.id, text: 'Still needed' } },
  ]);
});

test('A hold that is placed while a run is under way stops it', async () => {
  const { server, pass, rowsOf, parts, clock } = overDays();
  for (let at = 0; at < 60; at += 1)
    await ask(server, manager, 'notes/save', {
      ...note,
      id: anId128(`note ${at}`),
      wid: anId128(`writing ${at}`),
    });
  await pass(364);
  clock.now += DAY;
  const { store } = parts;
  let removals = 0;
  await runRetention({
    ...parts,
    store: {
      ...store,
      of: (owner) => ({
        ...store.of(owner),
        remove: async (...asked) => {
          removals += 1;
          if (removals === 10) await store.holds.place(owner, { placedAt: NOW.toISOString() });
          return store.of(owner).remove(...asked);
        },
      }),
    },
  });
  expect((await rowsOf(manager))['note']).toBe(10);
});
