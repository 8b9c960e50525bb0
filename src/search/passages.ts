/** A stretch of a note that can be shown and linked by itself: a sentence, or a line of a list. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer ones are cut at a blank, so that a note without a single full stop is still searched in pieces. */
const LONGEST = 300;
/** Shorter ones ("Good.") say nothing by themselves and go with what stands before. */
const SHORTEST = 25;

/** A full stop after a number or a single letter ends no sentence: "the 2. OG", "z. B.", "Mr R." */
const ENDS = /\n+|(?<=(?:[!?…]|\p{L}{2}\.)["'”’»)\]]*)\s+(?=[\p{Lu}\p{N}"'„“«([-])/gu;

const trimmed = (text: string, { start, end }: Stretch): Stretch => {
  const inside = text.slice(start, end);
  return {
    start: start + (inside.length - inside.trimStart().length),
    end: end - (inside.length - inside.trimEnd().length),
  };
};

const cut = (text: string, stretch: Stretch): readonly Stretch[] => {
  const pieces: Stretch[] = [];
  let { start } = stretch;
  while (stretch.end - start > LONGEST) {
    const blank = text.lastIndexOf(' ', start + LONGEST);
    const end = blank > start ? blank : start + LONGEST;
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: stretch.end }];
};

/** The passages of a text, in its order. */
export const stretchesOf = (text: string): readonly Stretch[] => {
  const ends = [...text.matchAll(ENDS)];
  const raw = [
    ...ends.map((match) => ({
      at: match.index,
      next: match.index + match[0].length,
      line: match[0].includes('\n'),
    })),
    { at: text.length, next: text.length, line: true },
  ];
  const whole: Stretch[] = [];
  let start = 0;
  let sameLine = false;
  for (const { at, next, line } of raw) {
    const before = whole.at(-1);
    if (sameLine && before && at - start < SHORTEST && at - before.start <= LONGEST) {
      whole[whole.length - 1] = { start: before.start, end: at };
    } else {
      whole.push({ start, end: at });
    }
    start = next;
    sameLine = !line;
  }
  return whole
    .flatMap((stretch) => cut(text, stretch))
    .map((stretch) => trimmed(text, stretch))
    .filter(({ start: from, end }) => end > from);
};
