import { addMonths, keptUntil, review, type Announced, type Thing } from '../../src/domain/retention';
import { DEFAULT_SETTINGS, SETTINGS_ID, type KeepMonths } from '../../src/domain/settings';
import {
  aCommitment,
  aCounterpart,
  aMeeting,
  anAppraisal,
  anId128,
  aNote,
  anOwnPrompt,
  aPoint,
} from '../support/builders';

const ben = anId128('Ben');
const ada = anId128('Ada');
const NOBODY: Announced = new Map();
const TODAY = '2027-03-01';

const at = (day: string): string => `${day}T09:00:00.000Z`;
const thing = <Kind extends Thing['kind']>(
  kind: Kind,
  doc: Extract<Thing, { kind: Kind }>['doc'],
  removedAt: string | null = null,
) => ({ kind, doc, removedAt }) as Thing;

const person = (id: string, day: string, mergedInto: string | null = null) =>
  thing('counterpart', aCounterpart({ id, mergedInto, madeAt: at(day), savedAt: at(day) }));
const note = (counterpart: string | null, day: string, over: { id?: string; copyOf?: string } = {}) =>
  thing('note', aNote({ id: anId128(`note ${counterpart} ${day}`), counterpart, savedAt: at(day), ...over }));
const meeting = (counterpart: string, day: string) =>
  thing('meeting', aMeeting({ id: anId128(`meeting ${day}`), counterpart, startedAt: at(day) }));
const promise = (due: string | null, over: Partial<ReturnType<typeof aCommitment>> = {}) =>
  thing('commitment', aCommitment({ counterpart: ben, due, madeAt: at('2026-06-01'), ...over }));
const point = (raiseBy: string | null, state: 'open' | 'raised' = 'open') =>
  thing('point', aPoint({ counterpart: ben, raiseBy, state, savedAt: at('2026-06-01') }));
const appraisal = (day: string, endedOn: string | null = null) =>
  thing('appraisal', anAppraisal({ counterpart: ben, day, endedOn, savedAt: at('2026-06-01') }));
const ownPrompt = (removedAt: string | null = null) =>
  thing('prompt', anOwnPrompt({ savedAt: at('2026-01-01') }), removedAt);
const settings = (keepMonths: KeepMonths, day = '2026-06-01') =>
  thing('settings', { id: SETTINGS_ID, keepMonths, savedAt: at(day) });
const removed = (one: Thing, day: string): Thing => ({ ...one, removedAt: at(day) });

const until = (things: readonly Thing[], counterpart: string | null = ben) =>
  keptUntil(things, NOBODY, TODAY).find((kept) => kept.counterpart === counterpart)?.until;

describe('Calendar months', () => {
  test.each([
    ['2026-11-24', 12, '2027-11-24'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-03-01', -12, '2026-03-01'],
    ['9999-12-31', 24, '9999-12-31'],
  ])('from %s, %d months lead to %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });
});

describe('What is about a person is kept', () => {
  test.each<readonly [string, readonly Thing[], string]>([
    [
      'for a year after the last meeting',
      [meeting(ben, '2026-05-01'), meeting(ben, '2026-07-01')],
      '2027-07-01',
    ],
    [
      'as if nothing had been written since the last meeting',
      [meeting(ben, '2026-07-01'), note(ben, '2026-09-09')],
      '2027-07-01',
    ],
    [
      'for a year after what was written last, where no meeting is known',
      [note(ben, '2026-04-01'), person(ben, '2026-07-01')],
      '2027-07-01',
    ],
    ['for the months that were chosen', [settings(18), meeting(ben, '2026-01-31')], '2027-07-31'],
    [
      'until a promise that is still owed has been due for as long',
      [meeting(ben, '2026-06-01'), promise('2026-07-01')],
      '2027-07-01',
    ],
    [
      'until a point that is still to be raised has been due for as long',
      [meeting(ben, '2026-06-01'), point('2026-09-01')],
      '2027-09-01',
    ],
    [
      'no longer for a point that was raised',
      [meeting(ben, '2026-07-01'), point('2026-09-01', 'raised')],
      '2027-07-01',
    ],
    [
      'for a year after the talk of an appraisal that goes on',
      [meeting(ben, '2026-06-01'), appraisal('2027-06-15')],
      '2028-06-15',
    ],
    [
      'no longer for an appraisal that was closed',
      [meeting(ben, '2026-07-01'), appraisal('2027-06-15', '2026-06-22')],
      '2027-07-01',
    ],
    [
      'no longer for a promise that was kept',
      [meeting(ben, '2026-07-01'), promise('2027-01-01', { state: 'kept' })],
      '2027-07-01',
    ],
    [
      'no longer for a promise that was dropped',
      [meeting(ben, '2026-07-01'), promise('2027-01-01', { state: 'dropped' })],
      '2027-07-01',
    ],
    [
      'no longer for a promise that was taken away',
      [meeting(ben, '2026-07-01'), removed(promise('2027-01-01'), '2027-02-20')],
      '2027-07-01',
    ],
    [
      'no longer for a promise without a day',
      [meeting(ben, '2026-07-01'), promise('next-meeting')],
      '2027-07-01',
    ],
    [
      'as one with whom they turned out to be',
      [person(ben, '2026-01-01'), person(ada, '2026-01-01', ben), meeting(ada, '2026-07-01')],
      '2027-07-01',
    ],
    [
      'not shorter for a meeting that a wrong clock put behind today',
      [meeting(ben, '2031-01-01')],
      '2028-03-01',
    ],
  ])('%s', (_, things, day) => {
    expect(until(things)).toBe(day);
  });
});

describe('What is about nobody is kept', () => {
  test('for a year after its own last change, whatever else there is', () => {
    const things = [note(null, '2026-07-01'), meeting(ben, '2026-11-01')];
    expect(until(things, null)).toBe('2027-07-01');
  });

  test('with its original, when it is a copy of a note about somebody', () => {
    const original = note(ben, '2026-05-01');
    const copy = note(null, '2026-05-01', { id: anId128('copy'), copyOf: original.doc.id });
    const things = [original, copy, meeting(ben, '2026-07-01')];
    expect(keptUntil(things, NOBODY, TODAY)).toEqual([{ counterpart: ben, until: '2027-07-01', things: 3 }]);
  });

  test('with settings beside it, of which nothing is told', () => {
    expect(keptUntil([settings(12)], NOBODY, TODAY)).toEqual([]);
  });
});

describe('What was removed', () => {
  const kept = meeting(ben, '2026-11-01');
  test.each([
    ['goes after thirty days', '2027-01-30', [kept, removed(note(ben, '2026-12-01'), '2027-01-30')], 1],
    ['stays for thirty days', '2027-01-31', [kept, removed(note(ben, '2026-12-01'), '2027-01-31')], 0],
    ['does not make the rest stay', '2027-02-20', [removed(note(ben, '2027-02-01'), '2027-02-20')], 0],
  ] as const)('%s', (_, __, things, gone) => {
    expect(review<Thing>(things, NOBODY, TODAY).remove).toHaveLength(gone);
  });

  test('goes with the rest, when that is earlier', () => {
    const things = [meeting(ben, '2026-01-01'), removed(note(ben, '2026-01-01'), '2027-02-20')];
    const announced = new Map([[ben, '2027-02-15']]);
    expect(review(things, announced, TODAY).remove).toHaveLength(2);
  });
});

describe('Nothing goes that was not announced for two weeks', () => {
  const overdue = [meeting(ben, '2025-01-01'), note(ben, '2025-01-01'), person(ben, '2024-01-01')];

  test('however long its time is over', () => {
    const first = review(overdue, NOBODY, TODAY);
    expect(first).toEqual({ remove: [], announced: new Map([[ben, TODAY]]) });
    expect(review(overdue, first.announced, '2027-03-14')).toEqual({
      remove: [],
      announced: first.announced,
    });
    const last = review(overdue, first.announced, '2027-03-15');
    expect(last.announced).toEqual(NOBODY);
    // The name goes last: should it end in the middle, what is left still says whom it is about.
    expect(last.remove.map(({ kind }) => kind)).toEqual(['meeting', 'note', 'counterpart']);
  });

  test('and it is told so from the first day on', () => {
    const told = (announced: Announced, day: string) => keptUntil(overdue, announced, day)[0]?.until;
    expect(told(NOBODY, TODAY)).toBe('2027-03-15');
    expect(told(new Map([[ben, TODAY]]), '2027-03-10')).toBe('2027-03-15');
  });

  test('when fewer months are chosen', () => {
    const things = [settings(3), meeting(ben, '2026-06-01')];
    expect(review(things, NOBODY, TODAY).remove).toEqual([]);
    expect(until(things)).toBe('2027-03-15');
  });

  test('when a new meeting took it off the list', () => {
    const met = [...overdue, meeting(ben, '2027-02-27')];
    expect(review(met, new Map([[ben, '2027-01-01']]), TODAY)).toEqual({ remove: [], announced: NOBODY });
  });

  test('when it comes off a person with whom it was one, and so is another group', () => {
    const apart = [person(ada, '2025-01-01'), note(ada, '2025-01-01'), ...overdue];
    const { remove } = review(apart, new Map([[ben, '2027-02-15']]), TODAY);
    expect(remove.map(({ doc }) => doc.id)).not.toContain(ada);
    expect(remove).toHaveLength(3);
  });

  test('and the list is never longer than a row can hold; those on it stay on it', () => {
    const many = Array.from({ length: 700 }, (_, n) =>
      note(null, '2025-01-01', { id: anId128(`many ${n}`) }),
    );
    const first = review(many, NOBODY, TODAY);
    expect(first.announced.size).toBe(500);
    expect(review(many.slice().reverse(), first.announced, '2027-03-02').announced).toEqual(first.announced);
    expect(review(many, first.announced, '2027-03-15').remove).toHaveLength(500);
  });
});

describe('The choices of a person', () => {
  const old = settings(DEFAULT_SETTINGS.keepMonths, '2025-01-01');
  const announced = new Map([[`settings|${SETTINGS_ID}`, '2027-02-01']]);
  test('stay as long as anything else does', () => {
    expect(review([old, note(null, '2027-01-01')], announced, TODAY).remove).toEqual([]);
  });
  test('go when they are all that is left, untouched for as long, and announced', () => {
    expect(review([old], NOBODY, TODAY).remove).toEqual([]);
    expect(review([old], announced, TODAY).remove).toEqual([old]);
    expect(review([settings(12, '2026-12-01')], announced, TODAY).remove).toEqual([]);
  });
});

describe('A prompt of one’s own', () => {
  const long = (months: number) => addMonths(TODAY, months);
  const announced = (things: readonly Thing[]) => review(things, NOBODY, long(20)).announced;

  test('is about nobody and stays as long as anything else does', () => {
    const things = [ownPrompt(), settings(12), note(ben, long(19))];
    expect([...announced(things).keys()]).toEqual([]);
    expect(review(things, announced(things), long(21)).remove).toEqual([]);
  });

  test('goes when it is all that is left beside the settings', () => {
    const things = [ownPrompt(), settings(12)];
    expect(announced(things).size).toBe(2);
    expect(review(things, announced(things), long(21)).remove).toHaveLength(2);
  });

  test('that was removed can be restored for 30 days and is gone then', () => {
    const gone = ownPrompt(at('2027-01-01'));
    const things = [gone, settings(12), note(ben, '2027-02-01')];
    expect(review(things, NOBODY, '2027-01-30').remove).toEqual([]);
    expect(review(things, NOBODY, '2027-01-31').remove).toEqual([gone]);
  });
});
