import * as fc from 'fast-check';
import { promptsEn } from '../../../src/domain/content/prompts-en';
import type { PromptAnswer } from '../../../src/domain/meeting';
import { CIRCUMSTANCES, type Circumstance } from '../../../src/domain/prompts/avoid';
import { MINUTE, type EarlierMeeting, type PromptState } from '../../../src/domain/prompts/plan';
import { MEETING_KINDS, type MeetingKind, type PromptId } from '../../../src/domain/prompts/prompt';
import { aState, hold, NINE, type Look, type Manager } from './held-meeting';

const DAY = 24 * 60 * MINUTE;

interface Week {
  readonly kind: MeetingKind;
  readonly length: number;
  /** Seconds after the planned start; null where nothing was planned. */
  readonly late: number | null;
  /** How far into the time that is left, or null. */
  readonly endsEarly: number | null;
  /** The minute at which the panel is first looked at. */
  readonly opened: number;
  readonly moved: number;
  readonly answers: readonly { readonly wait: number; readonly answer: PromptAnswer | null }[];
  readonly pinned: readonly PromptId[];
  readonly hidden: readonly PromptId[];
  readonly openPromises: number;
  readonly circumstances: readonly Circumstance[];
}

const some = (most: number) =>
  fc.subarray(
    promptsEn.map(({ id }) => id),
    { maxLength: most },
  );

const answer = fc.record({
  wait: fc.integer({ min: 1, max: 12 }),
  answer: fc.constantFrom<PromptAnswer | null>('done', 'done', 'later', 'later', 'not-now', null),
});

const week: fc.Arbitrary<Week> = fc.record({
  // Two in three are the usual ones, and each kind comes up.
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<MeetingKind>('one-on-one', 'one-on-one', 'appraisal') },
    { weight: 1, arbitrary: fc.constantFrom<MeetingKind>(...MEETING_KINDS) },
  ),
  length: fc.constantFrom(5, 15, 25, 30, 30, 30, 45, 50, 60, 60, 90, 120),
  late: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: -120, max: 1500 })), { freq: 5 }),
  endsEarly: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 }),
  opened: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
  moved: fc.integer({ min: -2, max: 2 }),
  answers: fc.array(answer, { minLength: 1, maxLength: 6 }),
  pinned: fc.oneof(fc.constant([]), some(4)),
  hidden: fc.oneof(fc.constant([]), some(10)),
  openPromises: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 })),
  circumstances: fc.oneof(fc.constant([]), fc.subarray([...CIRCUMSTANCES])),
});

/** Fifty meetings with one person, in a week each. */
export const aYear: fc.Arbitrary<readonly Week[]> = fc.array(week, { minLength: 50, maxLength: 50 });

const managerOf =
  ({ answers }: Week): Manager =>
  (minutes, event) => {
    const own = answers[Date.parse(event.shownAt) % answers.length] ?? answers[0];
    return own !== undefined && minutes >= own.wait ? own.answer : null;
  };

const beginning = (held: Week, at: number, earlier: readonly EarlierMeeting[]): PromptState => {
  const planned = NINE + (7 * at + held.moved) * DAY;
  const startedAt = planned + (held.late ?? 0) * 1000;
  const plannedEnd = planned + held.length * MINUTE;
  return aState({
    kind: held.kind,
    startedAt,
    plannedStart: held.late === null ? null : planned,
    plannedEnd,
    endsEarlyAt: held.endsEarly === null ? null : startedAt + held.endsEarly * (plannedEnd - startedAt),
    earlier,
    pinned: held.pinned,
    hidden: held.hidden,
    openPromises: held.openPromises,
    circumstances: held.circumstances,
  });
};

/** Each meeting of the year as the looks at its panel, every one with what came up in those before. */
export const holdYear = (year: readonly Week[]): readonly (readonly Look[])[] => {
  let earlier: readonly EarlierMeeting[] = [];
  return year.map((held, at) => {
    const begin = beginning(held, at, earlier);
    const looks = hold(begin, managerOf(held), { from: held.opened, to: held.length + 2 });
    const prompts = looks.flatMap(({ suggestion }) =>
      suggestion.kind === 'new' ? [suggestion.prompt.id] : [],
    );
    earlier = [{ startedAt: begin.startedAt, prompts }, ...earlier];
    return looks;
  });
};
