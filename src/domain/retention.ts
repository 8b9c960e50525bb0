import { addDays, daysBetween, type CalendarDate } from './calendar-date';
import type { Appraisal } from './appraisal';
import type { Commitment } from './commitment';
import { standsFor, type Counterpart } from './counterpart';
import type { Meeting } from './meeting';
import type { DocKind } from './merge';
import { whomNamedBy, type Note } from './note';
import type { OwnPrompt } from './own-prompt';
import type { Point } from './point';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/**
 * How long what a person keeps is kept. It hangs on the people whom it is about: everything about one of them goes on
 * one day, some months after the last meeting. And nothing goes that was not announced for two weeks before, whatever
 * made its day come nearer: so first it is put on a list, and what has been on the list for long enough is removed.
 */

interface Docs {
  readonly note: Note;
  readonly commitment: Commitment;
  readonly counterpart: Counterpart;
  readonly meeting: Meeting;
  readonly settings: Pick<Settings, 'keepMonths'> & { readonly id: string; readonly savedAt: string };
  readonly point: Point;
  readonly appraisal: Appraisal;
  readonly prompt: OwnPrompt;
}

/** A thing that is kept, also one that was removed and can still be restored. */
export type Thing = {
  readonly [Kind in DocKind]: {
    readonly kind: Kind;
    /** UTC instant, ISO 8601. */
    readonly removedAt: string | null;
    readonly doc: Docs[Kind];
  };
}[DocKind];

/** Since which day each group of things is announced to go, by the key of the group. */
export type Announced = ReadonlyMap<string, CalendarDate>;

const ANNOUNCED_DAYS = 14;
/** For so long a removed thing can be restored. */
const TOMBSTONE_DAYS = 30;
/** So many groups are announced at once, those that are due first; the others wait, and nothing of them goes. */
const ANNOUNCED_MAX = 500;

const LAST_DAY = '9999-12-31';

/** The same day of the month so many months later, or the last day of a month that is too short. */
export const addMonths = (day: CalendarDate, months: number): CalendarDate => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  if (first.getUTCFullYear() > 9999) return LAST_DAY;
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(date, length) - 1);
};

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
const earlier = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
const latest = (days: readonly CalendarDate[]): CalendarDate => days.reduce(later, '');
const dayOf = (instant: string): CalendarDate => instant.slice(0, 10);
const within = (day: CalendarDate, days: number): CalendarDate => earlier(addDays(day, days), LAST_DAY);

/** The things that go on one day. */
interface Group {
  readonly key: string;
  /** Null when they are about nobody. */
  readonly counterpart: string | null;
  readonly things: readonly Thing[];
  /** The day on which their time is over. */
  readonly end: CalendarDate;
}

const changedOn = ({ kind, doc }: Thing): CalendarDate => {
  if (kind === 'commitment')
    return later(dayOf(doc.madeAt), doc.settledAt === null ? '' : dayOf(doc.settledAt));
  return dayOf(doc.savedAt);
};

const metOn = ({ kind, doc }: Thing): readonly CalendarDate[] =>
  kind === 'meeting' ? [dayOf(doc.startedAt)] : [];

/** What is still owed or planned is not forgotten before its day, and some months more. */
const dueOn = ({ kind, doc }: Thing): readonly CalendarDate[] => {
  const day = () => {
    if (kind === 'commitment') return doc.state === 'open' && doc.due !== 'next-meeting' ? doc.due : null;
    if (kind === 'point') return doc.state === 'open' ? doc.raiseBy : null;
    return kind === 'appraisal' && doc.endedOn === null ? doc.day : null;
  };
  const due = day();
  return due === null ? [] : [due];
};

/** From which day on the months are counted. What was removed counts only where there is nothing else. */
const countedFrom = (things: readonly Thing[], today: CalendarDate): CalendarDate => {
  const there = things.filter(({ removedAt }) => removedAt === null);
  const met = there.flatMap(metOn);
  const changed = (there.length > 0 ? there : things).map(changedOn);
  // A device's clock may be wrong, and what is said to lie ahead has not been yet.
  const last = earlier(latest(met.length > 0 ? met : changed), today);
  return latest([last, ...there.flatMap(dueOn)]);
};

/** Whom each thing is about. A copy that names nobody is about whom its original is about. */
const aboutOf = (things: readonly Thing[]): ((thing: Thing) => string | null) => {
  const notes = new Map(things.flatMap(({ kind, doc }) => (kind === 'note' ? [[doc.id, doc]] : [])));
  const people = things.flatMap(({ kind, doc }) => (kind === 'counterpart' ? [doc] : []));
  const one = new Map<string, string>();
  const person = (id: string): string => {
    const known = one.get(id) ?? standsFor(id, people);
    one.set(id, known);
    return known;
  };
  return (thing) => {
    switch (thing.kind) {
      case 'note': {
        const id = whomNamedBy(thing.doc, notes);
        return id === null ? null : person(id);
      }
      case 'commitment':
        return thing.doc.counterpart === null ? null : person(thing.doc.counterpart);
      case 'meeting':
      case 'point':
      case 'appraisal':
        return person(thing.doc.counterpart);
      case 'counterpart':
        return person(thing.doc.id);
      case 'settings':
      case 'prompt':
        return null;
    }
  };
};

export const keepMonthsOf = (things: readonly Thing[]): Settings['keepMonths'] => {
  for (const { kind, doc } of things) if (kind === 'settings') return doc.keepMonths;
  return DEFAULT_SETTINGS.keepMonths;
};

/** What a person set up for themselves, and which is about nobody. */
const isSetUp = ({ kind, removedAt }: Thing): boolean =>
  kind === 'settings' || (kind === 'prompt' && removedAt === null);

/** What is set up goes when it is all that is left; until then it belongs to no group. */
const groupsOf = (things: readonly Thing[], today: CalendarDate): readonly Group[] => {
  const months = keepMonthsOf(things);
  const aboutWhom = aboutOf(things);
  const isAlone = things.every(isSetUp);
  const groups = new Map<string, { counterpart: string | null; things: Thing[] }>();
  for (const thing of things) {
    if (isSetUp(thing) && !isAlone) continue;
    const counterpart = aboutWhom(thing);
    const key = counterpart ?? `${thing.kind}|${thing.doc.id}`;
    const group = groups.get(key) ?? { counterpart, things: [] };
    groups.set(key, group);
    group.things.push(thing);
  }
  return [...groups].map(([key, group]) => ({
    key,
    ...group,
    end: addMonths(countedFrom(group.things, today), months),
  }));
};

/** The day on which a group goes: when its time is over, and not before it was announced for two weeks. */
const goesOn = ({ key, end }: Group, announced: Announced, today: CalendarDate): CalendarDate =>
  later(end, within(announced.get(key) ?? today, ANNOUNCED_DAYS));

/** What was removed goes with the rest of its group, or earlier. */
const thingGoesOn = ({ removedAt }: Thing, groupGoesOn: CalendarDate): CalendarDate =>
  removedAt === null ? groupGoesOn : earlier(groupGoesOn, within(dayOf(removedAt), TOMBSTONE_DAYS));

export interface Kept {
  /** Null for what is about nobody. */
  readonly counterpart: string | null;
  /** The day on which all of it is gone. */
  readonly until: CalendarDate;
  readonly things: number;
}

/** What is told of it: for each person until when everything about them is kept, soonest first. */
export const keptUntil = (
  things: readonly Thing[],
  announced: Announced,
  today: CalendarDate,
): readonly Kept[] => {
  const kept = new Map<string | null, Kept>();
  for (const group of groupsOf(things, today)) {
    if (group.things.every(isSetUp)) continue;
    const { counterpart } = group;
    const day = goesOn(group, announced, today);
    const until = latest(group.things.map((thing) => thingGoesOn(thing, day)));
    const before = kept.get(counterpart);
    kept.set(counterpart, {
      counterpart,
      until: before ? later(before.until, until) : until,
      things: (before?.things ?? 0) + group.things.length,
    });
  }
  return [...kept.values()].sort((a, b) => (a.until < b.until ? -1 : 1));
};

export interface Review<Some extends Thing> {
  /** In the order in which to remove them: the person's own entry is the last of what is about them. */
  readonly remove: readonly Some[];
  readonly announced: Announced;
}

/** What is to be done on a day: which things go, and what is announced from now on. */
export const review = <Some extends Thing>(
  things: readonly Some[],
  announced: Announced,
  today: CalendarDate,
): Review<Some> => {
  const groups = groupsOf(things, today);
  const goes = new Map<Thing, CalendarDate>(
    groups.flatMap((group) => {
      const day = goesOn(group, announced, today);
      return group.things.map((thing) => [thing, thingGoesOn(thing, day)] as const);
    }),
  );
  const remove = things.filter((thing) => (goes.get(thing) ?? LAST_DAY) <= today);
  const gone = new Set<Thing>(remove);
  const next = groups
    .filter((group) => group.things.some((thing) => !gone.has(thing)))
    .filter(({ end }) => daysBetween(today, end) <= ANNOUNCED_DAYS)
    .sort((a, b) => (a.end < b.end ? -1 : 1))
    // Who is announced already stays so, however many others come.
    .sort((a, b) => Number(announced.has(b.key)) - Number(announced.has(a.key)))
    .slice(0, ANNOUNCED_MAX)
    .map(({ key }) => [key, announced.get(key) ?? today] as const);
  return {
    remove: remove.sort((a, b) => Number(a.kind === 'counterpart') - Number(b.kind === 'counterpart')),
    announced: new Map(next),
  };
};
