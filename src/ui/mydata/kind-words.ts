import type { MessageId } from '../../words/words';

/** How each kind of row is called where they are counted. */
export const KIND_WORDS = {
  note: 'data.kindNote',
  commitment: 'data.kindCommitment',
  counterpart: 'data.kindCounterpart',
  meeting: 'data.kindMeeting',
  settings: 'data.kindSettings',
  point: 'data.kindPoint',
  appraisal: 'data.kindAppraisal',
  prompt: 'data.kindPrompt',
  key: 'data.kindKey',
  trail: 'data.kindTrail',
} as const satisfies Readonly<Record<string, MessageId>>;

export type CountedKind = keyof typeof KIND_WORDS;
