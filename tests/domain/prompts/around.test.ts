import { promptsEn } from '../../../src/domain/content/prompts-en';
import { toFollowUp, toPrepare, type Around, type AroundState } from '../../../src/domain/prompts/around';
import { MINUTE } from '../../../src/domain/prompts/plan';
import type { MeetingKind } from '../../../src/domain/prompts/prompt';
import { aState, NINE } from './held-meeting';

const DAY = 24 * 60;
const list = (all: readonly Around[]): string => all.map(({ prompt }) => prompt.id).join(' ');

const before = (kind: MeetingKind, minutes: number, over: Partial<AroundState> = {}): string =>
  list(toPrepare(aState({ kind, ...over }), promptsEn, NINE, NINE - minutes * MINUTE));
const after = (kind: MeetingKind, minutes: number, over: Partial<AroundState> = {}): string =>
  list(toFollowUp(aState({ kind, ...over }), promptsEn, NINE, NINE + minutes * MINUTE));

describe('What there is to prepare comes up in its time', () => {
  it('for an appraisal: from ten days before', () => {
    expect(before('appraisal', 11 * DAY)).toBe('');
    expect(before('appraisal', 10 * DAY)).toBe('P008');
    expect(before('appraisal', 7 * DAY)).toBe('P008 P004 P005');
    expect(before('appraisal', 3 * DAY)).toBe('P008 P004 P005 P006 P007 P009');
    expect(before('appraisal', DAY)).toBe('P008 P004 P005 P006 P007 P009 P003 P013');
    expect(before('appraisal', 15)).toBe('P008 P004 P005 P006 P007 P009 P003 P013 P011');
  });

  it.each([
    ['one-on-one', 'P001 P002 P003 P011 P022 P012'],
    ['feedback', 'P010 P014'],
    ['career', 'P015'],
    ['quiet-word', 'P017 P016'],
    ['stay', 'P154 P018'],
    ['recognition', 'P149'],
    ['new-starter', 'P019'],
    ['team', 'P020'],
    ['personal', ''],
    ['formal', ''],
  ] as const)('for %s, a minute before: %s', (kind, ids) => {
    expect(before(kind, 1)).toBe(ids);
  });

  it('is over when the meeting should have begun', () => {
    expect(before('appraisal', 0)).toBe('');
  });

  it('has what is pinned first, and nothing that is hidden or out of place', () => {
    expect(before('one-on-one', 1, { pinned: ['P012'], hidden: ['P001'] })).toBe('P012 P002 P003 P011 P022');
    expect(before('quiet-word', 1, { circumstances: ['formal-case'] })).toBe('');
    expect(before('career', 1, { circumstances: ['pay-open'] })).toBe('');
  });
});

describe('What a meeting has left to do comes up in its time', () => {
  it('for an appraisal: until a week after', () => {
    expect(after('appraisal', -1)).toBe('');
    expect(after('appraisal', 0)).toBe('P128');
    expect(after('appraisal', DAY)).toBe('P128 P129');
    expect(after('appraisal', 3 * DAY)).toBe('P128 P129 P133');
    expect(after('appraisal', 7 * DAY)).toBe('P128 P129 P130 P133');
  });

  it.each([
    ['one-on-one', 'P128 P138 P132'],
    ['feedback', 'P155 P134'],
    ['career', 'P156 P135'],
    ['quiet-word', 'P157 P136'],
    ['stay', 'P137'],
    ['recognition', 'P151'],
    ['new-starter', 'P152'],
    ['team', 'P139'],
    ['personal', ''],
    ['formal', ''],
  ] as const)('for %s, two weeks after: %s', (kind, ids) => {
    expect(after(kind, 14 * DAY)).toBe(ids);
  });
});
