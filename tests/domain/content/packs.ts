import { promptsDe } from '../../../src/domain/content/prompts-de';
import { promptsEn } from '../../../src/domain/content/prompts-en';
import { ASK_MAX, INTENT_MAX, WHY_MAX } from '../../../src/domain/prompts/prompt';
import type { PromptWords } from '../../../src/domain/prompts/words';
import { gradeDe, gradeEn } from './reading';

/** Each language of the library, and what its words are held to. */
export interface Pack {
  readonly language: string;
  readonly prompts: readonly PromptWords[];
  readonly most: { readonly intent: number; readonly ask: number; readonly why: number };
  /** The school year in which a text can be read. */
  readonly grade: (text: string) => number;
  readonly privateLife: RegExp;
  readonly tone: RegExp;
  readonly promised: RegExp;
}

const english: Omit<Pack, 'language' | 'prompts'> = {
  most: { intent: INTENT_MAX, ask: ASK_MAX, why: WHY_MAX },
  grade: gradeEn,
  privateLife:
    /\b(health|ill(ness)?|sick(ness)?|diagnos\w*|medic\w*|doctor|disab\w*|pregnan\w*|stress\w*|therapy|age|aged|old|young|retire\w*|family|child(ren)?|kids?|partner|wife|husband|marri\w*|belief\w*|faith|religio\w*|church|god|politic\w*|union|leave of absence)\b/i,
  tone: /!|\b(hat|overlay|quiet word|pear-shaped|drop by|open a door|simply|just|step up|(a|good|small|great) leads?|failed|failure|fail)\b/i,
  promised: /\b(will (make|be|feel|improve|get|help)|always works|guarantee\w*|proven|boosts?)\b/i,
};

const german: Omit<Pack, 'language' | 'prompts'> = {
  most: { intent: 36, ask: 110, why: 190 },
  grade: gradeDe,
  privateLife:
    /gesundheit|krank|diagnos|\bärzt|\barzt\b|\bmedi[kz]|behinder|schwanger|stress|therap|\balter\b|\balte[rn]?\b|\bjung|rente|famil|\bkind(er)?\b|partner|\behe(frau|mann)?\b|verheirat|glaube|religi|kirche|\bgott\b|politi|gewerkschaft|urlaub|elternzeit/i,
  tone: /!|\b(du|dir|dich|dein\w*|einfach|nur mal|Hut|versagt|gescheitert|Mitarbeiter\w*|Kollegen?)\b/,
  promised: /\b(garantiert|bewiesen|wirkt immer|wird (besser|helfen|gelingen))\b/i,
};

export const packs: readonly Pack[] = [
  { language: 'English', prompts: promptsEn, ...english },
  { language: 'German', prompts: promptsDe, ...german },
];
