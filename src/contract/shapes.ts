import { z } from 'zod';
import { isCalendarDate } from '../domain/calendar-date';
import { GOAL_WORDS_MAX, isSafeLink, LINK_MAX, STEP_WORDS_MAX, VIEW_MAX } from '../domain/appraisal';
import { COMMITMENT_TEXT_MAX } from '../domain/commitment';
import { HINT_MAX, NAME_MAX } from '../domain/counterpart';
import type { PromptId as PromptIdType } from '../domain/prompts/prompt';
import { AIM_MAX } from '../domain/meeting';
import { NOTE_TEXT_MAX, OCCASION_MAX, TITLE_MAX } from '../domain/note';
import { OWN_ASK_MAX, OWN_REASON_MAX, OWN_TITLE_MAX } from '../domain/own-prompt';
import { PASSAGE_MAX, POINT_TEXT_MAX } from '../domain/point';
import { SYNONYMS_MAX } from '../domain/synonyms';

/** 128 random bits as 22 characters of base64url: note ids, commitment ids, write ids. */
export const Id128 = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/, 'must be 22 characters of base64url')
  .meta({ description: '128 random bits, base64url' });

/**
 * Text that survives storage unchanged. Lone surrogates would silently become another character in UTF-8,
 * and control characters other than tab and line breaks have no meaning in a note.
 */
const plainText = (max: number, text = z.string()) =>
  text
    .max(max, `must be at most ${max} characters`)
    .refine((text) => text.isWellFormed(), 'must not contain half of a surrogate pair')
    .refine((text) => !hasControl(text), 'must not contain control characters');

const hasControl = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const allowed = unit === 9 || unit === 10 || unit === 13;
    if ((unit < 32 && !allowed) || (unit >= 127 && unit < 160)) return true;
  }
  return false;
};

const oneLine = (max: number, text = z.string()) =>
  plainText(max, text).refine((text) => !/[\r\n]/.test(text), 'must be a single line');

export const NoteText = plainText(NOTE_TEXT_MAX);
const isFilled = (text: string): boolean => text.trim() !== '';
const EMPTY = 'must not be empty';

export const CommitmentText = oneLine(COMMITMENT_TEXT_MAX).refine(isFilled, EMPTY);
export const Title = oneLine(TITLE_MAX);
export const Aim = oneLine(AIM_MAX);
export const Occasion = oneLine(OCCASION_MAX).min(1, 'must not be empty');
export const DueDate = z
  .string()
  .refine(isCalendarDate, 'must be a day that exists, as YYYY-MM-DD')
  .meta({ format: 'date' });

/** One letter in two spellings looks the same and is the same, so a name is kept in one of them. */
const composed = z.string().normalize('NFC');

/** A name as people write it. What turns the direction of text around is refused, because it would turn the page too. */
export const Name = oneLine(NAME_MAX, composed)
  .refine(isFilled, EMPTY)
  .refine((text) => !/[\u202a-\u202e\u2066-\u2069]/.test(text), 'must not contain direction overrides');
export const Hint = oneLine(HINT_MAX, composed);

/** The id of a person in the directory of their tenant. */
export const ObjectId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be an object id in lower case')
  .meta({ format: 'uuid' });

/** An instant that a client names: UTC, to the millisecond. */
export const ClientInstant = z.iso.datetime({ precision: 3 });

/** The pattern makes it a prompt's id, which TypeScript can not read from a pattern: of the library, or of one's own. */
export const PromptId = z
  .string()
  .regex(
    /^(P[0-9]{3}|[A-Za-z0-9_-]{22})$/,
    'must be the id of a prompt, e.g. P041',
  ) as unknown as z.ZodType<PromptIdType>;

/** Nothing yet, or lines of words that mean the same. */
export const Synonyms = plainText(SYNONYMS_MAX);

export const PointText = plainText(POINT_TEXT_MAX).refine(isFilled, EMPTY);
/** A piece of a note, or what was seen, in a few sentences. */
export const Passage = plainText(PASSAGE_MAX);

/** A step that the product brings along, or one of one's own. */
export const StepId = z
  .string()
  .regex(/^(A[0-9]{2}|[A-Za-z0-9_-]{22})$/, 'must be the id of a step, e.g. A04');
export const StepWords = oneLine(STEP_WORDS_MAX);
/** Opened from a page, so it is nothing but an address of the web. */
export const Link = oneLine(LINK_MAX).refine(
  (text) => text === '' || isSafeLink(text),
  'must be an address that begins with https://',
);
export const GoalWords = oneLine(GOAL_WORDS_MAX);
export const View = plainText(VIEW_MAX);

export const OwnTitle = oneLine(OWN_TITLE_MAX).refine(isFilled, EMPTY);
export const OwnAsk = oneLine(OWN_ASK_MAX).refine(isFilled, EMPTY);
export const OwnReason = oneLine(OWN_REASON_MAX);

export const VersionTag = z
  .string()
  .regex(/^v[1-9][0-9]{0,14}$/, 'must be a version that was answered before');

/** What every write carries; see the rules of a write in the domain. */
export const WriteFields = { wid: Id128, base: VersionTag.nullable() };

export const Instant = z.string().meta({ format: 'date-time' });
