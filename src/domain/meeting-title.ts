import type { MeetingKind } from './prompts/prompt';

/**
 * Titles that are rarely given to anything else, in English and German. A formal process comes first: there a prompt
 * could mislead, while elsewhere a wrong guess costs one press.
 */
const TITLES: readonly (readonly [MeetingKind, RegExp])[] = [
  [
    'formal',
    /\b(disciplinary|grievance|formal (hearing|meeting|warning)|anhörung|abmahnung|disziplinar\p{L}*)\b/iu,
  ],
  [
    'appraisal',
    /\b(appraisal|performance review|annual review|(jahres|mitarbeiter\p{L}*|beurteilungs)gespräch)\b/iu,
  ],
  ['career', /\b(career (talk|conversation|discussion|chat)|(karriere|entwicklungs)gespräch)\b/iu],
  ['stay', /\b(stay (talk|interview|conversation)|bleibegespräch)\b/iu],
  ['feedback', /\bfeedback ?(talk|session|conversation|gespräch)\b/iu],
];

/** What kind of meeting a title speaks of; one-on-one where it says nothing. One press sets it right. */
export const kindOfTitle = (title: string): MeetingKind =>
  TITLES.find(([, words]) => words.test(title))?.[0] ?? 'one-on-one';
