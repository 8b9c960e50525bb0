import { promptsEn } from '../../../src/domain/content/prompts-en';
import type { PromptEvent } from '../../../src/domain/meeting';
import { answerPrompt, showPrompt } from '../../../src/domain/prompts/events';
import { capFor } from '../../../src/domain/prompts/limits';
import { suggest, type Suggestion } from '../../../src/domain/prompts/next-prompt';
import { needsFromMe } from '../../../src/domain/prompts/owed';
import { MINUTE, type EarlierMeeting, type PromptState } from '../../../src/domain/prompts/plan';
import { isStanding, type Prompt, type PromptId } from '../../../src/domain/prompts/prompt';
import { RATING_STEP_FROM } from '../../../src/domain/prompts/window';
import { aState, cameUp, hold, iso, managers, NINE } from './held-meeting';

const WEEK = 7 * 24 * 60 * MINUTE;

const promptOf = (id: PromptId): Prompt => {
  const prompt = promptsEn.find((each) => each.id === id);
  if (prompt === undefined) throw new Error(`${id} is not in the library`);
  return prompt;
};

/** The meetings of the weeks before, latest first, with what came up in each. */
const weeksBefore = (...prompts: readonly (readonly PromptId[])[]): readonly EarlierMeeting[] =>
  prompts.map((ids, at) => ({ startedAt: NINE - (at + 1) * WEEK, prompts: ids }));

const threeQuietWeeks = weeksBefore([], [], []);

const look = (state: PromptState, minute: number): Suggestion =>
  suggest(state, promptsEn, state.startedAt + minute * MINUTE);

const allOf = (over: Partial<PromptState>, minutes = 30) => {
  const state = aState({ plannedEnd: NINE + minutes * MINUTE, ...over });
  return cameUp(hold(state, managers.done, { to: minutes }));
};

const idsOf = (over: Partial<PromptState>, minutes = 30): readonly PromptId[] =>
  allOf(over, minutes).map(({ prompt }) => prompt.id);

const shownEvent = (prompt: PromptId, minute: number): PromptEvent => ({
  prompt,
  version: 1,
  shownAt: iso(NINE + minute * MINUTE),
  answer: null,
  answeredAt: null,
});

describe('What a person chose is kept', () => {
  it('A hidden prompt never comes, even one that is pinned too', () => {
    const all = idsOf({});
    for (const id of all) expect(idsOf({ hidden: [id], pinned: [id] })).not.toContain(id);
  });

  it('A prompt that is hidden while it waits is gone at once', () => {
    const events = [shownEvent('P036', 0)];
    expect(look(aState({ events }), 1)).toMatchObject({ kind: 'waiting', prompt: { id: 'P036' } });
    expect(look(aState({ events, hidden: ['P036'] }), 1)).toMatchObject({ kind: 'quiet', why: 'paced' });
  });

  it('A pinned prompt goes before all others, and says so', () => {
    const [first] = allOf({ pinned: ['P024'] });
    expect(first).toMatchObject({ prompt: { id: 'P024' }, reason: { kind: 'pinned' }, now: NINE });
  });

  it('A pinned prompt may come in each meeting, another one not', () => {
    const earlier = weeksBefore(['P024', 'P036'], [], []);
    expect(idsOf({ earlier })).not.toContain('P036');
    expect(idsOf({ earlier, pinned: ['P024'] })[0]).toBe('P024');
  });
});

describe('Nothing comes too early with a person', () => {
  it('What is not for the first three meetings waits for the fourth', () => {
    const pinned: readonly PromptId[] = ['P162', 'P056', 'P057'];
    const two = weeksBefore([], []);
    expect(idsOf({ pinned, earlier: two }).filter((id) => pinned.includes(id))).toEqual([]);
    expect(idsOf({ pinned, earlier: threeQuietWeeks }).filter((id) => pinned.includes(id))).toHaveLength(3);
  });

  it('Nothing is repeated until three other meetings lie between', () => {
    const before = (...ids: readonly (readonly PromptId[])[]) => idsOf({ earlier: weeksBefore(...ids) });
    expect(before(['P036'])).not.toContain('P036');
    expect(before([], [], ['P036'])).not.toContain('P036');
    // Four meetings back it may come again, after the ones that were never used.
    const others: readonly PromptId[] = ['P161', 'P162', 'P163', 'P036'];
    expect(before([], [], [], others)[0]).toBe('P036');
  });
});

describe('In an appraisal, what touches a rating waits for its step', () => {
  it('The step begins where its own prompt begins', () => {
    expect(promptOf('P102').due).toMatchObject({ from: RATING_STEP_FROM });
  });

  it('Even when pinned, it does not come before', () => {
    const early = allOf({ kind: 'appraisal', pinned: ['P043', 'P098', 'P102'] }, 60);
    const rated = early.filter(({ prompt }) => prompt.avoid.includes('before-rating'));
    expect(rated.length).toBeGreaterThan(0);
    for (const { now } of rated) expect(now).toBeGreaterThanOrEqual(NINE + RATING_STEP_FROM * 60 * MINUTE);
  });

  it('In a one-on-one there is no rating to wait for', () => {
    const asked = allOf({ pinned: ['P043'], earlier: weeksBefore(['P041']) });
    const at = asked.find(({ prompt }) => prompt.id === 'P043')?.now;
    expect(at).toBe(NINE + 16 * MINUTE);
  });
});

describe('A prompt that takes its time is not begun with little time left', () => {
  it('Under five minutes before the end it does not come', () => {
    const only = (minutes: number) =>
      look(
        aState({
          startedAt: NINE,
          plannedEnd: NINE + 15 * MINUTE,
          hidden: promptsEn.map(({ id }) => id).filter((id) => id !== 'P049'),
        }),
        minutes,
      );
    expect(only(9.9)).toMatchObject({ kind: 'new', prompt: { id: 'P049' } });
    expect(only(10)).toMatchObject({ kind: 'quiet', why: 'nothing-fits' });
  });
});

describe('What a thirty-minute meeting owes the other person', () => {
  const afterwards =
    (minute: number) =>
    ({ now }: { readonly now: number }): boolean =>
      now > NINE + minute * MINUTE;

  it('has an opening within two minutes', () => {
    const [first] = allOf({});
    expect(first?.prompt.phase).toBe('opening');
    expect(first && afterwards(2)(first)).toBe(false);
  });

  it.each(Object.keys(managers) as (keyof typeof managers)[])(
    'asks what the other needs before 60 %%, with a manager who: %s',
    (name) => {
      for (const minutes of [30, 37, 45, 60, 75, 90, 120])
        for (const earlier of [[], weeksBefore(['P023']), threeQuietWeeks]) {
          const state = aState({ plannedEnd: NINE + minutes * MINUTE, earlier });
          const asked = cameUp(hold(state, managers[name], { to: minutes })).find(({ prompt }) =>
            needsFromMe.includes(prompt.id),
          );
          expect(asked).toBeDefined();
          expect(asked && afterwards(minutes * 0.6)(asked)).toBe(false);
        }
    },
  );

  it('asks in time although everything else that fits is pinned', () => {
    const pinned = promptsEn.map(({ id }) => id).filter((id) => !needsFromMe.includes(id));
    const asked = allOf({ pinned }).find(({ prompt }) => needsFromMe.includes(prompt.id));
    expect(asked && afterwards(18)(asked)).toBe(false);
    expect(asked).toBeDefined();
  });

  it('says after how many meetings it asks again', () => {
    const asked = allOf({ earlier: weeksBefore(['P023'], ['P024']) }).find(({ prompt }) =>
      needsFromMe.includes(prompt.id),
    );
    expect(asked?.reason).toEqual({ kind: 'not-asked-lately', meetings: 2 });
  });

  it('does not insist when a meeting of the last three asked', () => {
    const [earlier] = [weeksBefore([], ['P042'], [])];
    const reasons = allOf({ earlier }).map(({ reason }) => reason.kind);
    expect(reasons).not.toContain('not-asked-lately');
  });

  it('names questions that are in the library', () => {
    expect(needsFromMe.map((id) => promptOf(id).followUp)).toEqual(['my-commitment', 'my-commitment']);
  });
});

describe('A year of weekly meetings', () => {
  it.each([15, 30, 60])('of %d minutes begins each with an opening that was not used lately', (minutes) => {
    let earlier: readonly EarlierMeeting[] = [];
    for (let week = 0; week < 52; week += 1) {
      const startedAt = NINE + week * WEEK;
      const state = aState({
        startedAt,
        plannedStart: startedAt,
        plannedEnd: startedAt + minutes * MINUTE,
        earlier,
      });
      const came = cameUp(hold(state, managers.done, { to: minutes }));
      expect(came[0]).toMatchObject({ now: startedAt, prompt: { phase: 'opening' } });
      earlier = [{ startedAt, prompts: came.map(({ prompt }) => prompt.id) }, ...earlier];
    }
  });
});

describe('What is not offered by the clock', () => {
  it('What may come up at any time is never in the place of a prompt', () => {
    const standing = promptsEn.filter(isStanding).map(({ id }) => id);
    for (const minutes of [15, 30, 60, 90])
      expect(idsOf({ pinned: standing }, minutes).filter((id) => standing.includes(id))).toEqual([]);
  });

  it('Prompts of the closing are on the checklist of the wrap-up only', () => {
    expect(
      allOf({ pinned: ['P110', 'P115'] }, 60).filter(({ prompt }) => prompt.phase === 'closing'),
    ).toEqual([]);
  });
});

describe('A clock that can not be right breaks nothing', () => {
  it('A meeting that ends before it starts is over', () => {
    expect(look(aState({ plannedEnd: NINE - MINUTE }), -5)).toEqual({
      kind: 'quiet',
      why: 'over',
      until: null,
    });
    expect(look(aState({ plannedEnd: NINE }), 0)).toEqual({ kind: 'quiet', why: 'over', until: null });
  });

  it('Before its start a meeting opens as at its start', () => {
    expect(look(aState(), -3)).toMatchObject({ kind: 'quiet', why: 'nothing-fits', until: NINE });
  });

  it('An event from a device ten minutes ahead only makes the panel wait', () => {
    const events = answerPrompt([shownEvent('P036', 10)], 'P036', 'done', iso(NINE + 11 * MINUTE));
    expect(look(aState({ events }), 1)).toMatchObject({ kind: 'quiet' });
  });

  it('A prompt that the library no longer has is not waited for', () => {
    expect(look(aState({ events: [shownEvent('P999', 0)] }), 9)).toMatchObject({ kind: 'new' });
  });
});

describe('The record of what was shown', () => {
  const at = iso(NINE);
  const shown = showPrompt([], promptOf('P036'), at);

  it('shows a prompt once, though two tabs see its moment come', () => {
    expect(showPrompt(shown, promptOf('P036'), iso(NINE + 1))).toEqual(shown);
  });

  it('lets what still waited pass when the next one comes', () => {
    const later = iso(NINE + 5 * MINUTE);
    expect(showPrompt(shown, promptOf('P041'), later)).toEqual([
      { prompt: 'P036', version: 1, shownAt: at, answer: 'passed', answeredAt: later },
      { prompt: 'P041', version: 1, shownAt: later, answer: null, answeredAt: null },
    ]);
  });

  it('keeps the answer that was given first', () => {
    const done = answerPrompt(shown, 'P036', 'done', at);
    expect(answerPrompt(done, 'P036', 'later', iso(NINE + 1))).toEqual(done);
    expect(answerPrompt(done, 'P041', 'later', at)).toEqual(done);
  });
});

describe('A meeting has room for', () => {
  it.each([
    [1, 1],
    [5, 1],
    [10, 2],
    [15, 3],
    [20, 4],
    [29, 5],
    [30, 5],
    [45, 7],
    [50, 7],
    [60, 8],
    [74, 8],
    [75, 9],
    [90, 10],
    [240, 12],
  ])('in %d minutes: %d prompts', (minutes, prompts) => {
    expect(capFor(minutes * MINUTE)).toBe(prompts);
  });
});
