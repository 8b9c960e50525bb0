import { promptsEn } from '../../../src/domain/content/prompts-en';
import {
  CIRCUMSTANCES,
  isOutOfPlace,
  type Circumstance,
  type Occasion,
} from '../../../src/domain/prompts/avoid';
import { closingPrompts } from '../../../src/domain/prompts/closing';
import { suggest, type Suggestion } from '../../../src/domain/prompts/next-prompt';
import { ownPrompts } from '../../../src/domain/prompts/own-act';
import { MINUTE, type EarlierMeeting, type PromptState } from '../../../src/domain/prompts/plan';
import { standingPrompts, type AvoidCode, type PromptId } from '../../../src/domain/prompts/prompt';
import { showPrompt } from '../../../src/domain/prompts/events';
import { aState, cameUp, hold, iso, managers, NINE } from './held-meeting';

/** Each rule about what is out of place, with a meeting in which it counts. A pin is no way around any of them. */

const saying = (...circumstances: readonly Circumstance[]) => ({ circumstances });
const quietWeeks = (count: number): readonly EarlierMeeting[] =>
  Array.from({ length: count }, (_, at) => ({ startedAt: NINE - (at + 1) * 10080 * MINUTE, prompts: [] }));

const comes = (over: Partial<PromptState>, minutes = 60): readonly PromptId[] => {
  const state = aState({ plannedEnd: NINE + minutes * MINUTE, ...over });
  return cameUp(hold(state, managers.done, { to: minutes })).map(({ prompt }) => prompt.id);
};
const ruled = (code: AvoidCode): readonly PromptId[] =>
  promptsEn.filter(({ avoid }) => avoid.includes(code)).map(({ id }) => id);
const closes = (over: Partial<PromptState>): readonly PromptId[] =>
  closingPrompts(aState(over), promptsEn).map(({ id }) => id);
const none = (ids: readonly PromptId[], code: AvoidCode): void =>
  expect(ids.filter((id) => ruled(code).includes(id))).toEqual([]);

describe('While a disciplinary, grievance or safety case runs', () => {
  const kind = 'quiet-word';

  it('a private talk keeps its bounds and its stop line, and asks for no story', () => {
    expect(comes({ kind })).toEqual(expect.arrayContaining(['P031', 'P079', 'P081']));
    const during = comes({ kind, ...saying('formal-case'), pinned: ruled('formal-case') });
    none(during, 'formal-case');
    expect(during).toContain('P159');
    expect(closes({ kind, ...saying('formal-case') })).toEqual(['P118']);
    expect(standingPrompts(promptsEn, kind).map(({ id }) => id)).toContain('P104');
  });

  it('a one-on-one does not ask about the people around', () => {
    const pinned: readonly PromptId[] = ['P061'];
    expect(comes({ pinned })).toContain('P061');
    expect(comes({ pinned, ...saying('formal-case') })).not.toContain('P061');
  });
});

describe('While a decision on pay, grade or promotion is open', () => {
  it('a talk about growth names no next role, and still says that it promises none', () => {
    expect(comes({ kind: 'career' })).toContain('P076');
    const during = comes({ kind: 'career', ...saying('pay-open'), pinned: ruled('pay-open') });
    none(during, 'pay-open');
    expect(during).toContain('P039');
  });

  it('a talk about staying does not ask what might tempt', () => {
    const earlier = quietWeeks(3);
    expect(comes({ kind: 'stay', earlier })).toEqual(expect.arrayContaining(['P032', 'P086']));
    none(comes({ kind: 'stay', earlier, ...saying('pay-open') }), 'pay-open');
  });
});

describe('When the person is upset', () => {
  it('nothing comes that needs calm, in feedback and elsewhere', () => {
    expect(comes({ kind: 'feedback' })).toEqual(expect.arrayContaining(['P029', 'P071']));
    const during = comes({ kind: 'feedback', ...saying('upset'), pinned: ruled('needs-calm') });
    none(during, 'needs-calm');
    expect(during.length).toBeGreaterThan(0);
    none(comes({ pinned: ['P048', 'P049'], ...saying('upset') }), 'needs-calm');
  });

  it('under five minutes before the end, it is too late to begin with it', () => {
    const hidden = promptsEn.map(({ id }) => id).filter((id) => id !== 'P071');
    const at = (minute: number): Suggestion =>
      suggest(
        aState({ kind: 'feedback', plannedEnd: NINE + 15 * MINUTE, hidden }),
        promptsEn,
        NINE + minute * MINUTE,
      );
    expect(at(9.9)).toMatchObject({ kind: 'new', prompt: { id: 'P071' } });
    expect(at(10)).toMatchObject({ kind: 'quiet', why: 'nothing-fits' });
  });

  it('what waits is gone at once, and is back when the manager takes it back', () => {
    const [ask] = promptsEn.filter(({ id }) => id === 'P029');
    const state = aState({ kind: 'feedback', events: ask ? showPrompt([], ask, iso(NINE)) : [] });
    const shown = (over: Partial<PromptState>) => suggest({ ...state, ...over }, promptsEn, NINE + MINUTE);
    expect(shown({})).toMatchObject({ kind: 'waiting', prompt: { id: 'P029' } });
    expect(shown(saying('upset'))).toMatchObject({ kind: 'quiet' });
  });
});

describe('When others are present', () => {
  it('thanks wait for another time or place, unless they are liked so', () => {
    expect(comes({ kind: 'recognition' }, 30)).toEqual(['P035', 'P093', 'P094']);
    expect(comes({ kind: 'recognition', ...saying('others-present') }, 30)).toEqual(['P093']);
  });
});

describe('While a rating may not be shared', () => {
  it('an appraisal has no prompt that touches it, to its very end', () => {
    const pinned = ruled('before-rating');
    expect(comes({ kind: 'appraisal', pinned })).toEqual(expect.arrayContaining(['P043', 'P102']));
    none(comes({ kind: 'appraisal', pinned, ...saying('rating-closed') }), 'before-rating');
  });

  it('in an appraisal it comes no sooner than its step, at 60 % of the time', () => {
    const state = aState({ kind: 'appraisal', plannedEnd: NINE + 60 * MINUTE, pinned: ['P102'] });
    const [at] = cameUp(hold(state, managers.done, { to: 60 })).filter(({ prompt }) => prompt.id === 'P102');
    expect(at?.now).toBe(NINE + 39 * MINUTE);
    const early = suggest(state, promptsEn, NINE + 35.9 * MINUTE);
    expect(early).not.toMatchObject({ prompt: { id: 'P102' } });
  });

  it('a one-on-one does not ask how to lead better', () => {
    expect(comes({ pinned: ['P043'] })).toContain('P043');
    expect(comes({ pinned: ['P043'], ...saying('rating-closed') })).not.toContain('P043');
  });
});

describe('What the clock and the calendar know by themselves', () => {
  it('in the first three meetings nobody is asked what might draw them elsewhere', () => {
    expect(comes({ kind: 'stay', earlier: quietWeeks(2) })).not.toContain('P086');
    expect(comes({ kind: 'stay', earlier: quietWeeks(3) })).toContain('P086');
  });

  it('more than five minutes late, the end has no time for how it landed', () => {
    expect(closes({})).toContain('P110');
    none(closes({ startedAt: NINE + 6 * MINUTE, pinned: ['P110', 'P122'] }), 'late-start');
  });
});

describe('Health, family, belief and leave', () => {
  it('an ask that could come near them has the line about health at hand', () => {
    expect(comes({ kind: 'quiet-word' })).toContain('P083');
    expect(comes({ kind: 'stay' })).toContain('P085');
    for (const kind of ['quiet-word', 'stay', 'one-on-one', 'appraisal'] as const)
      expect(standingPrompts(promptsEn, kind).map(({ id }) => id)).toContain('P105');
  });
});

describe('Home and community', () => {
  const month = (optional: 'on' | 'off') =>
    ownPrompts({ hidden: [], optional }, promptsEn, 'month').map(({ id }) => id);

  it('are asked about only where the user turned that on', () => {
    none(month('off'), 'optional');
    expect(month('on')).toEqual(['P142', 'P143', 'P144', 'P145', 'P146', 'P147', 'P148']);
  });
});

describe('What a manager says of the moment', () => {
  it('changes nothing where no prompt asks for it', () => {
    expect(comes({ kind: 'team', circumstances: CIRCUMSTANCES })).toEqual(comes({ kind: 'team' }));
  });
});

/** The moment in which each code counts; a new code does not compile without one. Null for what is open in its words. */
const WHEN: { readonly [Code in AvoidCode]: Partial<Occasion> | null } = {
  'private-life': null,
  'formal-case': { circumstances: ['formal-case'] },
  'pay-open': { circumstances: ['pay-open'] },
  'first-meetings': { meetings: 2 },
  'others-present': { circumstances: ['others-present'] },
  'needs-calm': { circumstances: ['upset'] },
  'before-rating': { circumstances: ['rating-closed'] },
  'late-start': { lateBy: 5 * MINUTE + 1 },
  optional: { optional: 'off' },
};
const usual: Occasion = { circumstances: [], lateBy: 0, meetings: 3, optional: 'on' };

describe('Each code takes out what bears it in its own moment, and nothing else', () => {
  it.each(Object.keys(WHEN) as AvoidCode[])('%s', (code) => {
    expect(ruled(code)).not.toEqual([]);
    const out = (occasion: Occasion) => promptsEn.filter((prompt) => isOutOfPlace(prompt, occasion));
    expect(out(usual)).toEqual([]);
    const moment = WHEN[code];
    const bearing = moment === null ? [] : promptsEn.filter(({ avoid }) => avoid.includes(code));
    expect(out({ ...usual, ...moment })).toEqual(bearing);
  });
});
