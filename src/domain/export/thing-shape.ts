import { isCalendarDate } from '../calendar-date';
import type { DocKind } from '../merge';
import { OWN_SHARES } from '../meeting';
import { MEETING_KINDS } from '../prompts/prompt';
import { KEEP_MONTHS } from '../settings';

/** What a thing in a file has to look like before anybody takes it for one. The server looks closer. */

type Check = (value: unknown) => boolean;

type Shape = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string' && value.isWellFormed();
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
/** What files of an earlier release do not have. */
const ifThere =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const has =
  (shape: Shape): Check =>
  (value) =>
    isRecord(value) && faultIn(shape, value) === undefined;

const id = matches(/^[A-Za-z0-9_-]{22}$/);
const version = matches(/^v[1-9][0-9]{0,14}$/);
const prompt = matches(/^(P[0-9]{3}|[A-Za-z0-9_-]{22})$/);
const step = matches(/^(A[0-9]{2}|[A-Za-z0-9_-]{22})$/);
const wholeNumber: Check = (value) => Number.isInteger(value);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** Written back it has to be the same, or it names a moment that never was, e.g. the 30th of February. */
export const isInstant: Check = (value) => {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString() === value;
};
const day: Check = (value) => typeof value === 'string' && isCalendarDate(value);
const due: Check = (value) => value === 'next-meeting' || day(value);

const showing = has({
  prompt,
  version: wholeNumber,
  shownAt: isInstant,
  answer: orNull(oneOf('done', 'later', 'not-now', 'passed')),
  answeredAt: orNull(isInstant),
});

const shapes: { readonly [Kind in DocKind]: Shape } = {
  note: {
    id,
    version,
    occasion: text,
    title: text,
    counterpart: orNull(id),
    copyOf: orNull(id),
    text,
    startedAt: isInstant,
    savedAt: isInstant,
  },
  commitment: {
    id,
    version,
    text,
    due: orNull(due),
    whose: oneOf('mine', 'theirs'),
    counterpart: orNull(id),
    occasion: text,
    title: text,
    state: oneOf('open', 'kept', 'dropped'),
    madeAt: isInstant,
    settledAt: orNull(isInstant),
  },
  counterpart: {
    id,
    version,
    name: text,
    hint: text,
    standing: oneOf('here', 'left'),
    directoryId: orNull(text),
    mergedInto: orNull(id),
    nextAim: ifThere(text),
    madeAt: isInstant,
    savedAt: isInstant,
  },
  meeting: {
    id,
    version,
    counterpart: id,
    kind: oneOf(...MEETING_KINDS),
    occasion: text,
    title: text,
    startedAt: isInstant,
    plannedStart: orNull(isInstant),
    plannedEnd: isInstant,
    endsEarlyAt: orNull(isInstant),
    endedAt: orNull(isInstant),
    prompts: listOf(showing),
    ticks: listOf(has({ prompt, at: isInstant })),
    aim: ifThere(text),
    ownShare: ifThere(orNull(oneOf(...OWN_SHARES))),
    madeAt: isInstant,
    savedAt: isInstant,
  },
  settings: {
    id,
    version,
    language: orNull(text),
    meetingTheme: oneOf('dark', 'as-host'),
    spokenLine: oneOf('on', 'off'),
    deviceStorage: oneOf('on', 'off'),
    pinned: listOf(prompt),
    hidden: listOf(prompt),
    synonyms: ifThere(text),
    firstRun: oneOf('ahead', 'done'),
    keepMonths: oneOf(...KEEP_MONTHS),
    dailyAct: ifThere(oneOf('on', 'off')),
    acts: ifThere(listOf(has({ prompt, day, answer: orNull(oneOf('done', 'not-today')) }))),
    madeAt: isInstant,
    savedAt: isInstant,
  },
  point: {
    id,
    version,
    counterpart: id,
    appraisal: orNull(id),
    text,
    links: listOf(has({ note: id, words: text, on: day })),
    raiseBy: orNull(day),
    state: oneOf('open', 'raised', 'dropped'),
    madeAt: isInstant,
    savedAt: isInstant,
  },
  appraisal: {
    id,
    version,
    counterpart: id,
    title: text,
    periodStart: day,
    day,
    steps: listOf(
      has({
        id: step,
        words: text,
        owner: oneOf('me', 'them', 'other'),
        due: orNull(day),
        state: oneOf('open', 'done', 'not-needed'),
        link: text,
      }),
    ),
    evidence: listOf(
      has({
        id,
        note: orNull(id),
        words: text,
        on: day,
        side: orNull(oneOf('for', 'against', 'neutral')),
      }),
    ),
    asked: listOf(prompt),
    theirView: text,
    goals: listOf(has({ id, words: text, measure: text, due: orNull(day), help: orNull(id) })),
    landed: text,
    reply: text,
    endedOn: orNull(day),
    madeAt: isInstant,
    savedAt: isInstant,
  },
  prompt: {
    id,
    version,
    title: text,
    ask: text,
    reason: text,
    kinds: listOf(oneOf(...MEETING_KINDS)),
    phase: oneOf('before', 'opening', 'body', 'closing', 'after'),
    hat: oneOf('leadership', 'management'),
    state: oneOf('kept', 'retired'),
    edition: wholeNumber,
    past: listOf(has({ edition: wholeNumber, ask: text })),
    madeAt: isInstant,
    savedAt: isInstant,
  },
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first field that is missing, unknown, or not what it should be. */
const faultIn = (shape: Shape, value: Record<string, unknown>): string | undefined =>
  Object.keys(value).find((field) => !Object.hasOwn(shape, field)) ??
  Object.entries(shape).find(([field, check]) => !check(value[field]))?.[0];

/** Where in a thing the fault is, e.g. `doc.text`; empty for what is no thing at all; undefined where there is none. */
export const faultInThing = (value: unknown): string | undefined => {
  if (!isRecord(value)) return '';
  const { kind, removedAt, doc, ...more } = value;
  const [unknownField] = Object.keys(more);
  if (unknownField !== undefined) return unknownField;
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return 'kind';
  if (removedAt !== null && !isInstant(removedAt)) return 'removedAt';
  if (!isRecord(doc)) return 'doc';
  const field = faultIn(shapes[kind as DocKind], doc);
  return field === undefined ? undefined : `doc.${field}`;
};
