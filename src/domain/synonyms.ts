/**
 * Words that mean the same to one person, e.g. "walk-in, cold room". They are kept as they were typed, a line for each
 * meaning and commas between its words, so that nothing half typed is lost.
 */

/** In UTF-16 units. */
export const SYNONYMS_MAX = 1_000;

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The words of each line that has at least two; one alone means nothing else. */
export const synonymLists = (text: string): readonly (readonly string[])[] =>
  linesOf(text)
    .map((line) =>
      line
        .split(/[,;]/u)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
    .filter(({ length }) => length > 1);

/** As two devices left it: what either added is there, what either took away is gone. The later one, if both are too much. */
export const mergeSynonyms = (base: string, mine: string, theirs: string): string => {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  const [before, here, there] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  const kept = here.filter((line) => there.includes(line) || !before.includes(line));
  const added = there.filter((line) => !here.includes(line) && !before.includes(line));
  const both = [...kept, ...added].join('\n');
  return both.length > SYNONYMS_MAX ? mine : both;
};
