import type { PromptWords } from '../../prompts/words';

/** Words of earlier versions, in English: a record of an earlier meeting shows what was read in it. */
export const pastWordsEn: readonly PromptWords[] = [
  {
    id: 'P006',
    version: 1,
    intent: 'Same yardstick',
    ask: 'Check you use the same criteria for everyone in this role.',
    why: 'The same criteria for the same role keep personal liking out of the form.',
  },
  {
    id: 'P045',
    version: 1,
    intent: 'Back the goal',
    ask: '"What could I clear, open or teach so you get there?"',
    why: 'A goal needs help as well as a date. Your part belongs beside it.',
  },
];
