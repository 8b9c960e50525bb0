import fc from 'fast-check';
import {
  APPRAISAL_WORDS_MAX,
  EVIDENCE_MAX,
  GOALS_MAX,
  STEPS_MAX,
  VIEW_MAX,
  wordsLength,
  wordsWithin,
  type AppraisalContent,
} from '../../src/domain/appraisal';
import { merge, type Contents } from '../../src/domain/merge';
import { PASSAGE_MAX, POINT_LINKS_MAX } from '../../src/domain/point';
import { anAppraisal, anId128, anOwnPrompt, aPoint } from '../support/builders';

const contentOf = (over: Partial<AppraisalContent> = {}): AppraisalContent => {
  const { id, madeAt, savedAt, ...content } = anAppraisal(over);
  return id && madeAt && savedAt ? content : content;
};
const pointOf = (over: Partial<Contents['point']> = {}): Contents['point'] => {
  const { id, madeAt, savedAt, ...content } = aPoint(over);
  return id && madeAt && savedAt ? content : content;
};
const promptOf = (over: Partial<Contents['prompt']> = {}): Contents['prompt'] => {
  const { id, madeAt, savedAt, ...content } = anOwnPrompt(over);
  return id && madeAt && savedAt ? content : content;
};

const aStep = (id: string, over: Partial<AppraisalContent['steps'][number]> = {}) => ({
  id,
  words: '',
  owner: 'me' as const,
  due: null,
  state: 'open' as const,
  link: '',
  ...over,
});
const aGoal = (at: number, words = `goal ${at}`) => ({
  id: anId128(`goal ${at}`),
  words,
  measure: '',
  due: null,
  help: null,
});
const aPassage = (at: number, words = `passage ${at}`) => ({
  id: anId128(`evidence ${at}`),
  note: null,
  words,
  on: '2026-06-01',
  side: null,
});

const oneOf = (sides: Parameters<typeof merge.appraisal>[0]): AppraisalContent => {
  const merged = merge.appraisal(sides);
  if (merged.kind !== 'one') throw new Error('They were expected to fit into one.');
  return merged.content;
};

describe('Where two devices have no room together, neither loses a word: mine becomes one beside it', () => {
  test.each<[string, AppraisalContent, AppraisalContent, AppraisalContent]>([
    [
      'their view, written to the full on both',
      contentOf(),
      contentOf({ theirView: 'a'.repeat(VIEW_MAX) }),
      contentOf({ theirView: 'b'.repeat(VIEW_MAX) }),
    ],
    [
      'the words of one passage',
      contentOf({ evidence: [aPassage(1)] }),
      contentOf({ evidence: [aPassage(1, 'a'.repeat(PASSAGE_MAX))] }),
      contentOf({ evidence: [aPassage(1, 'b'.repeat(PASSAGE_MAX))] }),
    ],
    [
      'one goal more than there may be',
      contentOf(),
      contentOf({ goals: [aGoal(100)] }),
      contentOf({ goals: Array.from({ length: GOALS_MAX }, (_, at) => aGoal(at)) }),
    ],
    [
      'one passage more than there may be',
      contentOf(),
      contentOf({ evidence: [aPassage(100)] }),
      contentOf({ evidence: Array.from({ length: EVIDENCE_MAX }, (_, at) => aPassage(at)) }),
    ],
    [
      'one step more than there may be',
      contentOf(),
      contentOf({ steps: [aStep(anId128('mine'))] }),
      contentOf({ steps: Array.from({ length: STEPS_MAX }, (_, at) => aStep(anId128(`step ${at}`))) }),
    ],
    [
      'more words than an appraisal holds',
      contentOf(),
      contentOf({ landed: 'a'.repeat(VIEW_MAX), reply: 'b'.repeat(VIEW_MAX) }),
      contentOf({
        theirView: 'c'.repeat(VIEW_MAX),
        evidence: Array.from({ length: 20 }, (_, at) => aPassage(at, 'd'.repeat(PASSAGE_MAX))),
      }),
    ],
  ])('%s', (_, base, mine, theirs) => {
    expect(merge.appraisal({ base, mine, theirs })).toEqual({ kind: 'both' });
  });
});

test('Two devices that work on different steps, passages and goals both keep theirs', () => {
  const base = contentOf({
    steps: [aStep('A01'), aStep('A02')],
    evidence: [aPassage(1), aPassage(2)],
    goals: [aGoal(1), aGoal(2)],
    asked: ['P044'],
  });
  const mine = {
    ...base,
    day: '2027-05-03',
    steps: [aStep('A01', { state: 'done' as const }), aStep('A02')],
    evidence: [aPassage(1, 'what I saw'), aPassage(2)],
    goals: [...base.goals, aGoal(3)],
    asked: ['P044' as const, 'P027' as const],
  };
  const theirs = {
    ...base,
    theirView: 'A year of learning.',
    steps: [aStep('A01', { due: '2027-03-05' }), aStep('A02', { state: 'not-needed' as const })],
    evidence: [aPassage(1)],
    goals: [aGoal(1, 'lead the review'), aGoal(2)],
    asked: [],
  };
  expect(oneOf({ base, mine, theirs })).toEqual({
    ...base,
    day: '2027-05-03',
    theirView: 'A year of learning.',
    steps: [aStep('A01', { state: 'done', due: '2027-03-05' }), aStep('A02', { state: 'not-needed' })],
    evidence: [aPassage(1, 'what I saw')],
    goals: [aGoal(1, 'lead the review'), aGoal(2), aGoal(3)],
    asked: ['P027'],
  });
});

test('What one device took out while the other wrote in it stays', () => {
  const base = contentOf({ goals: [aGoal(1), aGoal(2)] });
  const emptied = contentOf({ goals: [] });
  const written = contentOf({ goals: [aGoal(1, 'with new words'), aGoal(2)] });
  for (const [mine, theirs] of [
    [emptied, written],
    [written, emptied],
  ] as const)
    expect(oneOf({ base, mine, theirs }).goals).toEqual([aGoal(1, 'with new words')]);
});

const word = fc.constantFrom('kiln', 'plan', 'Friday', 'review', 'late', 'help');
const words = fc.array(word, { maxLength: 4 }).map((some) => some.join(' '));
const entries = <Entry>(make: (at: number, text: string) => Entry) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(5), words), { selector: ([at]) => at, maxLength: 5 })
    .map((some) => some.map(([at, text]) => make(at, text)));
const appraisals: fc.Arbitrary<AppraisalContent> = fc
  .record({
    theirView: words,
    landed: words,
    reply: words,
    steps: entries((at, text) => aStep(`A0${at}`, { words: text })),
    evidence: entries(aPassage),
    goals: entries(aGoal),
  })
  .map(contentOf);

test('Every word that either device typed is in the one, which is no larger than it may be', () => {
  fc.assert(
    fc.property(fc.option(appraisals, { nil: undefined }), appraisals, appraisals, (base, mine, theirs) => {
      const content = oneOf({ base, mine, theirs });
      const all = wordsWithin(content).join('\n');
      const before = base ? wordsWithin(base) : [];
      const changes = (side: AppraisalContent) => wordsWithin(side).filter((text) => !before.includes(text));
      for (const text of [...changes(mine), ...changes(theirs)]) expect(all).toContain(text);
      expect(wordsLength(content)).toBeLessThanOrEqual(APPRAISAL_WORDS_MAX);
      const ids = [...content.steps, ...content.evidence, ...content.goals].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      // A window that meets the same refusal twice makes the same of it, and nothing twice.
      expect(oneOf({ base, mine: content, theirs })).toEqual(content);
    }),
  );
});

describe('A point to raise', () => {
  const link = (at: number) => ({ note: anId128(`note ${at}`), words: `passage ${at}`, on: '2026-10-05' });

  test('that two devices put into other words stays both', () => {
    const [base, mine, theirs] = ['one', 'two', 'three'].map((text) => pointOf({ text }));
    if (!mine || !theirs) throw new Error('There are three.');
    expect(merge.point({ base, mine, theirs })).toEqual({ kind: 'both' });
  });

  test('has every link that either device made, and none that either took out', () => {
    const base = pointOf({ links: [link(1), link(2)] });
    const mine = pointOf({ links: [link(1), link(3)], state: 'raised' });
    const theirs = pointOf({ links: [link(1), link(2), link(4)], raiseBy: '2027-03-12' });
    expect(merge.point({ base, mine, theirs })).toEqual({
      kind: 'one',
      content: { ...base, state: 'raised', raiseBy: '2027-03-12', links: [link(1), link(4), link(3)] },
    });
  });

  test('with more links than it holds stays both', () => {
    const theirs = pointOf({ links: Array.from({ length: POINT_LINKS_MAX }, (_, at) => link(at)) });
    const sides = { base: pointOf(), mine: pointOf({ links: [link(100)] }), theirs };
    expect(merge.point(sides)).toEqual({ kind: 'both' });
  });
});

describe('A prompt of one’s own', () => {
  test('that two devices ask in other words stays both', () => {
    const sides = {
      base: promptOf(),
      mine: promptOf({ ask: 'One?', edition: 2 }),
      theirs: promptOf({ ask: 'Two?', edition: 2 }),
    };
    expect(merge.prompt(sides)).toEqual({ kind: 'both' });
  });

  test('keeps each ask that it ever had', () => {
    const past = (edition: number) => ({ edition, ask: `Ask ${edition}?` });
    const base = promptOf({ edition: 2, past: [past(1)] });
    const mine = { ...base, ask: 'New?', edition: 3, past: [past(2), past(1)] };
    const theirs = { ...base, title: 'Other title', kinds: ['career' as const] };
    expect(merge.prompt({ base, mine, theirs })).toEqual({
      kind: 'one',
      content: { ...mine, title: 'Other title', kinds: ['career'] },
    });
  });
});
