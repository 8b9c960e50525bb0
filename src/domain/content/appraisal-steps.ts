import type { BuiltInStepId, StepOwner } from '../appraisal';
import type { PromptId } from '../prompts/prompt';

/** A step of the process that most appraisals have, with the prompts that stand beside it. */
export interface ProcessStep {
  readonly id: BuiltInStepId;
  readonly words: string;
  /** What the step has to see to. */
  readonly must: string;
  readonly owner: StepOwner;
  /** So many days after the day of the talk; before it where the number is negative. */
  readonly days: number;
  readonly prompts: readonly PromptId[];
}

/** In the order in which they fall due. What a company does otherwise its people change, step by step. */
export const PROCESS_STEPS: readonly ProcessStep[] = [
  {
    id: 'A01',
    words: 'Check that role, goals and standards are known',
    must: 'They were given in writing, and are the same for everyone in this role.',
    owner: 'me',
    days: -56,
    prompts: ['P044', 'P045', 'P101'],
  },
  {
    id: 'A02',
    words: 'Hold a progress talk and raise what is open',
    must: 'At least one talk is written down. Nothing is kept back for the end.',
    owner: 'me',
    days: -42,
    prompts: ['P005', 'P068', 'P069', 'P070', 'P071', 'P072', 'P073', 'P131'],
  },
  {
    id: 'A03',
    words: 'Invite them, with fair notice',
    must: 'Say how it works and who may come along. Ask what they need to take part fully, never why.',
    owner: 'me',
    days: -28,
    prompts: ['P007', 'P008', 'P011'],
  },
  {
    id: 'A04',
    words: 'Collect evidence from the whole period',
    must: 'Facts of the job only: no gossip, and nothing of private life.',
    owner: 'me',
    days: -21,
    prompts: ['P004', 'P013'],
  },
  {
    id: 'A05',
    words: 'Receive their own view first',
    must: 'Read it before you write yours.',
    owner: 'them',
    days: -14,
    prompts: ['P027', 'P028'],
  },
  {
    id: 'A06',
    words: 'Write a draft, and have it read by a second person',
    must: 'High and low ratings each have their reasons. No rating is shared yet.',
    owner: 'me',
    days: -7,
    prompts: ['P006', 'P009', 'P063', 'P064'],
  },
  {
    id: 'A07',
    words: 'Open the talk: purpose, steps and notes',
    must: 'Say who will see what, and how long it is kept.',
    owner: 'me',
    days: 0,
    prompts: ['P026', 'P037', 'P038'],
  },
  {
    id: 'A08',
    words: 'Hear their view, then go through the evidence',
    must: 'Each section is covered, with facts of the job only.',
    owner: 'me',
    days: 0,
    prompts: ['P041', 'P042', 'P043', 'P065', 'P066', 'P097', 'P098', 'P099', 'P100'],
  },
  {
    id: 'A09',
    words: 'Agree goals and development for the next period',
    must: 'Each has a measure, a date and your help.',
    owner: 'me',
    days: 0,
    prompts: ['P044', 'P045', 'P067', 'P101'],
  },
  {
    id: 'A10',
    words: 'Share the outcome, if policy allows it now',
    must: 'Tie the reason to the standard. Pay is a talk of its own.',
    owner: 'me',
    days: 0,
    prompts: ['P066', 'P102'],
  },
  {
    id: 'A11',
    words: 'Close: how it landed, next steps, right of reply',
    must: 'Check the record together. Write disagreement in their words.',
    owner: 'me',
    days: 0,
    prompts: ['P110', 'P114', 'P115', 'P124', 'P125'],
  },
  {
    id: 'A12',
    words: 'Have it signed or acknowledged',
    must: 'To acknowledge is not to agree. Note a refusal without comment.',
    owner: 'them',
    days: 3,
    prompts: ['P129'],
  },
  {
    id: 'A13',
    words: 'File it, share it with those entitled, delete drafts',
    must: 'Keep it as long as your policy says, and no longer.',
    owner: 'me',
    days: 5,
    prompts: ['P128', 'P130'],
  },
  {
    id: 'A14',
    words: 'Follow up within a week',
    must: 'Keep what you promised. From then on, look at it once a month.',
    owner: 'me',
    days: 7,
    prompts: ['P131', 'P132', 'P133'],
  },
];

/** The built-in step of an id; undefined for a step of one's own. */
export const stepNamed = (id: string): ProcessStep | undefined =>
  PROCESS_STEPS.find((step) => step.id === id);
