import type { AppraisalContent, AppraisalStep } from './appraisal';
import { addDays, daysBetween, type CalendarDate } from './calendar-date';
import { PROCESS_STEPS, stepNamed, type ProcessStep } from './content/appraisal-steps';
import type { Prompt, PromptId } from './prompts/prompt';
import { addMonths } from './retention';

/** An appraisal over its weeks: how it begins, what is due on a day, and which questions stand beside it. */

const LAST_DAY = '9999-12-31';

/** A year of work, unless somebody says otherwise. */
const PERIOD_MONTHS = 12;

const onDay = (talk: CalendarDate, days: number): CalendarDate => {
  const day = addDays(talk, days);
  return day > LAST_DAY ? LAST_DAY : day;
};

/** A process step as it stands at the beginning, its day counted from the day of the talk. */
const stepFor = ({ id, owner, days }: ProcessStep, talk: CalendarDate): AppraisalStep => ({
  id,
  words: '',
  owner,
  due: onDay(talk, days),
  state: 'open',
  link: '',
});

/** A step that somebody adds for themselves. */
export const ownStep = (id: string, words: string, due: CalendarDate | null): AppraisalStep => ({
  id,
  words,
  owner: 'me',
  due,
  state: 'open',
  link: '',
});

/** An appraisal with the steps that most have. */
export const beginAppraisal = (counterpart: string, title: string, talk: CalendarDate): AppraisalContent => ({
  counterpart,
  title,
  periodStart: addMonths(talk, -PERIOD_MONTHS),
  day: talk,
  steps: PROCESS_STEPS.map((step) => stepFor(step, talk)),
  evidence: [],
  asked: [],
  theirView: '',
  goals: [],
  landed: '',
  reply: '',
  endedOn: null,
});

/**
 * The appraisal with its talk on another day. A step that is open and was due where the product had put it moves along;
 * a day that somebody chose, and a step that is over, stay where they are.
 */
export const moveTalk = (content: AppraisalContent, talk: CalendarDate): AppraisalContent => ({
  ...content,
  day: talk,
  steps: content.steps.map((step) => {
    const known = stepNamed(step.id);
    const isAsPlanned = known !== undefined && step.due === onDay(content.day, known.days);
    return known && isAsPlanned && step.state === 'open' ? { ...step, due: onDay(talk, known.days) } : step;
  }),
});

const place = (id: string): number => {
  const at = PROCESS_STEPS.findIndex((step) => step.id === id);
  return at < 0 ? PROCESS_STEPS.length : at;
};

/** In the order of their days, those without one last; on one day in the order of the process. */
export const inOrder = (steps: readonly AppraisalStep[]): readonly AppraisalStep[] =>
  [...steps].sort((a, b) => {
    const [one, other] = [a.due ?? LAST_DAY, b.due ?? LAST_DAY];
    return one === other ? place(a.id) - place(b.id) : one < other ? -1 : 1;
  });

/** Where on its way an appraisal is on a day. */
export type Phase = 'before' | 'talk' | 'after' | 'over';

export const phaseOn = ({ day, endedOn }: Pick<AppraisalContent, 'day' | 'endedOn'>, today: CalendarDate) => {
  if (endedOn !== null) return 'over' satisfies Phase;
  const days = daysBetween(day, today);
  return (days < 0 ? 'before' : days === 0 ? 'talk' : 'after') satisfies Phase;
};

export interface Agenda {
  /** Open, and its day is over. */
  readonly late: readonly AppraisalStep[];
  readonly today: readonly AppraisalStep[];
  /** The next open one that has a day; null where nothing is ahead. */
  readonly next: AppraisalStep | null;
}

export const agendaOn = (content: Pick<AppraisalContent, 'steps'>, today: CalendarDate): Agenda => {
  const open = inOrder(content.steps).filter(({ state, due }) => state === 'open' && due !== null);
  return {
    late: open.filter(({ due }) => (due ?? LAST_DAY) < today),
    today: open.filter(({ due }) => due === today),
    next: open.find(({ due }) => (due ?? '') > today) ?? null,
  };
};

/** The prompts beside a step, in their order; what somebody hid stays away. */
export const besideStep = (
  { id }: Pick<AppraisalStep, 'id'>,
  library: readonly Prompt[],
  hidden: readonly PromptId[],
): readonly Prompt[] =>
  (stepNamed(id)?.prompts ?? []).flatMap((wanted) =>
    hidden.includes(wanted) ? [] : library.filter((prompt) => prompt.id === wanted),
  );

/** Where a step is settled, or its day has come, a question beside it that was not asked can be seen. It blocks nothing. */
const hasCome = ({ state, due }: AppraisalStep, today: CalendarDate): boolean =>
  state === 'done' || (state === 'open' && due !== null && due <= today);

/** The questions of the people's side that could have been asked by now and were not, each once. */
export const unaskedOn = (
  content: Pick<AppraisalContent, 'steps' | 'asked'>,
  library: readonly Prompt[],
  hidden: readonly PromptId[],
  today: CalendarDate,
): readonly Prompt[] => {
  const beside = inOrder(content.steps)
    .filter((step) => hasCome(step, today))
    .flatMap((step) => besideStep(step, library, hidden));
  return [...new Set(beside)].filter(({ hat, id }) => hat === 'leadership' && !content.asked.includes(id));
};
