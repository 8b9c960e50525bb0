import * as fc from 'fast-check';
import { promptsEn } from '../../../src/domain/content/prompts-en';
import { pastWordsEn } from '../../../src/domain/content/prompts-en/past';
import type { PromptAnswer, PromptEvent } from '../../../src/domain/meeting';
import type { Hat, PromptId } from '../../../src/domain/prompts/prompt';
import { inWay, unwornIn } from '../../../src/domain/prompts/ways';

const AT = '2027-03-10T09:05:00.000Z';

const event = (prompt: PromptId, answer: PromptAnswer | null, version?: number): PromptEvent => ({
  prompt,
  version: version ?? promptsEn.find(({ id }) => id === prompt)?.version ?? 1,
  shownAt: AT,
  answer,
  answeredAt: answer === null ? null : AT,
});
const tick = (prompt: PromptId) => ({ prompt, at: AT });
const ofHat = (hat: Hat): readonly PromptId[] =>
  promptsEn.filter((prompt) => prompt.hat === hat).map(({ id }) => id);
const [people = 'P000'] = ofHat('leadership');
const [process = 'P000'] = ofHat('management');

describe('Which way of working went unworn', () => {
  it.each<[string, readonly PromptEvent[], readonly PromptId[], string]>([
    ['nothing came up', [], [], 'both'],
    ['a prompt for people was waved off', [event(people, 'not-now')], [], 'both'],
    ['a prompt for people waits', [event(people, null)], [], 'both'],
    ['a step of the process was done', [event(process, 'done')], [], 'leadership'],
    ['a prompt for people was done', [event(people, 'done')], [], 'management'],
    ['a prompt for people was ticked in the wrap-up', [], [people], 'management'],
    ['one was done and the other ticked', [event(people, 'done')], [process], 'none'],
    ['a prompt that nobody knows was done', [event('P999', 'done')], [], 'both'],
  ])('when %s', (_, prompts, ticks, unworn) => {
    expect(unwornIn({ prompts, ticks: ticks.map(tick) }, promptsEn)).toBe(unworn);
  });

  it('says the same of one act as of many: it is no score', () => {
    const some = (ids: readonly PromptId[]) => fc.subarray([...ids], { minLength: 1 });
    fc.assert(
      fc.property(some(ofHat('leadership')), some(ofHat('management')), (one, other) => {
        const done = (ids: readonly PromptId[]) => ({
          prompts: ids.map((id) => event(id, 'done')),
          ticks: [],
        });
        expect(unwornIn(done(one), promptsEn)).toBe('management');
        expect(unwornIn(done(other), promptsEn)).toBe('leadership');
        expect(unwornIn(done([...other, ...one]), promptsEn)).toBe('none');
      }),
      { numRuns: 50 },
    );
  });
});

describe('The record in one way of working', () => {
  const became = (hat: Hat, prompts: readonly PromptEvent[], ticks: readonly PromptId[] = []) =>
    inWay(hat, { prompts, ticks: ticks.map(tick) }, promptsEn, pastWordsEn).map(
      ({ words, became: how }) => `${words.id} ${how}`,
    );

  it('has what came up in that way alone, once, as it stands in the end', () => {
    const prompts = [event(people, 'later'), event(process, 'passed'), event(people, null)];
    expect(became('leadership', prompts)).toEqual([`${people} waiting`]);
    expect(became('management', prompts)).toEqual([`${process} passed`]);
  });

  it('has what was ticked as done, whatever was said before', () => {
    expect(became('leadership', [event(people, 'not-now')], [people])).toEqual([`${people} done`]);
    expect(became('management', [], [process])).toEqual([`${process} done`]);
  });

  it('keeps the words that were read, also after they were written anew', () => {
    const [old] = pastWordsEn;
    if (!old) throw new Error('No words were ever written anew.');
    const record = { prompts: [event(old.id, 'done', old.version)], ticks: [] };
    const hat = promptsEn.find(({ id }) => id === old.id)?.hat ?? 'leadership';
    expect(inWay(hat, record, promptsEn, pastWordsEn)).toEqual([{ words: old, became: 'done' }]);
  });

  it('loses nothing that came up and is known, and shows nothing twice', () => {
    const ids = promptsEn.map(({ id }) => id);
    const answers = fc.constantFrom<PromptAnswer | null>('done', 'later', 'not-now', 'passed', null);
    const events = fc.array(fc.tuple(fc.constantFrom(...ids), answers), { maxLength: 12 });
    fc.assert(
      fc.property(events, fc.subarray(ids, { maxLength: 5 }), (some, ticked) => {
        const prompts = some.map(([id, answer]) => event(id, answer));
        const both = (['leadership', 'management'] as const).flatMap((hat) =>
          inWay(hat, { prompts, ticks: ticked.map(tick) }, promptsEn, pastWordsEn).map(
            ({ words }) => words.id,
          ),
        );
        expect([...both].sort()).toEqual([...new Set([...some.map(([id]) => id), ...ticked])].sort());
      }),
      { numRuns: 100 },
    );
  });
});
