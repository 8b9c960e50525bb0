import type { CommitmentState, Whose } from '../../src/domain/commitment';
import type { PromptAnswer } from '../../src/domain/meeting';
import type { PromptId } from '../../src/domain/prompts/prompt';
import { refuseInAzure } from './refuse-azure';

refuseInAzure('The sample month', process.env);

/** An invented month of one manager, so that a newcomer has something to look at. */

export const COUNTERPARTS = {
  jonas: { name: 'Jonas Weber', hint: '' },
  'amara-kiln': { name: 'Amara Diallo', hint: 'Kiln team' },
  'amara-stores': { name: 'Amara Diallo', hint: 'Stores' },
} as const;
export type SampleName = keyof typeof COUNTERPARTS;
export const sampleNames = Object.keys(COUNTERPARTS) as SampleName[];

export interface SampleNote {
  readonly daysAgo: number;
  /** Whom it is about; null for nobody in particular. */
  readonly about: SampleName | null;
  readonly title: string;
  readonly text: string;
}

export const NOTES: readonly SampleNote[] = [
  {
    daysAgo: 27,
    about: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Started with his topics. The kiln schedule has no slack on Fridays.\nAsked what he needs: a second pair of hands for the late firing.',
  },
  {
    daysAgo: 24,
    about: null,
    title: 'Team meeting',
    text: 'Said out loud that the cobalt test failed because of my change, not theirs. Quiet first, then two ideas.',
  },
  {
    daysAgo: 20,
    about: 'jonas',
    title: 'Weekly one-on-one',
    text: 'He led the trial alone. Told him what it made possible for the others.\nNot asked yet: where he wants to be in a year.',
  },
  {
    daysAgo: 13,
    about: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Year ahead: wants to lead the move to the new kiln. Worried about the paperwork more than about the work.',
  },
  {
    daysAgo: 9,
    about: 'jonas',
    title: 'Quiet word before the review',
    text: 'Raised the two late reports now, so that it is no surprise in the appraisal. His side: waiting for data from stores.',
  },
  {
    daysAgo: 6,
    about: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Data from stores comes on Mondays now. Asked how the talk last week landed: “better early than in the appraisal”.',
  },
  {
    daysAgo: 4,
    about: 'amara-stores',
    title: 'A word in the yard',
    text: 'Stores can send data on Mondays if she gets the list by Friday noon. Thanked her for the night of the flood.',
  },
  {
    daysAgo: 2,
    about: 'amara-kiln',
    title: 'Walk along the kilns',
    text: 'Wants to learn how budgets are made. Proud of the spring glaze, and has told nobody.',
  },
];

export interface SamplePromise {
  readonly madeDaysAgo: number;
  /** Days from today, or the next time the two meet; null when no time was named. */
  readonly dueIn: number | 'next-meeting' | null;
  readonly whose: Whose;
  readonly with: SampleName | null;
  readonly title: string;
  readonly text: string;
  readonly became: CommitmentState;
}

export const PROMISES: readonly SamplePromise[] = [
  {
    madeDaysAgo: 27,
    dueIn: -20,
    whose: 'mine',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Ask for a second kiln engineer on Fridays',
    became: 'kept',
  },
  {
    madeDaysAgo: 24,
    dueIn: -17,
    whose: 'mine',
    with: null,
    title: 'Team meeting',
    text: 'Write down what the cobalt test taught us',
    became: 'kept',
  },
  {
    madeDaysAgo: 20,
    dueIn: -6,
    whose: 'mine',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Find a mentor outside the laboratory',
    became: 'dropped',
  },
  {
    madeDaysAgo: 20,
    dueIn: -13,
    whose: 'mine',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Ask where he wants to be in a year',
    became: 'kept',
  },
  {
    madeDaysAgo: 13,
    dueIn: -2,
    whose: 'mine',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Introduce him to the people who plan the new kiln',
    became: 'open',
  },
  {
    madeDaysAgo: 9,
    dueIn: 0,
    whose: 'mine',
    with: 'jonas',
    title: 'Quiet word before the review',
    text: 'Talk to stores about Monday data',
    became: 'open',
  },
  {
    madeDaysAgo: 6,
    dueIn: 1,
    whose: 'mine',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Read his draft plan before we meet',
    became: 'open',
  },
  {
    madeDaysAgo: 6,
    dueIn: 14,
    whose: 'mine',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Agree with the team what “done” means for a trial',
    became: 'open',
  },
  {
    madeDaysAgo: 6,
    dueIn: null,
    whose: 'mine',
    with: null,
    title: '',
    text: 'Thank the night shift by name',
    became: 'open',
  },
  {
    madeDaysAgo: 20,
    dueIn: -14,
    whose: 'theirs',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Write up the trial that he led',
    became: 'kept',
  },
  {
    madeDaysAgo: 13,
    dueIn: -3,
    whose: 'theirs',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'List what he would need to know about the new kiln’s paperwork',
    became: 'open',
  },
  {
    madeDaysAgo: 6,
    dueIn: 'next-meeting',
    whose: 'mine',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Bring the plan of the new kiln',
    became: 'open',
  },
  {
    madeDaysAgo: 6,
    dueIn: 'next-meeting',
    whose: 'theirs',
    with: 'jonas',
    title: 'Weekly one-on-one',
    text: 'Tell how the first Monday data worked out',
    became: 'open',
  },
  {
    madeDaysAgo: 4,
    dueIn: 3,
    whose: 'theirs',
    with: 'amara-stores',
    title: 'A word in the yard',
    text: 'Send the Monday data to the kiln team',
    became: 'open',
  },
  {
    madeDaysAgo: 2,
    dueIn: 10,
    whose: 'mine',
    with: 'amara-kiln',
    title: 'Walk along the kilns',
    text: 'Show her last year’s budget, line by line',
    became: 'open',
  },
];

/** A weekly one-on-one of half an hour with the same person. */
export interface SampleMeeting {
  readonly daysAgo: number;
  /** Each with the minute at which it came, and what was answered. */
  readonly prompts: readonly (readonly [prompt: PromptId, minute: number, answer: PromptAnswer])[];
  readonly ticks: readonly PromptId[];
}

export const MEETINGS: readonly SampleMeeting[] = [
  {
    daysAgo: 27,
    prompts: [
      ['P023', 1, 'done'],
      ['P041', 9, 'passed'],
      ['P110', 26, 'later'],
    ],
    ticks: ['P111'],
  },
  {
    daysAgo: 20,
    prompts: [
      ['P024', 1, 'done'],
      ['P043', 11, 'not-now'],
      ['P111', 26, 'done'],
    ],
    ticks: ['P110', 'P111'],
  },
  {
    daysAgo: 13,
    prompts: [
      ['P025', 2, 'done'],
      ['P047', 12, 'done'],
      ['P112', 27, 'passed'],
    ],
    ticks: ['P110', 'P111', 'P112'],
  },
  {
    daysAgo: 6,
    prompts: [
      ['P023', 1, 'later'],
      ['P041', 10, 'done'],
      ['P110', 26, 'done'],
    ],
    ticks: ['P110', 'P111', 'P112'],
  },
];
