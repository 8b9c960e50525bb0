import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/calendar-date';
import { standsFor, type Counterpart } from '../../src/domain/counterpart';
import { addMonths, keptUntil, review, type Announced, type Thing } from '../../src/domain/retention';
import { SETTINGS_ID, type KeepMonths } from '../../src/domain/settings';
import { aCommitment, aCounterpart, aMeeting, anId128, aNote } from '../support/builders';
import { extent, tellFigure } from '../support/figures';

const RUNS = extent(20, 1_000);
const START = '2026-01-31';
/** Long enough for the last thing to be gone: its months, its two weeks, and a bit. */
const BUSY_DAYS = 250;
const ALL_DAYS = BUSY_DAYS + 6 * 31 + 60;

const people = [0, 1, 2].map((n) => anId128(`person ${n}`));
const somebody = fc.constantFrom(...people);
const anybody = fc.option(somebody);

/** What a person does on a day. */
type Act =
  | {
      readonly kind: 'note' | 'promise';
      readonly id: string;
      readonly about: string | null;
      readonly due: number;
    }
  | { readonly kind: 'meet'; readonly id: string; readonly about: string; readonly early: number }
  | { readonly kind: 'merge'; readonly about: string; readonly into: string | null }
  | { readonly kind: 'take away' | 'settle'; readonly id: string }
  | { readonly kind: 'choose'; readonly months: KeepMonths };

const id = fc.nat(12).map((n) => anId128(`thing ${n}`));
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('note', 'promise'), id, about: anybody, due: fc.nat(90) }),
  fc.record({ kind: fc.constant('meet'), id, about: somebody, early: fc.integer({ min: -3, max: 400 }) }),
  fc.record({ kind: fc.constant('merge'), about: somebody, into: anybody }),
  fc.record({ kind: fc.constantFrom('take away', 'settle'), id }),
  fc.record({ kind: fc.constant('choose'), months: fc.constantFrom<KeepMonths>(3, 6) }),
);
const history = fc.array(fc.tuple(fc.nat(BUSY_DAYS), act), { minLength: 4, maxLength: 40 });

const at = (day: string): string => `${day}T12:00:00.000Z`;
const keyOf = ({ kind, doc }: Thing): string => `${kind}|${doc.id}`;

const done = (things: Map<string, Thing>, one: Act, day: string): void => {
  const put = (thing: Thing): void => void things.set(keyOf(thing), thing);
  const removedAt = null;
  switch (one.kind) {
    case 'note':
      return put({
        kind: 'note',
        removedAt,
        doc: aNote({ id: one.id, counterpart: one.about, savedAt: at(day) }),
      });
    case 'promise': {
      const due = one.due > 60 ? null : addDays(day, one.due);
      const doc = aCommitment({ id: one.id, counterpart: one.about, due, madeAt: at(day) });
      return put({ kind: 'commitment', removedAt, doc });
    }
    case 'meet': {
      const startedAt = at(addDays(day, -one.early));
      return put({
        kind: 'meeting',
        removedAt,
        doc: aMeeting({ id: one.id, counterpart: one.about, startedAt, savedAt: at(day) }),
      });
    }
    case 'merge': {
      const mergedInto = one.into === one.about ? null : one.into;
      return put({
        kind: 'counterpart',
        removedAt,
        doc: aCounterpart({ id: one.about, mergedInto, savedAt: at(day) }),
      });
    }
    case 'choose':
      return put({
        kind: 'settings',
        removedAt,
        doc: { id: SETTINGS_ID, keepMonths: one.months, savedAt: at(day) },
      });
    case 'take away': {
      const note = things.get(`note|${one.id}`);
      if (note) put({ ...note, removedAt: at(day) });
      return;
    }
    case 'settle': {
      const promised = things.get(`commitment|${one.id}`);
      if (promised?.kind === 'commitment')
        put({ ...promised, doc: { ...promised.doc, state: 'kept', settledAt: at(day) } });
    }
  }
};

const whomOf = (thing: Thing, people: readonly Counterpart[]): string | null => {
  if (thing.kind === 'settings' || thing.kind === 'prompt') return null;
  const named = thing.kind === 'counterpart' ? thing.doc.id : thing.doc.counterpart;
  return named === null ? null : standsFor(named, people);
};

test(`In ${RUNS} histories nothing goes unannounced, nothing goes within its months, and in the end nothing is left`, () => {
  let gone = 0;
  let days = 0;
  fc.assert(
    fc.property(history, (acts) => {
      const things = new Map<string, Thing>();
      let chosen = false;
      let announced: Announced = new Map();
      /** For each day, until when was told of each person, after that day's run. */
      const told: Map<string | null, string>[] = [];
      for (let passed = 0; passed <= ALL_DAYS; passed += 1) {
        const day = addDays(START, passed);
        for (const [when, one] of acts) if (when === passed) done(things, one, day);
        const all = [...things.values()];
        const entries = all.flatMap(({ kind, doc }) => (kind === 'counterpart' ? [doc] : []));
        let months = 12;
        for (const { kind, doc } of all) if (kind === 'settings') months = doc.keepMonths;
        const result = review(all, announced, day);
        announced = result.announced;
        for (const thing of result.remove) {
          things.delete(keyOf(thing));
          gone += 1;
          const whom = whomOf(thing, entries);
          if (thing.removedAt !== null || whom === null) continue;
          for (const before of told.slice(-14)) expect(before.get(whom) ?? 'nothing').toMatch(/^\d/);
          told.slice(-14).forEach((before, place, list) => {
            const then = addDays(day, place - list.length);
            expect(daysBetween(then, before.get(whom) ?? '9999-12-31')).toBeLessThanOrEqual(14);
          });
          expect(told.length).toBeGreaterThanOrEqual(14);
          for (const other of all)
            if (other.kind === 'meeting' && other.removedAt === null && whomOf(other, entries) === whom)
              expect(
                addMonths(other.doc.startedAt.slice(0, 10), months) <= day || other.doc.startedAt > at(day),
              ).toBe(true);
        }
        told.push(
          new Map(
            keptUntil([...things.values()], announced, day).map((kept) => [kept.counterpart, kept.until]),
          ),
        );
        days += 1;
        if (passed === BUSY_DAYS) chosen = things.has(`settings|${SETTINGS_ID}`);
      }
      // Who keeps nothing for so long is asked anew, and a year is beyond these days.
      if (chosen) expect([...things.keys()].filter((key) => !key.startsWith('settings'))).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20261124 },
  );
  expect(gone).toBeGreaterThan(RUNS);
  tellFigure({
    proof: 'retention',
    n: days,
    of: 'days of random histories',
    bad: 0,
    badMeans: 'things that went unannounced or too early',
  });
});
