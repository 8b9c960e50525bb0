import { NAME_MAX } from './counterpart';

/**
 * Signs that turn the direction of the text around them. In a name they would let one person look like another, and
 * they would turn the words of the screen as well.
 */
const TURNS_TEXT = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The next-line sign of old machines counts as a control sign elsewhere, though it parts words. */
const WHITE = /[\s\u0085]+/g;
/** What is white space was made a blank before, so that two words never grow together. */
const CONTROL = /\p{Cc}/gu;
/** Read by code points, a surrogate is matched only where its other half is missing. */
const HALF = /\p{Cs}/gu;

/** As many whole letters as fit. A letter may be several signs, e.g. a family of four or an e with two accents. */
const cut = (text: string, max: number): string => {
  if (text.length <= max) return text;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  // One letter under a tower of accents can be longer than a whole name; of such a letter the foot is kept.
  return end > 0 ? text.slice(0, end) : text.slice(0, max).replace(HALF, '');
};

/**
 * A name as it may be kept and shown, whether it was typed or came from the host. Markup stays: it is text to us and
 * to every screen. Nothing is left of a name that has nothing to be seen in it.
 */
export const cleanName = (text: string): string => {
  const clean = text
    .replace(HALF, '')
    .replace(TURNS_TEXT, '')
    .replace(WHITE, ' ')
    .replace(CONTROL, '')
    .normalize('NFC')
    .replace(WHITE, ' ')
    .trim();
  const short = cut(clean, NAME_MAX).trim();
  return /[^\p{Cf}\p{Zs}\p{M}]/u.test(short) ? short : '';
};

/** What stands behind a comma and is no first name. */
const DEGREE = /,\s*(?:ph\.?d|m\.?d|mba|ll\.?m|esq|jr|sr|i{2,3})\.?(?=,|$)/giu;

const wordsOf = (name: string): readonly string[] => {
  // Hosts of some companies write "Lee, Sam", and add what is no name: "Sam Lee (Support)", "Sam Lee | Contoso".
  const bare = cleanName(name)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\|.*$/, ' ')
    .trim()
    .replace(DEGREE, '')
    .trim();
  const turned = /^([^,]+),([^,]+)$/.exec(bare);
  const inOrder = turned ? `${turned[2] ?? ''} ${turned[1] ?? ''}` : bare;
  return inOrder.split(WHITE).filter((word) => /[\p{L}\p{N}]/u.test(word));
};

const firstLetter = (word: string): string => {
  const letters = word.replace(/^[^\p{L}\p{N}]+/u, '');
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(letters)) {
    return segment.toUpperCase();
  }
  return '';
};

/** One or two letters for a picture: of the first and of the last word, empty where a name has no letter. */
export const initialsOf = (name: string): string => {
  const words = wordsOf(name);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '';
  return words.length === 1 ? firstLetter(first) : firstLetter(first) + firstLetter(last);
};

/** What one would call the person: the first word of the name, or all of it where no word can be told. */
export const firstNameOf = (name: string): string => {
  const first = wordsOf(name)[0]?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.'’]+$/gu, '');
  return first === undefined || first === '' ? cleanName(name) : first;
};
