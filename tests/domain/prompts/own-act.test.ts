import * as fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar-date';
import { promptsEn } from '../../../src/domain/content/prompts-en';
import { ACTS_MAX } from '../../../src/domain/prompts/act-days';
import { actOfDay, answerAct, ownPrompts, showAct, type OwnState } from '../../../src/domain/prompts/own-act';
import type { PromptId } from '../../../src/domain/prompts/prompt';

const MONDAY = '2027-03-08';
const nothingYet: OwnState = { shown: [], pinned: [], hidden: [], optional: 'off' };

/** One suggestion a day, each remembered by the next. */
const daysOf = (state: OwnState, days: number): readonly PromptId[] => {
  let shown = state.shown;
  return Array.from({ length: days }, (_, at) => addDays(MONDAY, at)).flatMap((day) => {
    const act = actOfDay({ ...state, shown }, promptsEn, day);
    if (act === undefined) return [];
    shown = [...shown, { prompt: act.id, day }];
    return [act.id];
  });
};

describe('One small act a day', () => {
  it('goes through all of them before one comes again', () => {
    expect(daysOf(nothingYet, 11).join(' ')).toBe('P021 P169 P170 P171 P172 P173 P174 P175 P176 P021 P169');
  });

  it('stays the same all day, also when it was pinned or another was hidden since', () => {
    const shown = [{ prompt: 'P171' as const, day: MONDAY }];
    const later: OwnState = { ...nothingYet, shown, pinned: ['P174'], hidden: ['P021'] };
    expect(actOfDay(later, promptsEn, MONDAY)?.id).toBe('P171');
  });

  it('gives way to another at once when it is not for this person', () => {
    const shown = [{ prompt: 'P171' as const, day: MONDAY }];
    expect(actOfDay({ ...nothingYet, shown, hidden: ['P171'] }, promptsEn, MONDAY)?.id).toBe('P021');
  });

  it('is the pinned one each day, or the pinned ones in turn', () => {
    expect(daysOf({ ...nothingYet, pinned: ['P173'] }, 3)).toEqual(['P173', 'P173', 'P173']);
    expect(daysOf({ ...nothingYet, pinned: ['P173', 'P170'] }, 4)).toEqual(['P170', 'P173', 'P170', 'P173']);
  });

  it('is nothing where all are hidden', () => {
    const hidden = ownPrompts(nothingYet, promptsEn, 'day').map(({ id }) => id);
    expect(actOfDay({ ...nothingYet, hidden }, promptsEn, MONDAY)).toBeUndefined();
  });

  it('never comes again before all others that are wanted had their day, in a year of any choices', () => {
    const daily = ownPrompts(nothingYet, promptsEn, 'day').map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(daily, { maxLength: daily.length - 1 }), (hidden) => {
        const turns = daily.length - hidden.length;
        const year = daysOf({ ...nothingYet, hidden }, 365);
        for (let at = 0; at + turns <= year.length; at += turns)
          expect(new Set(year.slice(at, at + turns)).size).toBe(turns);
      }),
      { numRuns: 20 },
    );
  });
});

describe('What is looked at once in a while', () => {
  it('a week has its check and how to mend the plan', () => {
    expect(ownPrompts(nothingYet, promptsEn, 'week').map(({ intent }) => intent)).toEqual([
      'Weekly check',
      'Mend the plan',
    ]);
  });

  it('a month looks back, then ahead, and leaves out what is hidden', () => {
    const month = ownPrompts({ hidden: ['P146'], optional: 'off' }, promptsEn, 'month');
    expect(month.map(({ id }) => id)).toEqual(['P142', 'P143', 'P147', 'P148']);
  });
});

describe('What came up on which day', () => {
  it('is kept for a month, one act a day, with what was said to it', () => {
    let acts = showAct([], 'P021', MONDAY);
    for (let at = 1; at < 40; at += 1) acts = showAct(acts, 'P169', addDays(MONDAY, at));
    acts = answerAct(acts, addDays(MONDAY, 39), 'done');
    expect(acts).toHaveLength(ACTS_MAX);
    expect(acts.at(-1)).toEqual({ prompt: 'P169', day: addDays(MONDAY, 39), answer: 'done' });
    expect(acts[0]?.day).toBe(addDays(MONDAY, 40 - ACTS_MAX));
  });

  it('is long enough for each of the library to have its turn', () => {
    expect(ownPrompts(nothingYet, promptsEn, 'day').length).toBeLessThanOrEqual(ACTS_MAX);
  });

  it('is the other act of the day, where the first was not wanted', () => {
    const acts = showAct(showAct([], 'P021', MONDAY), 'P169', MONDAY);
    expect(acts).toEqual([{ prompt: 'P169', day: MONDAY, answer: null }]);
  });
});
