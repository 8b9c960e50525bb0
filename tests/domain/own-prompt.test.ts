import * as fc from 'fast-check';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { ownLibrary, PAST_ASKS_MAX, type OwnPrompt } from '../../src/domain/own-prompt';
import { ownHistory, rewritten } from '../../src/domain/own-prompt-history';
import { toFollowUp, toPrepare } from '../../src/domain/prompts/around';
import { closingPrompts } from '../../src/domain/prompts/closing';
import { suggest } from '../../src/domain/prompts/next-prompt';
import { MINUTE, type PromptState } from '../../src/domain/prompts/plan';
import { MEETING_KINDS, type MeetingKind, type PromptId } from '../../src/domain/prompts/prompt';
import { wordsShown } from '../../src/domain/prompts/words';
import { anOwnPrompt } from '../support/builders';
import { aState, NINE } from './prompts/held-meeting';

/** The prompts that a person wrote for themselves. */

const kindsWithPrompts = MEETING_KINDS.filter((kind) => kind !== 'formal' && kind !== 'personal');
const withOwn = (own: Partial<OwnPrompt>) => [...promptsEn, ...ownLibrary([anOwnPrompt(own)])];
const id = ownLibrary([anOwnPrompt()])[0]?.id ?? 'P000';
/** What the panel shows so many minutes into the meeting. */
const shownAt = (minutes: number, own: Partial<OwnPrompt>, over: Partial<PromptState>): PromptId | null => {
  const suggestion = suggest(aState(over), withOwn(own), NINE + minutes * MINUTE);
  return suggestion.kind === 'quiet' ? null : suggestion.prompt.id;
};

describe('A prompt of one’s own is not offered', () => {
  it('when it is retired, pinned or not, in no part of any meeting', () => {
    const all = MEETING_KINDS.map((kind) => kind);
    expect(ownLibrary([anOwnPrompt({ state: 'retired', kinds: all })])).toEqual([]);
  });

  it('in a formal process, whatever was chosen', () => {
    const own = { kinds: [...MEETING_KINDS] };
    const state = aState({ kind: 'formal', pinned: [id] });
    expect(shownAt(5, own, state)).toBe(null);
    for (const phase of ['before', 'closing', 'after'] as const) {
      const library = withOwn({ ...own, phase });
      expect(closingPrompts(state, library)).toEqual([]);
      expect(toPrepare(state, library, NINE, NINE - MINUTE)).toEqual([]);
      expect(toFollowUp(state, library, NINE, NINE + MINUTE)).toEqual([]);
    }
  });

  it('when it is hidden, or of another kind of meeting', () => {
    expect(shownAt(6, {}, { pinned: [id], hidden: [id] })).not.toBe(id);
    expect(shownAt(6, { kinds: ['team'] }, { pinned: [id] })).not.toBe(id);
  });
});

describe('Pinned, a prompt of one’s own comes before those of the library', () => {
  it.each(kindsWithPrompts)('in the opening and in the middle of a meeting of the kind %s', (kind) => {
    const own = { kinds: [kind] };
    expect(shownAt(0, { ...own, phase: 'opening' }, { kind, pinned: [id] })).toBe(id);
    expect(shownAt(6, { ...own, phase: 'body' }, { kind, pinned: [id] })).toBe(id);
  });

  it.each(kindsWithPrompts)('and before and after one of the kind %s', (kind: MeetingKind) => {
    const state = aState({ kind, pinned: [id] });
    const [first] = toPrepare(state, withOwn({ kinds: [kind], phase: 'before' }), NINE, NINE - MINUTE);
    const [next] = toFollowUp(state, withOwn({ kinds: [kind], phase: 'after' }), NINE, NINE);
    expect([first?.prompt.id, next?.prompt.id]).toEqual([id, id]);
  });

  it('but not before what is owed to the person', () => {
    expect(shownAt(0, { phase: 'opening' }, { pinned: [id], openPromises: 1 })).not.toBe(id);
  });
});

it('In the wrap-up it stands beside all that would be there without it', () => {
  for (const kind of kindsWithPrompts)
    for (const hat of ['leadership', 'management'] as const) {
      const state = aState({ kind });
      const before = closingPrompts(state, promptsEn).map((prompt) => prompt.id);
      const after = closingPrompts(state, withOwn({ kinds: [kind], phase: 'closing', hat })).map(
        (prompt) => prompt.id,
      );
      expect(after.filter((one) => one !== id)).toEqual(before);
      expect(after).toContain(id);
    }
});

it('Not pinned, it does not come back within three meetings, like any other', () => {
  const earlier = (ago: number) =>
    Array.from({ length: 5 }, (_, at) => ({
      startedAt: NINE - (at + 1) * 7 * 24 * 60 * MINUTE,
      prompts: at === ago - 1 ? [id] : [],
    }));
  const hidden = promptsEn.map((prompt) => prompt.id);
  for (const ago of [1, 2, 3]) expect(shownAt(6, {}, { hidden, earlier: earlier(ago) })).toBe(null);
  expect(shownAt(6, {}, { hidden, earlier: earlier(4) })).toBe(id);
});

describe('What was shown stays readable', () => {
  it('A new title or another kind is no other edition', () => {
    expect(rewritten(anOwnPrompt(), { title: 'Another', kinds: ['team'] })).toMatchObject({
      edition: 1,
      past: [],
    });
  });

  it('in the words of its edition, also after it was written anew often and retired', () => {
    const asks = fc.array(fc.constantFrom('One?', 'Two?', 'Three?', 'Four?'), { maxLength: PAST_ASKS_MAX });
    fc.assert(
      fc.property(asks, (written) => {
        const shown: { version: number; ask: string }[] = [];
        let own = anOwnPrompt();
        for (const ask of [own.ask, ...written]) {
          own = { ...own, ...rewritten(own, { ask }) };
          shown.push({ version: own.edition, ask });
        }
        const retired: OwnPrompt = { ...own, state: 'retired' };
        const { prompts, past } = ownHistory([retired]);
        for (const { version, ask } of shown)
          expect(wordsShown({ prompt: id, version }, prompts, past)?.ask).toBe(ask);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the last twenty asks of before', () => {
    let own = anOwnPrompt();
    for (let at = 0; at < 30; at += 1) own = { ...own, ...rewritten(own, { ask: `Ask ${at}` }) };
    expect(own.past).toHaveLength(PAST_ASKS_MAX);
    expect(own.past[0]).toEqual({ edition: 30, ask: 'Ask 28' });
  });
});
