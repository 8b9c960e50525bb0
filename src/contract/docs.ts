import { z } from 'zod';
import { ASKED_MAX, EVIDENCE_MAX, GOALS_MAX, STEPS_MAX } from '../domain/appraisal';
import { CHOICES_MAX, DEFAULT_SETTINGS, KEEP_MONTHS } from '../domain/settings';
import { EVENTS_MAX, OWN_SHARES, TICKS_MAX } from '../domain/meeting';
import type { Contents, DocKind } from '../domain/merge';
import { PAST_ASKS_MAX } from '../domain/own-prompt';
import { POINT_LINKS_MAX } from '../domain/point';
import { ACTS_MAX } from '../domain/prompts/act-days';
import { MEETING_KINDS } from '../domain/prompts/prompt';
import {
  Aim,
  ClientInstant,
  CommitmentText,
  DueDate,
  GoalWords,
  Hint,
  Id128,
  Instant,
  Link,
  Name,
  NoteText,
  Occasion,
  OwnAsk,
  OwnReason,
  OwnTitle,
  Passage,
  PointText,
  PromptId,
  StepId,
  StepWords,
  Synonyms,
  Title,
  VersionTag,
  View as ViewText,
} from './shapes';

/** The things that a person owns and that several devices may change: what a client may say of each. */

const PromptEvent = z.strictObject({
  prompt: PromptId,
  version: z.int().min(1).max(10_000),
  shownAt: ClientInstant,
  answer: z.enum(['done', 'later', 'not-now', 'passed']).nullable(),
  answeredAt: ClientInstant.nullable(),
});

const Choices = z.array(PromptId).max(CHOICES_MAX);

const Edition = z.int().min(1).max(10_000);

const Step = z.strictObject({
  id: StepId,
  words: StepWords,
  owner: z.enum(['me', 'them', 'other']),
  due: DueDate.nullable(),
  state: z.enum(['open', 'done', 'not-needed']),
  link: Link,
});

const Evidence = z.strictObject({
  id: Id128,
  note: Id128.nullable(),
  words: Passage,
  on: DueDate,
  side: z.enum(['for', 'against', 'neutral']).nullable(),
});

const Goal = z.strictObject({
  id: Id128,
  words: GoalWords,
  measure: GoalWords,
  due: DueDate.nullable(),
  help: Id128.nullable(),
});

/** What a client saves of each kind, without its id and without what the server adds. */
export const contents = {
  note: {
    occasion: Occasion,
    title: Title,
    counterpart: Id128.nullable().default(null),
    copyOf: Id128.nullable().default(null),
    text: NoteText,
  },
  commitment: {
    text: CommitmentText,
    due: z.union([DueDate, z.literal('next-meeting')]).nullable(),
    whose: z.enum(['mine', 'theirs']).default('mine'),
    counterpart: Id128.nullable().default(null),
    occasion: Occasion,
    title: Title,
    state: z.enum(['open', 'kept', 'dropped']).default('open'),
  },
  counterpart: {
    name: Name,
    hint: Hint,
    standing: z.enum(['here', 'left']),
    directoryId: z.guid().nullable(),
    mergedInto: Id128.nullable(),
    // Rows and clients of an earlier release do not know it.
    nextAim: Aim.default(''),
  },
  meeting: {
    counterpart: Id128,
    kind: z.enum(MEETING_KINDS),
    occasion: Occasion,
    title: Title,
    startedAt: ClientInstant,
    plannedStart: ClientInstant.nullable(),
    plannedEnd: ClientInstant,
    endsEarlyAt: ClientInstant.nullable(),
    endedAt: ClientInstant.nullable(),
    prompts: z.array(PromptEvent).max(EVENTS_MAX),
    ticks: z.array(z.strictObject({ prompt: PromptId, at: ClientInstant })).max(TICKS_MAX),
    // Rows and clients of an earlier release know neither.
    aim: Aim.default(''),
    ownShare: z.enum(OWN_SHARES).nullable().default(null),
  },
  settings: {
    language: z
      .string()
      .regex(/^[A-Za-z0-9-]+$/, 'must be a language tag, e.g. pt-BR')
      .max(35)
      .nullable(),
    meetingTheme: z.enum(['dark', 'as-host']),
    spokenLine: z.enum(['on', 'off']),
    deviceStorage: z.enum(['on', 'off']),
    pinned: Choices,
    hidden: Choices,
    synonyms: Synonyms.default(DEFAULT_SETTINGS.synonyms),
    firstRun: z.enum(['ahead', 'done']),
    // Rows and clients of an earlier release do not know it.
    keepMonths: z.literal(KEEP_MONTHS).default(DEFAULT_SETTINGS.keepMonths),
    dailyAct: z.enum(['on', 'off']).default(DEFAULT_SETTINGS.dailyAct),
    acts: z
      .array(
        z.strictObject({ prompt: PromptId, day: DueDate, answer: z.enum(['done', 'not-today']).nullable() }),
      )
      .max(ACTS_MAX)
      .default([]),
  },
  point: {
    counterpart: Id128,
    appraisal: Id128.nullable(),
    text: PointText,
    links: z.array(z.strictObject({ note: Id128, words: Passage, on: DueDate })).max(POINT_LINKS_MAX),
    raiseBy: DueDate.nullable(),
    state: z.enum(['open', 'raised', 'dropped']),
  },
  appraisal: {
    counterpart: Id128,
    title: Title,
    periodStart: DueDate,
    day: DueDate,
    steps: z.array(Step).max(STEPS_MAX),
    evidence: z.array(Evidence).max(EVIDENCE_MAX),
    asked: z.array(PromptId).max(ASKED_MAX).default([]),
    theirView: ViewText,
    goals: z.array(Goal).max(GOALS_MAX),
    landed: ViewText,
    reply: ViewText,
    endedOn: DueDate.nullable(),
  },
  prompt: {
    title: OwnTitle,
    ask: OwnAsk,
    reason: OwnReason,
    kinds: z.array(z.enum(MEETING_KINDS)).min(1, 'must name a kind of meeting').max(MEETING_KINDS.length),
    phase: z.enum(['before', 'opening', 'body', 'closing', 'after']),
    hat: z.enum(['leadership', 'management']),
    state: z.enum(['kept', 'retired']),
    edition: Edition,
    past: z.array(z.strictObject({ edition: Edition, ask: OwnAsk })).max(PAST_ASKS_MAX),
  },
} satisfies { readonly [Kind in DocKind]: { readonly [Field in keyof Contents[Kind]]: z.ZodType } };

const added = { id: Id128, version: VersionTag };

/** What the server says of each kind, its own times in this form. */
const viewsWith = (instant: z.ZodType<string>) => {
  const times = { madeAt: instant, savedAt: instant };
  return {
    note: z.strictObject({ ...added, ...contents.note, startedAt: instant, savedAt: instant }),
    commitment: z.strictObject({
      ...added,
      ...contents.commitment,
      madeAt: instant,
      settledAt: instant.nullable(),
    }),
    counterpart: z.strictObject({ ...added, ...contents.counterpart, ...times }),
    meeting: z.strictObject({ ...added, ...contents.meeting, ...times }),
    settings: z.strictObject({ ...added, ...contents.settings, ...times }),
    point: z.strictObject({ ...added, ...contents.point, ...times }),
    appraisal: z.strictObject({ ...added, ...contents.appraisal, ...times }),
    prompt: z.strictObject({ ...added, ...contents.prompt, ...times }),
  } satisfies { readonly [Kind in DocKind]: z.ZodType };
};

export const views = viewsWith(Instant);

export type Views = { readonly [Kind in DocKind]: z.infer<(typeof views)[Kind]> };
export type View<Kind extends DocKind> = Views[Kind];

/** What of each kind a client hands in that was once handed out: every instant has to be one. */
const handedIn = viewsWith(ClientInstant);

const found = <Kind extends DocKind, Doc extends z.ZodType, At extends z.ZodType>(
  kind: Kind,
  doc: Doc,
  removedAt: At,
) => z.strictObject({ kind: z.literal(kind), removedAt, doc });

const REMOVED_AT = Instant.nullable();

/** One thing as it stands, a tombstone included: what is under it can be restored. */
export const Found = z.discriminatedUnion('kind', [
  found('note', views.note, REMOVED_AT),
  found('commitment', views.commitment, REMOVED_AT),
  found('counterpart', views.counterpart, REMOVED_AT),
  found('meeting', views.meeting, REMOVED_AT),
  found('settings', views.settings, REMOVED_AT),
  found('point', views.point, REMOVED_AT),
  found('appraisal', views.appraisal, REMOVED_AT),
  found('prompt', views.prompt, REMOVED_AT),
]);
export type Found = z.infer<typeof Found>;

const WAS_REMOVED_AT = ClientInstant.nullable();

/** The same thing on its way back, e.g. from a file. */
export const ImportedThing = z.discriminatedUnion('kind', [
  found('note', handedIn.note, WAS_REMOVED_AT),
  found('commitment', handedIn.commitment, WAS_REMOVED_AT),
  found('counterpart', handedIn.counterpart, WAS_REMOVED_AT),
  found('meeting', handedIn.meeting, WAS_REMOVED_AT),
  found('settings', handedIn.settings, WAS_REMOVED_AT),
  found('point', handedIn.point, WAS_REMOVED_AT),
  found('appraisal', handedIn.appraisal, WAS_REMOVED_AT),
  found('prompt', handedIn.prompt, WAS_REMOVED_AT),
]);
export type ImportedThing = z.infer<typeof ImportedThing>;

export const DocKindName = z.enum([
  'note',
  'commitment',
  'counterpart',
  'meeting',
  'settings',
  'point',
  'appraisal',
  'prompt',
]);

/** Which thing. */
export const ThingName = z.strictObject({ kind: DocKindName, id: Id128 });
