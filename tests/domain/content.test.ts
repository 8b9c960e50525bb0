import { ideas } from '../../src/domain/content/ideas';
import { promptsEn } from '../../src/domain/content/prompts-en';
import {
  ASK_MAX,
  INTENT_MAX,
  WHY_MAX,
  standingPrompts,
  type MeetingKind,
  type Prompt,
  type PromptPhase,
} from '../../src/domain/prompts/prompt';

const kinds: readonly MeetingKind[] = ['one-on-one', 'appraisal'];
const phases: readonly PromptPhase[] = ['before', 'opening', 'body', 'closing', 'after'];

/** These two tell the manager to leave private life alone, and have to name what they mean. */
const guards: readonly string[] = ['P099', 'P105'];

const privateLife =
  /\b(health|ill(ness)?|sick(ness)?|diagnos\w*|medic\w*|doctor|disab\w*|pregnan\w*|stress\w*|therapy|age|aged|old|young|retire\w*|family|child(ren)?|kids?|partner|wife|husband|marri\w*|belief\w*|faith|religio\w*|church|god|politic\w*|union)\b/i;
const idioms = /\b(hat|overlay|quiet word|pear-shaped|drop by|open a door|simply|just)\b/i;
const promised = /\b(will (make|be|feel|improve|get|help)|always works|guarantee\w*|proven|boosts?)\b/i;

const sentences = (text: string): readonly string[] => text.split(/[.?!]+["”]?\s+|[.?!]+["”]?$/);
const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => word !== '').length;

const linesOf = ({ intent, ask, why }: Prompt): readonly string[] => [intent, ask, why];
const faults = (wrong: (prompt: Prompt) => boolean): readonly string[] =>
  promptsEn.filter(wrong).map(({ id }) => id);

describe('A prompt never asks about private life', () => {
  it('names health, age, family or belief in no line but in the two that say to leave them alone', () => {
    expect(faults((prompt) => linesOf(prompt).some((line) => privateLife.test(line)))).toEqual(guards);
  });

  it('asks the other person nothing in those two', () => {
    const asked = promptsEn.filter(({ id, ask }) => guards.includes(id) && ask.startsWith('"'));
    expect(asked).toEqual([]);
  });

  it('would notice such a question', () => {
    expect(privateLife.test('"How is your family?"')).toBe(true);
    expect(privateLife.test('"Have you seen a doctor?"')).toBe(true);
  });
});

describe('A prompt can be read at a glance', () => {
  it('keeps its title, its ask and its reason within their lengths', () => {
    expect(
      faults(
        ({ intent, ask, why }) =>
          intent.length > INTENT_MAX || ask.length > ASK_MAX || why.length > WHY_MAX || why.length < 20,
      ),
    ).toEqual([]);
  });

  it('says nothing in more than sixteen words', () => {
    expect(
      faults((prompt) => linesOf(prompt).some((line) => sentences(line).some((part) => wordsIn(part) > 16))),
    ).toEqual([]);
  });

  it('speaks as a calm colleague: no exclamation, no figure of speech, no promise of results', () => {
    expect(
      faults((prompt) =>
        linesOf(prompt).some((line) => line.includes('!') || idioms.test(line) || promised.test(line)),
      ),
    ).toEqual([]);
  });

  it('gives each prompt words of its own', () => {
    for (const line of ['intent', 'ask', 'why'] as const) {
      const seen = promptsEn.map((prompt) => prompt[line]);
      expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([]);
    }
  });
});

describe('The library is whole', () => {
  it('has no two prompts of one id, and ids of one form', () => {
    const ids = promptsEn.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^P\d{3}$/.test(id))).toEqual([]);
  });

  it.each(kinds)(
    'has each phase for the kind %s, and both ways of working in each part of the talk',
    (kind) => {
      const have = promptsEn.filter((prompt) => prompt.kinds.includes(kind));
      expect(new Set(have.map(({ phase }) => phase))).toEqual(new Set(phases));
      for (const phase of ['opening', 'body', 'closing'] as const) {
        const hats = have.filter((prompt) => prompt.phase === phase).map(({ hat }) => hat);
        expect(new Set(hats)).toEqual(new Set(['leadership', 'management']));
      }
    },
  );

  it('gives what happens in the talk a window on its clock, and what happens around it none', () => {
    expect(
      faults(({ phase, due }) => (due.kind === 'share') !== ['opening', 'body', 'closing'].includes(phase)),
    ).toEqual([]);
    expect(
      faults(({ due }) => due.kind === 'share' && !(0 <= due.from && due.from < due.to && due.to <= 1)),
    ).toEqual([]);
  });

  it('names an idea that stands behind each prompt, and no idea that stands behind none', () => {
    expect(faults((prompt) => prompt.ideas.length === 0)).toEqual([]);
    expect(new Set(promptsEn.flatMap((prompt) => prompt.ideas))).toEqual(new Set(Object.keys(ideas)));
  });

  it('keeps at hand, for the whole talk, what can not be planned: health that comes up, and bad news', () => {
    expect(standingPrompts(promptsEn, 'one-on-one').map(({ id }) => id)).toEqual(['P055', 'P105']);
    expect(standingPrompts(promptsEn, 'appraisal').map(({ id }) => id)).toEqual(['P105']);
  });
});
