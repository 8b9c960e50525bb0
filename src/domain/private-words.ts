/**
 * Words by which a question may reach into health, family, belief or leave. Whoever writes a prompt of their own is
 * told so while they type, on their own screen; nothing is kept of it, and nothing is forbidden by it. In English and
 * German. Words that mostly mean something else are not in it: one leaves a meeting, and is kind.
 */

export type PrivateTopic = 'health' | 'family' | 'belief' | 'leave';

/** Each a whole word; a trailing hyphen stands for any ending. A blank is any white space. */
const WORDS: { readonly [Topic in PrivateTopic]: readonly string[] } = {
  health: [
    'health-',
    'ill',
    'illness-',
    'sick',
    'sickness-',
    'disease-',
    'diagnos-',
    'doctor-',
    'medical-',
    'medicine-',
    'medication-',
    'therap-',
    'hospital-',
    'surgery',
    'depress-',
    'anxiety',
    'burnout',
    'burn-out',
    'stress',
    'stressed',
    'disab-',
    'injur-',
    'pregnan-',
    'menopaus-',
    'weight',
    'gesund-',
    'krank-',
    'erkrank-',
    'arzt',
    'ärzt-',
    'arztbesuch-',
    'arzttermin-',
    'medikament-',
    'klinik-',
    'behinder-',
    'schwerbehinder-',
    'schwanger-',
    'wechseljahre-',
    'ausgebrannt',
  ],
  family: [
    'family',
    'families',
    'wife',
    'husband',
    'spouse',
    'marriage',
    'married',
    'divorc-',
    'your partner',
    'their partner',
    'girlfriend',
    'boyfriend',
    'child',
    'children',
    'childcare',
    'kids',
    'baby',
    'babies',
    'mother',
    'father',
    'parents',
    'familie-',
    'familiär-',
    'ehemann-',
    'ehefrau-',
    'verheiratet',
    'geschieden',
    'scheidung-',
    'ihre partnerin',
    'ihr partner',
    'deine partnerin',
    'dein partner',
    'ihr kind',
    'dein kind',
    'ihre kinder',
    'ihren kindern',
    'deine kinder',
    'deinen kindern',
    'kinder haben',
    'kinderbetreuung-',
    'kinderwunsch-',
    'mutter',
    'vater',
    'eltern',
  ],
  belief: [
    'religio-',
    'faith',
    'church-',
    'mosque-',
    'synagogue-',
    'pray',
    'prayer-',
    'beliefs',
    'political views',
    'political party',
    'vote',
    'voted',
    'trade union-',
    'union member-',
    'religiös-',
    'kirche-',
    'moschee-',
    'synagoge-',
    'beten',
    'gebet-',
    'ihr glaube',
    'ihren glauben',
    'dein glaube',
    'deinen glauben',
    'weltanschauung-',
    'gewählt haben',
    'partei',
    'gewerkschaft-',
  ],
  leave: [
    'sick leave',
    'parental leave',
    'maternity',
    'paternity',
    'annual leave',
    'on leave',
    'your leave',
    'their leave',
    'vacation-',
    'holiday-',
    'time off',
    'days off',
    'absence-',
    'elternzeit-',
    'mutterschutz-',
    'pflegezeit-',
    'urlaub-',
    'krankschreibung-',
    'krankgeschrieben',
    'fehlzeit-',
    'fehltag-',
    'abwesenheit-',
    'auszeit-',
  ],
};

const asPattern = (word: string): string => {
  const stem = word.endsWith('-') ? word.slice(0, -1) : word;
  return stem.replaceAll(' ', '\\s+') + (word.endsWith('-') ? '\\p{L}*' : '');
};

const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.map(asPattern).join('|')})(?!\\p{L})`, 'iu');

/** What says most stands first: a sick leave is leave, and being sick is health. */
const TOPICS: readonly (readonly [PrivateTopic, RegExp])[] = (
  ['leave', 'health', 'family', 'belief'] as const
).map((topic) => [topic, patternOf(WORDS[topic])]);

/** What a text may touch, or undefined. Words decide, and nothing of who writes or about whom. */
export const privateTopicIn = (text: string): PrivateTopic | undefined => {
  const composed = text.normalize('NFC');
  return TOPICS.find(([, pattern]) => pattern.test(composed))?.[0];
};
