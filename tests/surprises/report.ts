import type { Finder } from './finder';
import { expressions, type Case } from './labelled/case';
import {
  answersOf,
  falseFinds,
  hardNegativesAmongThree,
  precisionOfThree,
  precisionWithAlwaysThree,
  recallAtTen,
  recallOfPairs,
  type Answer,
} from './measure';

const figure = (value: number): string => (Number.isNaN(value) ? '   -' : value.toFixed(2).padStart(4));

const both = (name: string, answers: readonly Answer[]): string =>
  `${name.padEnd(16)} recall at 10 ${figure(recallAtTen(answers))}   precision of the first three ${figure(precisionOfThree(answers))}`;

/** The figures of one finder on one half of the set, as lines for a person. */
export const reportOf = (name: string, cases: readonly Case[], finder: Finder): readonly string[] => {
  const answers = answersOf(cases, finder);
  const never = falseFinds(answers);
  const pairs = (title: string, chosen: Parameters<typeof recallOfPairs>[1]): string => {
    const { pairs: count, recall } = recallOfPairs(answers, chosen);
    return `  ${title.padEnd(12)} ${figure(recall)} of ${count} pairs`;
  };
  return [
    name,
    both('all', answers),
    ...(['en', 'de'] as const).map((language) =>
      both(
        language,
        answers.filter((answer) => answer.language === language),
      ),
    ),
    ...cases.map(({ id }) =>
      both(
        `  ${id}`,
        answers.filter(({ caseId }) => caseId === id),
      ),
    ),
    `precision of the first three could be ${figure(precisionWithAlwaysThree(answers))} at best for a finder that always shows three`,
    'recall at 10 over pairs, by how the note says it:',
    ...expressions.map((expression) =>
      pairs(expression, ({ relevant }, note) => relevant[note] === expression),
    ),
    pairs('(opposite)', ({ opposite }, note) => opposite?.includes(note) ?? false),
    `points never raised: ${never.points}; with finds all the same: ${never.withFinds}; finds for each: ${figure(never.perPoint)}`,
    `hard negatives among the first three: ${figure(hardNegativesAmongThree(answers))} of the places`,
  ];
};
