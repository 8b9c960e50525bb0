/** How hard a text is to read, by the usual formulas, in school years. Rough for one line, and good enough to compare. */

export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!:])["”“»«]*\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu) ?? [];

const groupsOf = (word: string, vowels: RegExp): number => word.toLowerCase().match(vowels)?.length ?? 0;

const syllablesEn = (word: string): number => {
  // A closing e is silent, as in "name", but not in "little".
  const spoken = word.toLowerCase().replace(/(?<=[aeiouy].*[^aeiouyl])e$|(?<=[^tdaeiouy])ed$/, '');
  return Math.max(1, groupsOf(spoken, /[aeiouy]+/g));
};

const syllablesDe = (word: string): number =>
  Math.max(1, groupsOf(word, /aa|ee|oo|ie|ei|ai|au|eu|äu|[aeiouyäöü]/g));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Flesch and Kincaid: the school year in the United States. */
export const gradeEn = (text: string): number => {
  const words = wordsIn(text);
  const perSentence = words.length / sentencesIn(text).length;
  return 0.39 * perSentence + (11.8 * sum(words.map(syllablesEn))) / words.length - 15.59;
};

/** The fourth formula of Vienna, for German: the school year. */
export const gradeDe = (text: string): number => {
  const words = wordsIn(text);
  const perSentence = words.length / sentencesIn(text).length;
  const long = words.filter((word) => syllablesDe(word) >= 3).length / words.length;
  return 0.2656 * perSentence + 27.44 * long - 1.693;
};
