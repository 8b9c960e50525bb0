import { z } from 'zod';
import { OWN_SHARES } from '../../src/domain/meeting';
import { MEETING_KINDS, type PromptId } from '../../src/domain/prompts/prompt';
import { DEFAULT_SETTINGS, KEEP_MONTHS } from '../../src/domain/settings';
import type { RowKind, RowValue } from './rows';

const PromptIdShape = z.custom<PromptId>((value) => typeof value === 'string' && /^P[0-9]{3}$/.test(value));

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
    firstRun: z.enum(['ahead', 'done']),
    // Rows of before there was a choice.
    keepMonths: z.literal(KEEP_MONTHS).default(DEFAULT_SETTINGS.keepMonths),
    madeAt: z.string(),
    savedAt: z.string(),
  }),
};
