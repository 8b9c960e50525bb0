import type { Finder } from './finder';
import { note, type Case, type LabelledPoint } from './labelled/case';
import {
  answersOf,
  falseFinds,
  hardNegativesAmongThree,
  precisionOfThree,
  precisionWithAlwaysThree,
  recallAtTen,
  recallOfPairs,
} from './measure';
import { reportOf } from './report';
import { sharedWords } from './shared-words';

const twelve = Array.from({ length: 12 }, (_, at) => `n${String(at + 1).padStart(2, '0')}`);

const caseOf = (...points: readonly Partial<LabelledPoint>[]): Case => ({
  id: 'small',
  language: 'en',
  names: [],
  synonyms: [],
  notes: twelve.map((id) => note(id, '2026-03-02', `Word ${id}`)),
  points: points.map((point, at) => ({
    id: `p${at + 1}`,
    text: `point ${at + 1}`,
    relevant: {},
    hardNegatives: [],
    ...point,
  })),
});

/** Shows these notes for the points in turn. */
const showing = (...answers: readonly (readonly string[])[]): Finder => {
  let turn = 0;
  return () => (answers[turn++] ?? []).map((id, at) => ({ note: id, score: 100 - at }));
};

const answer = (made: Case, ...shown: readonly (readonly string[])[]) => answersOf([made], showing(...shown));

describe('What is measured is no ranking by luck', () => {
  test.each([
    ['a note that is not there', [{ note: 'n99', score: 1 }]],
    [
      'a note twice',
      [
        { note: 'n01', score: 2 },
        { note: 'n01', score: 1 },
      ],
    ],
    [
      'the less likely before the likelier',
      [
        { note: 'n01', score: 1 },
        { note: 'n02', score: 2 },
      ],
    ],
  ])('an answer with %s is refused', (_, found) => {
    expect(() => answersOf([caseOf({})], () => found)).toThrow('is no ranking of its notes');
  });
});

describe('Recall at ten', () => {
  const two = { n01: 'same', n02: 'paraphrase' } as const;

  it('is the share of what is relevant that was shown', () => {
    expect(recallAtTen(answer(caseOf({ relevant: two }), ['n05', 'n02']))).toBe(0.5);
  });

  it('weighs a point with one relevant note as much as a point with two', () => {
    const made = caseOf({ relevant: two }, { relevant: { n07: 'typo' } });
    expect(recallAtTen(answer(made, ['n01'], ['n07']))).toBe(0.75);
  });

  it('counts nothing below the tenth place', () => {
    const lastTwoLate = [...twelve.slice(2), 'n01', 'n02'];
    expect(recallAtTen(answer(caseOf({ relevant: two }), lastTwoLate))).toBe(0);
    expect(recallAtTen(answer(caseOf({ relevant: two }), lastTwoLate.slice(2)))).toBe(0.5 + 0.5);
  });

  it('leaves out the points that were never raised', () => {
    expect(recallAtTen(answer(caseOf({}, { relevant: two }), ['n04'], ['n01', 'n02']))).toBe(1);
  });
});

describe('Precision of the first three', () => {
  const made = caseOf({ relevant: { n01: 'same', n02: 'same' }, hardNegatives: ['n03'] });

  it('is the share of the first three that is relevant, whatever comes fourth', () => {
    expect(precisionOfThree(answer(made, ['n03', 'n01', 'n09', 'n02']))).toBeCloseTo(1 / 3);
  });

  it('is the share of those shown where fewer than three are', () => {
    expect(precisionOfThree(answer(made, ['n01']))).toBe(1);
    expect(precisionOfThree(answer(made, ['n01', 'n03']))).toBe(0.5);
  });

  it('is nothing for silence about a point that was raised', () => {
    expect(precisionOfThree(answer(made, []))).toBe(0);
  });

  it('says what could be had at best by always showing three', () => {
    expect(precisionWithAlwaysThree(answer(made, []))).toBeCloseTo(2 / 3);
  });

  it('says how often a hard negative stood there', () => {
    expect(hardNegativesAmongThree(answer(made, ['n03', 'n01', 'n02', 'n04']))).toBeCloseTo(1 / 3);
  });
});

describe('Points that were never raised', () => {
  it('are counted with what is shown for them all the same, up to ten', () => {
    const made = caseOf({}, {}, { relevant: { n01: 'same' } });
    expect(falseFinds(answer(made, twelve, [], ['n02']))).toEqual({
      points: 2,
      withFinds: 1,
      perPoint: 5,
    });
  });
});

describe('Recall by the kind of expression', () => {
  const made = caseOf(
    { relevant: { n01: 'same', n02: 'typo' }, opposite: ['n02'] },
    { relevant: { n03: 'typo' } },
  );

  it('goes over the pairs of that kind in all points', () => {
    const answers = answer(made, ['n02'], ['n01']);
    expect(recallOfPairs(answers, ({ relevant }, id) => relevant[id] === 'typo')).toEqual({
      pairs: 2,
      recall: 0.5,
    });
  });

  it('is printed with the rest, and a kind without pairs has no figure', () => {
    const lines = reportOf('A finder', [made], showing(['n02'], ['n01']));
    expect(lines[0]).toBe('A finder');
    expect(lines[1]).toMatch(/recall at 10 0\.25 +precision of the first three 0\.50/);
    expect(lines).toContain('  typo         0.50 of 2 pairs');
    expect(lines).toContain('  (opposite)   1.00 of 1 pairs');
    expect(lines).toContain('  named           - of 0 pairs');
  });
});

describe('The finder for comparison', () => {
  it('shows the notes that share a word with the point, those with more words first', () => {
    const notes = [
      note('n01', '2026-01-05', 'The report was late'),
      note('n02', '2026-01-12', 'Late with the weekly REPORT'),
      note('n03', '2026-01-19', 'The reports were fine'),
    ];
    expect(sharedWords(notes, 'late with the weekly report', [])).toEqual([
      { note: 'n02', score: 3 },
      { note: 'n01', score: 2 },
    ]);
  });
});
