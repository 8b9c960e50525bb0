import fc from 'fast-check';
import type { AppraisalContent } from '../../src/domain/appraisal';
import {
  agendaOn,
  beginAppraisal,
  besideStep,
  inOrder,
  moveTalk,
  ownStep,
  phaseOn,
  unaskedOn,
} from '../../src/domain/appraisal-flow';
import { addDays } from '../../src/domain/calendar-date';
import { PROCESS_STEPS, stepNamed } from '../../src/domain/content/appraisal-steps';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { anId128 } from '../support/builders';

const TALK = '2027-05-03';
const begun = beginAppraisal(anId128('counterpart'), 'Appraisal 2027', TALK);
const on = (days: number): string => addDays(TALK, days);
const ids = (steps: readonly { readonly id: string }[]): readonly string[] => steps.map(({ id }) => id);

const settled = (
  content: AppraisalContent,
  state: 'done' | 'not-needed',
  ...wanted: readonly string[]
): AppraisalContent => ({
  ...content,
  steps: content.steps.map((step) => (wanted.includes(step.id) ? { ...step, state } : step)),
});

describe('The steps that the product brings along', () => {
  test('are fourteen, each with words that are short, and an id that it keeps', () => {
    expect(ids(PROCESS_STEPS)).toEqual(
      Array.from({ length: 14 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`),
    );
    for (const { words, must } of PROCESS_STEPS) {
      expect(words.length).toBeLessThanOrEqual(60);
      expect(must.length).toBeLessThanOrEqual(120);
      expect(`${words} ${must}`).not.toMatch(/!|simply|health|illness|age\b|famil|belief/i);
      for (const sentence of must.split(/[.:]/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(16);
    }
  });

  test('fall due in the order in which they are told', () => {
    const days = PROCESS_STEPS.map((step) => step.days);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(ids(inOrder(begun.steps))).toEqual(ids(PROCESS_STEPS));
  });

  test.each(PROCESS_STEPS)(
    '$id has prompts of the library beside it, at least one of them',
    ({ id, prompts }) => {
      expect(besideStep({ id }, promptsEn, []).map((prompt) => prompt.id)).toEqual(prompts);
      expect(prompts.length).toBeGreaterThan(0);
    },
  );

  test('have questions for the person beside each phase of the talk', () => {
    for (const id of ['A05', 'A07', 'A08', 'A09', 'A11', 'A14'])
      expect(besideStep({ id }, promptsEn, []).some(({ hat }) => hat === 'leadership')).toBe(true);
  });
});

/** What is due on each day of an appraisal in which nothing is done: late, today, next. */
const TABLE: readonly (readonly [number, string, number, readonly string[], string | null])[] = [
  [-70, 'before', 0, [], 'A01'],
  [-57, 'before', 0, [], 'A01'],
  [-56, 'before', 0, ['A01'], 'A02'],
  [-55, 'before', 1, [], 'A02'],
  [-42, 'before', 1, ['A02'], 'A03'],
  [-28, 'before', 2, ['A03'], 'A04'],
  [-21, 'before', 3, ['A04'], 'A05'],
  [-14, 'before', 4, ['A05'], 'A06'],
  [-7, 'before', 5, ['A06'], 'A07'],
  [-1, 'before', 6, [], 'A07'],
  [0, 'talk', 6, ['A07', 'A08', 'A09', 'A10', 'A11'], 'A12'],
  [1, 'after', 11, [], 'A12'],
  [3, 'after', 11, ['A12'], 'A13'],
  [5, 'after', 12, ['A13'], 'A14'],
  [7, 'after', 13, ['A14'], null],
  [8, 'after', 14, [], null],
];

test.each(TABLE)('%i days from the talk it is "%s": %i late, due today %j, next %s', (...row) => {
  const [days, phase, late, today, next] = row;
  const agenda = agendaOn(begun, on(days));
  expect([phaseOn(begun, on(days)), agenda.late.length, ids(agenda.today), agenda.next?.id ?? null]).toEqual([
    phase,
    late,
    today,
    next,
  ]);
});

test('What is done or not needed is due no more, and an appraisal that was closed is over', () => {
  const content = settled(settled(begun, 'done', 'A01'), 'not-needed', 'A02');
  expect(ids(agendaOn(content, on(-28)).late)).toEqual([]);
  expect(phaseOn({ ...content, endedOn: on(-1) }, on(3))).toBe('over');
});

test('A step without a day is never late, and comes last', () => {
  const own = ownStep(anId128('own'), 'Ask the project lead', null);
  const content = { ...begun, steps: [own, ...begun.steps] };
  expect(inOrder(content.steps).at(-1)).toBe(own);
  expect(agendaOn(content, '9999-01-01').late).not.toContain(own);
});

describe('When the talk is moved', () => {
  const moved = moveTalk(
    {
      ...settled(begun, 'done', 'A01'),
      steps: settled(begun, 'done', 'A01').steps.map((step) =>
        step.id === 'A03' ? { ...step, due: '2027-04-01' } : step,
      ),
    },
    on(14),
  );
  const dueOf = (id: string) => moved.steps.find((step) => step.id === id)?.due;

  test('what is open moves along', () => {
    expect([moved.day, dueOf('A04'), dueOf('A14')]).toEqual([on(14), on(-21 + 14), on(7 + 14)]);
  });
  test('a day that somebody chose stays', () => expect(dueOf('A03')).toBe('2027-04-01'));
  test('what is done keeps the day on which it was due', () => expect(dueOf('A01')).toBe(on(-56)));
});

describe('A question beside a step that nobody asked', () => {
  const unasked = (content: AppraisalContent, days: number) =>
    unaskedOn(content, promptsEn, [], on(days)).map(({ id }) => id);

  test('is not told of before the day of its step', () => {
    expect(unasked(begun, -57)).toEqual([]);
    expect(unasked(begun, -56)).toEqual(['P044', 'P045']);
  });
  test('is told of once its step is done, though its day is ahead', () => {
    expect(unasked(settled(begun, 'done', 'A05'), -60)).toEqual(['P027', 'P028']);
  });
  test('is no more told of when it was asked, hidden, or its step is not needed', () => {
    expect(unasked({ ...begun, asked: ['P044'] }, -56)).toEqual(['P045']);
    expect(unaskedOn(begun, promptsEn, ['P045'], on(-56)).map(({ id }) => id)).toEqual(['P044']);
    expect(unasked(settled(begun, 'not-needed', 'A01'), -56)).toEqual([]);
  });
  test('keeps no step from being done', () => {
    const content = settled(begun, 'done', ...ids(begun.steps));
    expect(unasked(content, 8).length).toBeGreaterThan(20);
    expect(agendaOn(content, on(8))).toEqual({ late: [], today: [], next: null });
  });
});

test('On every day of a year, whatever was done, moved or added, each open step is told of once at most', () => {
  const act = fc.record({
    days: fc.integer({ min: -90, max: 30 }),
    id: fc.constantFrom(...ids(PROCESS_STEPS)),
    kind: fc.constantFrom('done', 'not-needed', 'open', 'move-step', 'move-talk', 'own'),
    by: fc.integer({ min: -40, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), fc.integer({ min: 0, max: 364 }), (acts, start) => {
      const talk = addDays('2027-01-01', start);
      let content = beginAppraisal(anId128('counterpart'), '', talk);
      for (const { days, id, kind, by } of [...acts].sort((a, b) => a.days - b.days)) {
        const today = addDays(talk, days);
        const change = (over: Partial<AppraisalContent['steps'][number]>) => {
          content = { ...content, steps: content.steps.map((s) => (s.id === id ? { ...s, ...over } : s)) };
        };
        if (kind === 'move-talk') content = moveTalk(content, addDays(today, by));
        else if (kind === 'move-step') change({ due: addDays(today, by) });
        else if (kind === 'own')
          content = {
            ...content,
            steps: [...content.steps, ownStep(anId128(`${content.steps.length}`), 'x', addDays(today, by))],
          };
        else change({ state: kind });

        const { late, today: now, next } = agendaOn(content, today);
        const told = [...late, ...now, ...(next ? [next] : [])];
        expect(new Set(told).size).toBe(told.length);
        expect(told.every((step) => step.state === 'open')).toBe(true);
        for (const step of content.steps) {
          const known = stepNamed(step.id);
          const isDue = step.state === 'open' && step.due !== null && step.due <= today;
          expect(told.includes(step)).toBe(isDue || step === next);
          // What was never touched stands where the day of the talk puts it.
          if (known && !acts.some((one) => one.id === step.id))
            expect(step.due).toBe(addDays(content.day, known.days));
        }
        const hidden = besideStep({ id }, promptsEn, []).map((prompt) => prompt.id);
        const open = unaskedOn(content, promptsEn, hidden, today);
        expect(open.some((prompt) => hidden.includes(prompt.id) || prompt.hat !== 'leadership')).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});
