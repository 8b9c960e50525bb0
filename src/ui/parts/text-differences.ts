/** What two texts do not share, word by word. */

/** One place in which they differ; empty where that text has nothing there. */
export interface Difference {
  readonly one: string;
  readonly other: string;
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Words that both have, in the same order: where each stretch begins in either text, and how many they are. */
interface Stretch {
  readonly one: number;
  readonly other: number;
  readonly count: number;
}

/** Beyond this a middle without shared edges is one difference, so that typing beside a long copy stays quick. */
const MOST_PAIRS = 1_000_000;
/** A word or two that both happen to use, such as "the", would tear one difference into crumbs. */
const CRUMB = 2;

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    // The same letter may be written in two ways, depending on the keyboard.
    word: word.normalize(),
    from: index,
    to: index + word.length,
  }));

/** The longest row of words that both have, as pairs of places. */
const sharedRow = (one: readonly Word[], other: readonly Word[]): readonly (readonly [number, number])[] => {
  if (one.length * other.length > MOST_PAIRS) return [];
  const width = other.length + 1;
  // How long the row can become from here to the end.
  const rest = new Uint16Array((one.length + 1) * width);
  const restAt = (a: number, b: number): number => rest[a * width + b] ?? 0;
  const isSame = (a: number, b: number): boolean => one[a]?.word === other[b]?.word;
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1)
      rest[a * width + b] = isSame(a, b)
        ? restAt(a + 1, b + 1) + 1
        : Math.max(restAt(a + 1, b), restAt(a, b + 1));

  const row: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    if (isSame(a, b)) {
      row.push([a, b]);
      a += 1;
      b += 1;
    } else if (restAt(a + 1, b) >= restAt(a, b + 1)) a += 1;
    else b += 1;
  }
  return row;
};

const stretchesIn = (row: readonly (readonly [number, number])[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const [one, other] of row) {
    const last = stretches.at(-1);
    const goesOn = last && last.one + last.count === one && last.other + last.count === other;
    if (goesOn) stretches.splice(-1, 1, { ...last, count: last.count + 1 });
    else stretches.push({ one, other, count: 1 });
  }
  return stretches;
};

/** Words between two shared stretches, by the places of the first and of the one behind the last. */
interface Gap {
  readonly one: readonly [number, number];
  readonly other: readonly [number, number];
}

const isExchange = ({ one, other }: Gap): boolean => one[0] < one[1] && other[0] < other[1];

/** The gaps in order; those that only a crumb parts, and one of which exchanges words, are one. */
const gapsBetween = (stretches: readonly Stretch[], ones: number, others: number): readonly Gap[] => {
  const gaps: Gap[] = [];
  let [one, other, apart] = [0, 0, Infinity];
  for (const stretch of [...stretches, { one: ones, other: others, count: 0 }]) {
    const gap: Gap = { one: [one, stretch.one], other: [other, stretch.other] };
    const isGap = one < stretch.one || other < stretch.other;
    const last = gaps.at(-1);
    if (isGap && last && apart <= CRUMB && (isExchange(last) || isExchange(gap)))
      gaps.splice(-1, 1, { one: [last.one[0], gap.one[1]], other: [last.other[0], gap.other[1]] });
    else if (isGap) gaps.push(gap);
    [one, other, apart] = [stretch.one + stretch.count, stretch.other + stretch.count, stretch.count];
  }
  return gaps;
};

const textIn = (text: string, words: readonly Word[], [first, behind]: readonly [number, number]): string =>
  text.slice(words[first]?.from ?? text.length, behind > first ? words[behind - 1]?.to : 0);

/** Where the texts differ, in their order. Blanks and line breaks between the words do not count. */
export const differencesBetween = (one: string, other: string): readonly Difference[] => {
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  const most = Math.min(ones.length, others.length);
  const isSame = (a: number, b: number): boolean => ones[a]?.word === others[b]?.word;
  let start = 0;
  while (start < most && isSame(start, start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(ones.length - 1 - end, others.length - 1 - end)) end += 1;

  const middle = sharedRow(ones.slice(start, ones.length - end), others.slice(start, others.length - end));
  const gaps = gapsBetween(stretchesIn(middle), ones.length - end - start, others.length - end - start);
  const moved = ([first, behind]: readonly [number, number]) => [first + start, behind + start] as const;
  return gaps.map((gap) => ({
    one: textIn(one, ones, moved(gap.one)),
    other: textIn(other, others, moved(gap.other)),
  }));
};
