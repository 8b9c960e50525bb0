import type { MeetingKind } from '../../domain/prompts/prompt';
import type { MessageId } from '../../words/words';

/** What can be held with somebody; nobody meets another person to be alone. */
export type Offered = Exclude<MeetingKind, 'personal'>;

/** How each kind of meeting is called. */
export const KIND_NAMES = {
  'one-on-one': 'clock.oneOnOne',
  appraisal: 'clock.appraisal',
  feedback: 'clock.feedback',
  career: 'clock.career',
  'quiet-word': 'clock.quietWord',
  stay: 'clock.stay',
  recognition: 'clock.recognition',
  'new-starter': 'clock.newStarter',
  team: 'clock.team',
  formal: 'clock.formal',
} as const satisfies { readonly [Kind in Offered]: MessageId };
