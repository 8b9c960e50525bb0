import type { PromptWords } from '../../../src/domain/prompts/words';
import { runsIn, runsKnown, runsOfTheArticle } from '../../support/article-runs';
import { packs } from './packs';
import { gradeDe, gradeEn, sentencesIn, wordsIn } from './reading';

/** These two tell the manager to leave private life alone, and have to name what they mean. */
const guards: readonly string[] = ['P099', 'P105'];

const WORDS_MAX = 16;
const GRADE_MAX = 6;
/** One line of one sentence can not be graded: a single long word decides. The ask and its reason are read together. */
const whole = ({ ask, why }: PromptWords): string => `${ask} ${why}`;

const linesOf = ({ intent, ask, why }: PromptWords): readonly string[] => [intent, ask, why];

describe.each(packs)('The words of the prompts in $language', (pack) => {
  const faults = (wrong: (words: PromptWords) => boolean): readonly string[] =>
    pack.prompts.filter(wrong).map(({ id }) => id);

  it('name health, age, family or belief nowhere but in the two prompts that say to leave them alone', () => {
    const named = faults((words) => linesOf(words).some((line) => pack.privateLife.test(line)));
    expect(named.filter((id) => !guards.includes(id))).toEqual([]);
  });

  it('ask the other person nothing in those two', () => {
    expect(faults(({ id, ask }) => guards.includes(id) && /^["„“]/.test(ask))).toEqual([]);
  });

  it('keep within their lengths', () => {
    const { most } = pack;
    expect(
      faults(
        ({ intent, ask, why }) =>
          intent.length > most.intent || ask.length > most.ask || why.length > most.why || why.length < 20,
      ),
    ).toEqual([]);
  });

  it('say nothing in more than sixteen words, and ask nothing in more than three sentences', () => {
    const isLong = (line: string): boolean =>
      sentencesIn(line).some((sentence) => wordsIn(sentence).length > WORDS_MAX);
    expect(faults((words) => linesOf(words).some(isLong))).toEqual([]);
    expect(faults(({ ask }) => sentencesIn(ask).length > 3)).toEqual([]);
  });

  it('can be read in the sixth year of school', () => {
    const hard = pack.prompts.filter((words) => pack.grade(whole(words)) > GRADE_MAX);
    expect(hard.map((words) => [words.id, Math.round(pack.grade(whole(words)) * 10) / 10])).toEqual([]);
  });

  it('speak as a calm colleague: no exclamation, no figure of speech, no promise of results', () => {
    expect(
      faults((words) => linesOf(words).some((line) => pack.tone.test(line) || pack.promised.test(line))),
    ).toEqual([]);
  });

  it('are those of one prompt alone', () => {
    for (const line of ['intent', 'ask', 'why'] as const) {
      const seen = pack.prompts.map((words) => words[line]);
      expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([]);
    }
  });

  it('have no five words in a row from the article', () => {
    const copied = pack.prompts.flatMap((words) => linesOf(words).flatMap(runsOfTheArticle));
    expect(copied).toEqual([]);
  });

  it('have their signs in order: no double blanks, each quotation closed, a full stop at the end', () => {
    const isUntidy = (line: string): boolean => /\s{2}|^\s|\s$|\s[.,?]/.test(line);
    const isOpen = (line: string): boolean =>
      (line.match(/"/g) ?? []).length % 2 !== 0 ||
      (line.match(/„/g) ?? []).length !== (line.match(/“/g) ?? []).length;
    expect(faults((words) => linesOf(words).some((line) => isUntidy(line) || isOpen(line)))).toEqual([]);
    expect(faults(({ ask, why }) => [ask, why].some((line) => !/[.?]["“]?$/.test(line)))).toEqual([]);
  });
});

describe('The checks would notice', () => {
  const [english] = packs;

  it('a question about private life', () => {
    for (const asked of ['"How is your family?"', '"Have you seen a doctor?"', '"Was it stressful for you?"'])
      expect(english?.privateLife.test(asked)).toBe(true);
  });

  it('a text that is hard to read', () => {
    expect(
      gradeEn('Notwithstanding organisational considerations, prioritise collaboration.'),
    ).toBeGreaterThan(12);
    expect(gradeEn('Ask what they need. Then wait.')).toBeLessThan(3);
    expect(gradeDe('Vergegenwärtigen Sie sich die Zuständigkeitsverteilungen.')).toBeGreaterThan(9);
    expect(gradeDe('Frag, was sie braucht. Dann warte.')).toBeLessThan(3);
  });

  it('a copy of the article, of which it knows each run of five words', () => {
    expect(runsKnown).toBeGreaterThan(800);
    expect(runsIn('One, two – three four; five six')).toEqual([
      'one two three four five',
      'two three four five six',
    ]);
  });
});
