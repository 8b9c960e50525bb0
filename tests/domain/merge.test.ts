import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar-date';
import { merge, type Contents } from '../../src/domain/merge';
import type { PromptId } from '../../src/domain/prompts/prompt';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { aMeeting } from '../support/builders';

const words = fc
  .array(fc.constantFrom('ask', 'Ben', 'kiln', 'plan', 'Friday'), { maxLength: 4 })
  .map((w) => w.join(' '));
const notes = fc.record({
  occasion: fc.constantFrom('o1', 'o2'),
  title: words,
  counterpart: fc.constantFrom(null, 'p1', 'p2'),
  copyOf: fc.constant(null),
  text: words,
});

it('No text that either device changed is lost: it stands in the one note, or both stay', () => {
  fc.assert(
    fc.property(fc.option(notes, { nil: undefined }), notes, notes, (base, mine, theirs) => {
      const merged = merge.note({ base, mine, theirs });
      expect(merge.note({ base, mine, theirs })).toEqual(merged);
      if (merged.kind === 'both') return;
      for (const { text } of [mine, theirs])
        if (text !== base?.text) expect(merged.content.text).toContain(text);
    }),
  );
});

it('Two different texts that began from the same one stay both', () => {
  const base = { occasion: 'o', title: '', counterpart: null, copyOf: null, text: 'one' };
  const [mine, theirs] = [
    { ...base, text: 'two' },
    { ...base, text: 'three' },
  ];
  expect(merge.note({ base, mine, theirs })).toEqual({ kind: 'both' });
});

const prompts = fc.uniqueArray(fc.constantFrom<PromptId>('P041', 'P043', 'P110', 'P111'));
const aMeetingWith = (over: Partial<Contents['meeting']>): Contents['meeting'] => ({
  ...aMeeting(),
  ...over,
});

it('Each tick that one device made and each showing that either saw is in the one record', () => {
  fc.assert(
    fc.property(prompts, prompts, prompts, (before, mine, theirs) => {
      const record = (ids: readonly PromptId[]) =>
        aMeetingWith({
          ticks: ids.map((prompt) => ({ prompt, at: 'then' })),
          prompts: ids.map((prompt) => ({
            prompt,
            version: 1,
            shownAt: `at ${prompt}`,
            answer: null,
            answeredAt: null,
          })),
        });
      const merged = merge.meeting({ base: record(before), mine: record(mine), theirs: record(theirs) });
      if (merged.kind !== 'one') throw new Error('A meeting is one record.');
      const ticked = merged.content.ticks.map(({ prompt }) => prompt);
      for (const id of [...mine, ...theirs]) {
        const took = before.includes(id) && !(mine.includes(id) && theirs.includes(id));
        expect(ticked.includes(id)).toBe(!took);
      }
      expect(merged.content.prompts.map(({ prompt }) => prompt)).toEqual(
        [...new Set([...mine, ...theirs])].sort(),
      );
    }),
  );
});

it('Two devices that change different choices both have their way', () => {
  const base = DEFAULT_SETTINGS;
  const mine: Settings = { ...base, language: 'de', pinned: ['P041'] };
  const theirs: Settings = { ...base, meetingTheme: 'as-host', pinned: ['P043'] };
  expect(merge.settings({ base, mine, theirs })).toEqual({
    kind: 'one',
    content: { ...base, language: 'de', meetingTheme: 'as-host', pinned: ['P043', 'P041'] },
  });
});

it('The aim and the guess of one beginning stand where two devices began the same meeting', () => {
  const said = { aim: 'trust', ownShare: 'less' } as const;
  for (const sides of [
    { mine: aMeetingWith(said), theirs: aMeetingWith({}) },
    { mine: aMeetingWith({}), theirs: aMeetingWith(said) },
  ])
    expect(merge.meeting({ base: undefined, ...sides })).toMatchObject({ kind: 'one', content: said });
});

it('Of two aims for one beginning, the one that is known already stands', () => {
  const merged = merge.meeting({
    base: undefined,
    mine: aMeetingWith({ aim: 'mine' }),
    theirs: aMeetingWith({ aim: 'theirs' }),
  });
  expect(merged).toMatchObject({ kind: 'one', content: { aim: 'theirs' } });
});

describe('The act of a day, where two devices said something to it', () => {
  const day = '2027-03-08';
  const act = (prompt: PromptId, answer: 'done' | 'not-today' | null = null) => ({ prompt, day, answer });
  const merged = (base: Settings | undefined, mine: Settings['acts'], theirs: Settings['acts']) => {
    const to = (acts: Settings['acts']): Settings => ({ ...DEFAULT_SETTINGS, acts });
    const result = merge.settings({ base, mine: to(mine), theirs: to(theirs) });
    return result.kind === 'one' ? result.content.acts : [];
  };

  it('is not forgotten because the other device only saw it', () => {
    expect(merged(undefined, [act('P021')], [act('P021', 'done')])).toEqual([act('P021', 'done')]);
    expect(merged(undefined, [act('P021', 'done')], [act('P021')])).toEqual([act('P021', 'done')]);
  });

  it('is taken back by whoever takes it back', () => {
    const base: Settings = { ...DEFAULT_SETTINGS, acts: [act('P021', 'done')] };
    expect(merged(base, [act('P021')], [act('P021', 'done')])).toEqual([act('P021')]);
  });

  it('is one a day, in order, and the oldest go', () => {
    const days = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...act('P021'),
        day: addDays(day, from + at),
      }));
    const all = merged(undefined, days(20, 31), days(0, 31));
    expect(all).toEqual(days(20, 31));
  });
});
