import type { CalendarDate } from './calendar-date';
import type { PromptId } from './prompts/prompt';

/** An appraisal as a flow of weeks, as its owner keeps it: one person, one talk, what comes before and after. */
export interface Appraisal {
  /** 128 bits, base64url. */
  readonly id: string;
  readonly counterpart: string;
  readonly title: string;
  /** The first day of the time that is looked back on. */
  readonly periodStart: CalendarDate;
  /** The day of the talk. */
  readonly day: CalendarDate;
  readonly steps: readonly AppraisalStep[];
  readonly evidence: readonly Evidence[];
  /** The questions beside the steps that were asked. */
  readonly asked: readonly PromptId[];
  /** How they see it, written down before one's own view. */
  readonly theirView: string;
  readonly goals: readonly Goal[];
  /** How the talk landed. */
  readonly landed: string;
  /** What they say to it, in their own words. */
  readonly reply: string;
  /** The day on which it was closed; null while it goes on. */
  readonly endedOn: CalendarDate | null;
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly savedAt: string;
}

/** Never reused and never renumbered: the process steps that the product brings along. */
export type BuiltInStepId = `A${number}`;

export interface AppraisalStep {
  /** A `BuiltInStepId`, or 128 bits, base64url, of a step of one's own. */
  readonly id: string;
  /** Own words; empty for the words of the built-in step. */
  readonly words: string;
  readonly owner: StepOwner;
  readonly due: CalendarDate | null;
  readonly state: StepState;
  /** Where the document lies that the step asks for; empty where there is none. Never the document itself. */
  readonly link: string;
}

/** Whoever does it: oneself, the person whom it is about, or somebody else, e.g. of HR. */
export type StepOwner = 'me' | 'them' | 'other';
export type StepState = 'open' | 'done' | 'not-needed';

/** One passage that shows something, from a note or written down here. */
export interface Evidence {
  readonly id: string;
  /** The note it comes from; null where it was written down here. */
  readonly note: string | null;
  readonly words: string;
  /** When it happened. */
  readonly on: CalendarDate;
  /** Which way it points; null where nobody decided. */
  readonly side: EvidenceSide | null;
}

export type EvidenceSide = 'for' | 'against' | 'neutral';

export interface Goal {
  readonly id: string;
  readonly words: string;
  /** How both will see that it is reached. */
  readonly measure: string;
  readonly due: CalendarDate | null;
  /** The commitment that answers "How can I help?"; null where there is none yet. */
  readonly help: string | null;
}

export type AppraisalContent = Omit<Appraisal, 'id' | 'madeAt' | 'savedAt'>;

export const STEPS_MAX = 40;
export const EVIDENCE_MAX = 60;
export const GOALS_MAX = 12;
export const ASKED_MAX = 80;

/** In UTF-16 units. */
export const STEP_WORDS_MAX = 160;
export const LINK_MAX = 500;
export const GOAL_WORDS_MAX = 200;
export const VIEW_MAX = 4_000;

/** All words of one appraisal together, so that its sealed row fits one property of 64 KiB. */
export const APPRAISAL_WORDS_MAX = 16_000;

const HTTPS = /^https:\/\/[^\s\\@/?#]+(?:[/?#]\S*)?$/;

/** An address that may be opened from a page: no script, no file, nobody's password. */
export const isSafeLink = (text: string): boolean => HTTPS.test(text);

/** Everything that somebody typed, piece by piece. */
export const wordsWithin = ({
  title,
  steps,
  evidence,
  theirView,
  goals,
  landed,
  reply,
}: Pick<
  Appraisal,
  'title' | 'steps' | 'evidence' | 'theirView' | 'goals' | 'landed' | 'reply'
>): readonly string[] => [
  title,
  theirView,
  landed,
  reply,
  ...steps.flatMap(({ words, link }) => [words, link]),
  ...evidence.map(({ words }) => words),
  ...goals.flatMap(({ words, measure }) => [words, measure]),
];

/** How much of the room of an appraisal is taken, in UTF-16 units. */
export const wordsLength = (content: Parameters<typeof wordsWithin>[0]): number =>
  wordsWithin(content).reduce((sum, { length }) => sum + length, 0);

const repeated = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/** What is wrong with an appraisal as a whole; undefined when nothing is. */
export const appraisalFault = (
  content: Parameters<typeof wordsWithin>[0],
): { readonly field: string; readonly message: string; readonly max?: number } | undefined => {
  for (const field of ['steps', 'evidence', 'goals'] as const)
    if (repeated(content[field].map(({ id }) => id)))
      return { field, message: 'must not name an entry twice' };
  return wordsLength(content) > APPRAISAL_WORDS_MAX
    ? {
        field: 'evidence',
        message: `must leave the appraisal at most ${APPRAISAL_WORDS_MAX} characters in all`,
        max: APPRAISAL_WORDS_MAX,
      }
    : undefined;
};

/** The latest talk first. */
export const byDay = (a: Pick<Appraisal, 'id' | 'day'>, b: Pick<Appraisal, 'id' | 'day'>): number => {
  const [one, other] = [`${a.day} ${a.id}`, `${b.day} ${b.id}`];
  return one < other ? 1 : one > other ? -1 : 0;
};
