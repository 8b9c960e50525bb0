import { stemmer as germanStem } from '@orama/stemmers/german';
import { stemmer as englishStem } from '@orama/stemmers/english';
import { smallWords, type Language } from './small-words';

/** A word as it stands in a text, and the form by which it is compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Small letters, the rest as typed. */
  readonly typed: string;
  readonly stem: string;
  /** Whether it is one of those that say nothing of the matter. */
  readonly small: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu;

const MARKS = /\p{M}/gu;
const withoutAccents = (word: string): string => word.normalize('NFD').replace(MARKS, '').normalize('NFC');

/** People whose keyboard has no umlauts write ae, oe and ue; after e, a or q the two are vowels of their own. */
const withUmlauts = (word: string): string =>
  word.replace(/(?<![aeq])(?:ae|oe|ue)/gu, (pair) => `${pair[0] ?? ''}\u0308`).normalize('NFC');

const stems: { readonly [L in Language]: (word: string) => string } = {
  en: (word) => englishStem(word.replace(/['’]s?$/u, '').replace(/['’]/gu, '')),
  de: (word) => germanStem(withUmlauts(word)),
};

/** The form by which a word is compared: no ending, no accents. */
export const stemOf = (word: string, language: Language): string => {
  const small = word.normalize('NFC').toLowerCase();
  return withoutAccents(stems[language](small)).replaceAll('ß', 'ss');
};

const isSmall = (typed: string, language: Language): boolean =>
  smallWords[language].has(typed.replace(/['’]/gu, '')) || typed.length < 2;

export const wordsOf = (text: string, language: Language): readonly Word[] =>
  [...text.matchAll(WORD)].map((match) => {
    const typed = match[0].normalize('NFC').toLowerCase();
    return {
      start: match.index,
      end: match.index + match[0].length,
      typed,
      stem: stemOf(typed, language),
      small: isSmall(typed, language),
    };
  });

/** In which language a text seems to be written; `otherwise` where it is too short to tell. */
export const languageOf = (text: string, otherwise: Language): Language => {
  const typed = [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());
  const count = (language: Language): number => typed.filter((word) => smallWords[language].has(word)).length;
  const german = count('de') + (/[äöüß]/iu.test(text) ? 1 : 0);
  const english = count('en');
  if (german === english) return otherwise;
  return german > english ? 'de' : 'en';
};
