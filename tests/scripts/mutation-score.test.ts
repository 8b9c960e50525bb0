import { scoreOf, withScore } from '../../scripts/mutation/score';

const reportOf = (...statuses: string[]) => ({
  files: {
    'functions/a.ts': { mutants: statuses.slice(0, 2).map((status) => ({ status })) },
    'functions/b.ts': { mutants: statuses.slice(2).map((status) => ({ status })) },
  },
});

const HEAD = '| area | changes |\n| ---- | ------- |\n';

test('A change that no test reaches counts as not noticed', () => {
  expect(scoreOf(reportOf('Killed', 'NoCoverage', 'Survived', 'Timeout'))).toEqual({
    mutants: 4,
    noticed: 2,
    endless: 1,
  });
});

test('A change that could not be tried counts neither way', () => {
  expect(scoreOf(reportOf('Killed', 'CompileError', 'RuntimeError', 'Ignored'))).toEqual({
    mutants: 1,
    noticed: 1,
    endless: 0,
  });
});

test('A score just below the limit is not written as the limit', () => {
  const score = { mutants: 100_000, noticed: 84_999, endless: 0 };
  expect(withScore(HEAD, 'auth', score, '2027-03-08')).toBe(
    `${HEAD}| auth | 100000 | 84999 | 0 | 15001 | 84.9 % | 2027-03-08 |\n`,
  );
});

test('A new run of one area replaces its row and leaves those of the others', () => {
  const rows = '| auth   | 9 |\n| seal   | 8 |\n';
  const score = { mutants: 10, noticed: 9, endless: 1 };
  expect(withScore(HEAD + rows, 'auth', score, '2027-03-08')).toBe(
    `${HEAD}| auth | 10 | 9 | 1 | 1 | 90.0 % | 2027-03-08 |\n| seal   | 8 |\n`,
  );
});
