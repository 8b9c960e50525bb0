/** Letters that no accent can be taken from, though people type them without it. */
const APART: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/**
 * Accents of Latin, Greek and Cyrillic, the points of Hebrew and Arabic and the dot of Devanagari. Vowel signs of
 * other scripts are marks too, but a word without them is another word, so they stay.
 */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0655\u0670\u093c]/g;

/** Letters that a keyboard writes wide or joined become plain ones; what can not be seen at all goes. */
const UNSEEN = /[\p{Cf}\u0640]/gu;

/**
 * A text reduced to what a person compares by: small letters without accents, each run of white space one blank. Two
 * texts that are typed alike, on whatever keyboard, are equal afterwards. It is for comparing and never for showing.
 */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(UNSEEN, '')
    .replace(/[ßæœøđðþłıς]/g, (letter) => APART[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
