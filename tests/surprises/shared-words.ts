import type { Finder } from './finder';

/**
 * The least that could be called a finder: it counts the words of the point that stand in the note letter for letter.
 * It is there to show that the set is no walkover and the measure no formality; the product does not use it.
 */

const small = new Set(
  (
    'a an and are as at be but by for from had has have he her him his i in is it its my no not of on or our she so ' +
    'that the their them they this to too up was we were what who with you ' +
    'als am auf aus bei das dem den der des die du ein eine einem einen einer er es für hat hast im in ist mit nicht ' +
    'noch sein sie sind so und uns von vom war was wie wird zu zum zur'
  ).split(' '),
);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word)));

/** The words that a point and a note have in common, small ones apart. */
export const wordsInCommon = (point: string, text: string): readonly string[] => {
  const inText = wordsOf(text);
  return [...wordsOf(point)].filter((word) => inText.has(word));
};

export const sharedWords: Finder = (notes, point) =>
  notes
    .map(({ id, text }) => ({ note: id, score: wordsInCommon(point, text).length }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
