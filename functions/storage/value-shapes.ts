import { z } from 'zod';
import { OWN_SHARES } from '../../src/domain/meeting';
import { MEETING_KINDS, type PromptId } from '../../src/domain/prompts/prompt';
import { DEFAULT_SETTINGS, KEEP_MONTHS } from '../../src/domain/settings';
import type { RowKind, RowValue } from './rows';

const PromptIdShape = z.custom<PromptId>(
  (value) => typeof value === 'string' && /^(P[0-9]{3}|[A-Za-z0-9_-]{22})$/.test(value),
);

/** Rows of the first release knew no people, so what names one may be missing and is then nobody. */
const Nobody = z.string().nullable().default(null);

/**
 * What the value of each kind of row must be. Strict, so that a row of a newer release is refused in words instead of
 * losing what this release does not know; what an older release did not write has a default.
 */
export const shapes: { readonly [Kind in RowKind]: z.ZodType<RowValue[Kind]> } = {
  note: z.strictObject({
    id: z.string(),
    occasion: z.string(),
    title: z.string(),
    counterpart: Nobody,
    copyOf: Nobody,
    text: z.string(),
    startedAt: z.string(),
    savedAt: z.string(),
  }),
  commitment: z.strictObject({
    id: z.string(),
    text: z.string(),
    due: z.string().nullable(),
    // At first everything that was written down was a promise of one's own.
    whose: z.enum(['mine', 'theirs']).default('mine'),
    counterpart: Nobody,
    occasion: z.string(),
    title: z.string(),
    state: z.enum(['open', 'kept', 'dropped']),
    madeAt: z.string(),
    settledAt: z.string().nullable(),
  }),
  counterpart: z.strictObject({
    id: z.string(),
    name: z.string(),
    hint: z.string(),
    standing: z.enum(['here', 'left']),
    directoryId: z.string().nullable(),
    mergedInto: z.string().nullable(),
    // Rows of before anybody prepared a talk.
    nextAim: z.string().default(''),
    madeAt: z.string(),
    savedAt: z.string(),
  }),
  meeting: z.strictObject({
    id: z.string(),
    counterpart: z.string(),
    kind: z.enum(MEETING_KINDS),
    occasion: z.string(),
    title: z.string(),
    startedAt: z.string(),
    plannedStart: z.string().nullable(),
    plannedEnd: z.string(),
    endsEarlyAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    prompts: z.array(
      z.strictObject({
        prompt: PromptIdShape,
        version: z.int(),
        shownAt: z.string(),
        answer: z.enum(['done', 'later', 'not-now', 'passed']).nullable(),
        answeredAt: z.string().nullable(),
      }),
    ),
    ticks: z.array(z.strictObject({ prompt: PromptIdShape, at: z.string() })),
    // Rows of before a talk was prepared and looked back on.
    aim: z.string().default(''),
    ownShare: z.enum(OWN_SHARES).nullable().default(null),
    madeAt: z.string(),
    savedAt: z.string(),
  }),
  settings: z.strictObject({
    id: z.string(),
    language: z.string().nullable(),
    meetingTheme: z.enum(['dark', 'as-host']),
    spokenLine: z.enum(['on', 'off']),
    deviceStorage: z.enum(['on', 'off']),
    pinned: z.array(PromptIdShape),
    hidden: z.array(PromptIdShape),
    // Rows of before they could be kept.
    synonyms: z.string().default(DEFAULT_SETTINGS.synonyms),
    firstRun: z.enum(['ahead', 'done']),
    // Rows of before there was a choice.
    keepMonths: z.literal(KEEP_MONTHS).default(DEFAULT_SETTINGS.keepMonths),
    // Rows of before there was an act a day.
    dailyAct: z.enum(['on', 'off']).default(DEFAULT_SETTINGS.dailyAct),
    acts: z
      .array(
        z.strictObject({
          prompt: PromptIdShape,
          day: z.string(),
          answer: z.enum(['done', 'not-today']).nullable(),
        }),
      )
      .default([]),
    madeAt: z.string(),
    savedAt: z.string(),
  }),
  point: z.strictObject({
    id: z.string(),
    counterpart: z.string(),
    appraisal: z.string().nullable(),
    text: z.string(),
    links: z.array(z.strictObject({ note: z.string(), words: z.string(), on: z.string() })),
    raiseBy: z.string().nullable(),
    state: z.enum(['open', 'raised', 'dropped']),
    madeAt: z.string(),
    savedAt: z.string(),
  }),
  appraisal: z.strictObject({
    id: z.string(),
    counterpart: z.string(),
    title: z.string(),
    periodStart: z.string(),
    day: z.string(),
    steps: z.array(
      z.strictObject({
        id: z.string(),
        words: z.string(),
        owner: z.enum(['me', 'them', 'other']),
        due: z.string().nullable(),
        state: z.enum(['open', 'done', 'not-needed']),
        link: z.string(),
      }),
    ),
    evidence: z.array(
      z.strictObject({
        id: z.string(),
        note: z.string().nullable(),
        words: z.string(),
        on: z.string(),
        side: z.enum(['for', 'against', 'neutral']).nullable(),
      }),
    ),
    asked: z.array(PromptIdShape).default([]),
    theirView: z.string(),
    goals: z.array(
      z.strictObject({
        id: z.string(),
        words: z.string(),
        measure: z.string(),
        due: z.string().nullable(),
        help: z.string().nullable(),
      }),
    ),
    landed: z.string(),
    reply: z.string(),
    endedOn: z.string().nullable(),
    madeAt: z.string(),
    savedAt: z.string(),
  }),
  prompt: z.strictObject({
    id: z.string(),
    title: z.string(),
    ask: z.string(),
    reason: z.string(),
    kinds: z.array(z.enum(MEETING_KINDS)),
    phase: z.enum(['before', 'opening', 'body', 'closing', 'after']),
    hat: z.enum(['leadership', 'management']),
    state: z.enum(['kept', 'retired']),
    edition: z.int(),
    past: z.array(z.strictObject({ edition: z.int(), ask: z.string() })),
    madeAt: z.string(),
    savedAt: z.string(),
  }),
};
