import { expressions, type Case, type LabelledPoint } from './labelled/case';
import { halves, type Half } from './labelled/sets';
import { answersOf, precisionOfThree, recallAtTen } from './measure';
import { sharedWords, wordsInCommon } from './shared-words';

const names: readonly Half[] = ['development', 'held-back'];
const all = names.flatMap((name) => halves[name]);

const pairsOf = (cases: readonly Case[]): readonly (readonly [Case, LabelledPoint, string])[] =>
  cases.flatMap((made) =>
    made.points.flatMap((point) => Object.keys(point.relevant).map((note) => [made, point, note] as const)),
  );

const pointsOf = (cases: readonly Case[]) =>
  cases.flatMap((made) => made.points.map((point) => ({ made, point, at: `${made.id} ${point.id}` })));

const textOfNote = (made: Case, id: string): string => made.notes.find((note) => note.id === id)?.text ?? '';

const DAY = 86_400_000;

describe('The labelled set is large and varied enough to say something', () => {
  it('holds at least 320 pairs of a point and a passage, and hard negatives beside them', () => {
    expect(pairsOf(all).length).toBeGreaterThanOrEqual(320);
    expect(pointsOf(all).flatMap(({ point }) => point.hardNegatives).length).toBeGreaterThanOrEqual(150);
  });

  test.each(all.map((made) => [made.id, made] as const))(
    'the case %s has the notes of a year and at least eight points, some raised once and some never',
    (_, { notes, points }) => {
      expect(notes.length).toBeGreaterThanOrEqual(25);
      expect(points.length).toBeGreaterThanOrEqual(8);
      expect(notes.every(({ text }) => text.split('\n').length <= 6)).toBe(true);
      const counts = points.map(({ relevant }) => Object.keys(relevant).length);
      expect(counts).toEqual(expect.arrayContaining([0, 1, 3]));
    },
  );

  it('has every kind of expression, and about a sixth of the pairs share no word at all', () => {
    const kinds = pairsOf(all).map(([, point, note]) => point.relevant[note]);
    expect(new Set(kinds)).toEqual(new Set(expressions));
    const paraphrased = kinds.filter((kind) => kind === 'paraphrase').length / kinds.length;
    expect(paraphrased).toBeGreaterThan(0.12);
    expect(paraphrased).toBeLessThan(0.22);
  });

  it('is no walkover: counting shared words does not reach the goal in either half', () => {
    for (const name of names) {
      const answers = answersOf(halves[name], sharedWords);
      expect(recallAtTen(answers)).toBeLessThan(0.7);
      expect(recallAtTen(answers)).toBeGreaterThan(0.3);
    }
  });

  it('is no lottery: whoever knows the labels gets everything', () => {
    const knowing = answersOf(all, (notes, text) => {
      const point = pointsOf(all).find((one) => one.made.notes === notes && one.point.text === text)?.point;
      return Object.keys(point?.relevant ?? {}).map((note) => ({ note, score: 1 }));
    });
    expect(recallAtTen(knowing)).toBe(1);
    expect(precisionOfThree(knowing)).toBe(1);
  });
});

describe('The two halves are alike', () => {
  it('share no case, and have the same number of cases in each language', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const language of ['en', 'de'] as const) {
      const counts = names.map((name) => halves[name].filter((made) => made.language === language).length);
      expect(counts[0]).toBe(counts[1]);
    }
    expect(all.filter(({ language }) => language === 'de').length / all.length).toBeGreaterThanOrEqual(0.25);
  });

  it('have about as many pairs, as hard ones, and as many points that were never raised', () => {
    const share = (name: Half, counts: (point: LabelledPoint, note: string) => boolean): number => {
      const pairs = pairsOf(halves[name]);
      return pairs.filter(([, point, note]) => counts(point, note)).length / pairs.length;
    };
    const [one, other] = names.map((name) => pairsOf(halves[name]).length);
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(30);
    for (const kind of ['same', 'paraphrase'] as const) {
      const shares = names.map((name) => share(name, (point, note) => point.relevant[note] === kind));
      expect(Math.abs((shares[0] ?? 0) - (shares[1] ?? 0))).toBeLessThanOrEqual(0.1);
    }
    for (const name of names) {
      const never = pointsOf(halves[name]).filter(({ point }) => Object.keys(point.relevant).length === 0);
      expect(never.length).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('The labels hold together', () => {
  test.each(all.map((made) => [made.id, made] as const))(
    'the notes of %s have ids of their own and stand in the order of their days, within twelve months',
    (_, { notes, points }) => {
      expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
      expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
      expect(new Set(points.map(({ text }) => text)).size).toBe(points.length);
      const days = notes.map(({ date }) => Date.parse(`${date}T00:00:00Z`));
      expect(days.every((day, at) => new Date(day).toISOString().slice(0, 10) === notes[at]?.date)).toBe(
        true,
      );
      expect([...days].sort((a, b) => a - b)).toEqual(days);
      expect(((days.at(-1) ?? 0) - (days[0] ?? 0)) / DAY).toBeLessThanOrEqual(366);
    },
  );

  it('names only notes that are there', () => {
    const missing = pointsOf(all).flatMap(({ made, point, at }) =>
      [...Object.keys(point.relevant), ...point.hardNegatives, ...(point.opposite ?? [])]
        .filter((id) => textOfNote(made, id) === '')
        .map((id) => `${at} ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('calls no note relevant and a hard negative at once, and an opposite only what is relevant', () => {
    const torn = pointsOf(all).flatMap(({ point, at }) => [
      ...point.hardNegatives.filter((id) => Object.hasOwn(point.relevant, id)).map((id) => `${at} ${id}`),
      ...(point.opposite ?? []).filter((id) => !Object.hasOwn(point.relevant, id)).map((id) => `${at} ${id}`),
    ]);
    expect(torn).toEqual([]);
    expect(pointsOf(all).every(({ point }) => Object.keys(point.relevant).length <= 10)).toBe(true);
  });

  it('says "paraphrase" only where no word is shared, and "same" only where one is', () => {
    const wrong = pairsOf(all).filter(([made, point, note]) => {
      const shared = wordsInCommon(point.text, textOfNote(made, note)).length;
      const kind = point.relevant[note];
      return (kind === 'paraphrase' && shared > 0) || (kind === 'same' && shared === 0);
    });
    expect(
      wrong.map(
        ([made, point, note]) =>
          `${made.id} ${point.id} ${note}: ${point.text} / ${wordsInCommon(point.text, textOfNote(made, note)).join(' ')}`,
      ),
    ).toEqual([]);
  });
});
