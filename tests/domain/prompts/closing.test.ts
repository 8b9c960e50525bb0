import { promptsEn } from '../../../src/domain/content/prompts-en';
import { closingPrompts } from '../../../src/domain/prompts/closing';
import { suggest } from '../../../src/domain/prompts/next-prompt';
import { MINUTE, type PromptState } from '../../../src/domain/prompts/plan';
import { aState, NINE } from './held-meeting';

const list = (over: Partial<PromptState> = {}): readonly string[] =>
  closingPrompts(aState(over), promptsEn).map(({ id, intent }) => `${id} ${intent}`);

describe('The wrap-up is one checklist', () => {
  it('of a one-on-one: how it landed, my promise, their step, read back, the next meeting', () => {
    expect(list()).toEqual([
      'P110 How it landed',
      'P111 My promise',
      'P112 Their step',
      'P123 Read back',
      'P126 Book the next',
    ]);
  });

  it('of an appraisal: how it landed, what was left unsaid, and each step of the process', () => {
    expect(list({ kind: 'appraisal' })).toEqual([
      'P110 How it landed',
      'P115 Left unsaid',
      'P125 Check the record',
      'P114 Leave strong',
      'P124 What comes next',
      'P126 Book the next',
    ]);
  });

  it('does not have what is hidden; the next of its sort takes the place', () => {
    expect(list({ hidden: ['P111'] })).toEqual([
      'P110 How it landed',
      'P112 Their step',
      'P113 When and then',
      'P123 Read back',
      'P126 Book the next',
    ]);
  });

  it('has what is pinned beside the others', () => {
    expect(list({ pinned: ['P122'] })).toContain('P122 Rate this time');
  });

  it('leaves out what takes its time when the start was more than five minutes late', () => {
    expect(list({ startedAt: NINE + 5 * MINUTE })).toContain('P110 How it landed');
    expect(list({ startedAt: NINE + 5 * MINUTE + 1 })).not.toContain('P110 How it landed');
  });

  it('is there in time: a talk of thirty minutes asks how it landed with four minutes left', () => {
    const fourLeft = NINE + 26 * MINUTE;
    expect(suggest(aState(), promptsEn, fourLeft)).toMatchObject({ kind: 'quiet', why: 'wrap-up' });
    expect(list()[0]).toBe('P110 How it landed');
  });
});
