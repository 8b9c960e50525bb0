import { ideas } from '../../../src/domain/content/ideas';
import { promptsEn } from '../../../src/domain/content/prompts-en';
import { pastWordsEn } from '../../../src/domain/content/prompts-en/past';
import {
  MEETING_KINDS,
  standingPrompts,
  type AvoidCode,
  type MeetingKind,
  type Prompt,
  type PromptPhase,
} from '../../../src/domain/prompts/prompt';
import { wordsShown } from '../../../src/domain/prompts/words';

const phases: readonly PromptPhase[] = ['before', 'opening', 'body', 'closing', 'after'];
const inTheTalk: readonly PromptPhase[] = ['opening', 'body', 'closing'];
const talks = MEETING_KINDS.filter((kind) => kind !== 'personal' && kind !== 'formal');
/** Of these a person may hold many with one other, so both ways of working belong in each part. */
const oftenHeld: readonly MeetingKind[] = ['one-on-one', 'appraisal'];

const avoidCodes: readonly AvoidCode[] = [
  'private-life',
  'formal-case',
  'pay-open',
  'first-meetings',
  'others-present',
  'needs-calm',
  'before-rating',
  'late-start',
  'optional',
];

const of = (kind: MeetingKind): readonly Prompt[] => promptsEn.filter(({ kinds }) => kinds.includes(kind));
const idsOf = (prompts: readonly Prompt[]): readonly string[] => prompts.map(({ id }) => id);
const faults = (wrong: (prompt: Prompt) => boolean): readonly string[] => idsOf(promptsEn.filter(wrong));
const phasesOf = (kind: MeetingKind) => new Set(of(kind).map(({ phase }) => phase));

describe('The library is whole', () => {
  it('has each prompt from P001 on once, so that no id is used again', () => {
    const ids = [...idsOf(promptsEn)].sort();
    expect(ids).toEqual(ids.map((_, at) => `P${String(at + 1).padStart(3, '0')}`));
    expect(ids.length).toBeGreaterThanOrEqual(164);
  });

  it.each(talks)('has each phase for the kind %s', (kind) => {
    expect(phasesOf(kind)).toEqual(new Set(phases));
  });

  it.each(oftenHeld)('has both ways of working in each part of the kind %s', (kind) => {
    for (const phase of inTheTalk) {
      const hats = of(kind).filter((prompt) => prompt.phase === phase);
      expect(new Set(hats.map(({ hat }) => hat))).toEqual(new Set(['leadership', 'management']));
    }
  });

  it('has for a person alone what comes before and after, and nothing for a talk', () => {
    expect(phasesOf('personal')).toEqual(new Set(['before', 'after']));
  });

  it('has nothing at all for a formal process', () => {
    expect(of('formal')).toEqual([]);
    expect(standingPrompts(promptsEn, 'formal')).toEqual([]);
  });

  it('has most of its prompts for people, and no kind of talk without a step of the process', () => {
    const people = promptsEn.filter(({ hat }) => hat === 'leadership');
    expect(people.length).toBeGreaterThan(promptsEn.length / 2);
    const without = talks.filter((kind) => !of(kind).some(({ hat }) => hat === 'management'));
    // Thanks are no process.
    expect(without).toEqual(['recognition']);
  });

  it('names no kind and no rule twice in one prompt', () => {
    expect(
      faults(
        ({ kinds, avoid, ideas: behind }) =>
          kinds.length === 0 ||
          [kinds, avoid, behind].some((list) => new Set<string>(list).size < list.length),
      ),
    ).toEqual([]);
  });

  it('has a prompt for each rule about what is out of place, and knows each rule', () => {
    expect(new Set(promptsEn.flatMap(({ avoid }) => avoid))).toEqual(new Set(avoidCodes));
  });

  it('names an idea that stands behind each prompt, and no idea that stands behind none', () => {
    expect(faults((prompt) => prompt.ideas.length === 0)).toEqual([]);
    expect(new Set(promptsEn.flatMap((prompt) => prompt.ideas))).toEqual(new Set(Object.keys(ideas)));
  });

  it('gives what happens in the talk a window on its clock, and what happens around it none', () => {
    expect(faults(({ phase, due }) => (due.kind === 'share') !== inTheTalk.includes(phase))).toEqual([]);
    expect(
      faults(({ due }) => due.kind === 'share' && !(0 <= due.from && due.from < due.to && due.to <= 1)),
    ).toEqual([]);
    expect(faults(({ phase, due }) => due.kind === 'before' && phase !== 'before')).toEqual([]);
    expect(faults(({ phase, due }) => due.kind === 'after' && phase !== 'after')).toEqual([]);
  });

  it('gives a person alone days, weeks and months instead of a clock', () => {
    expect(faults(({ kinds, due }) => (due.kind === 'every') !== kinds.includes('personal'))).toEqual([]);
  });
});

describe('What can not be planned is at hand for the whole talk', () => {
  it('bad news, health that comes up, and what is not for the two to settle', () => {
    expect(idsOf(standingPrompts(promptsEn, 'one-on-one'))).toEqual(['P055', 'P105', 'P104']);
    expect(idsOf(standingPrompts(promptsEn, 'appraisal'))).toEqual(['P105', 'P104']);
    expect(idsOf(standingPrompts(promptsEn, 'quiet-word'))).toEqual(['P105', 'P104']);
  });

  it('the line about health wherever an ask could come near it', () => {
    const near = talks.filter((kind) => of(kind).some(({ avoid }) => avoid.includes('private-life')));
    expect(near).toEqual(['one-on-one', 'appraisal', 'quiet-word', 'stay']);
    for (const kind of near) expect(idsOf(standingPrompts(promptsEn, kind))).toContain('P105');
  });
});

describe('A record shows the words that were read then', () => {
  it('keeps the words of each earlier version', () => {
    for (const { id, version } of promptsEn) {
      const kept = pastWordsEn.filter((past) => past.id === id).map((past) => past.version);
      expect(kept).toEqual(Array.from({ length: version - 1 }, (_, at) => at + 1));
    }
    const known = idsOf(promptsEn);
    expect(pastWordsEn.filter(({ id }) => !known.includes(id))).toEqual([]);
  });

  it('finds them by id and version', () => {
    const ask = (version: number) => wordsShown({ prompt: 'P045', version }, promptsEn, pastWordsEn)?.ask;
    expect(ask(1)).toBe('"What could I clear, open or teach so you get there?"');
    expect(ask(2)).toBe('"What could I arrange, decide or teach so you get there?"');
    expect(ask(3)).toBeUndefined();
  });
});
