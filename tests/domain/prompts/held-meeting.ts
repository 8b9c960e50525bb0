import { promptsEn } from '../../../src/domain/content/prompts-en';
import type { PromptAnswer, PromptEvent } from '../../../src/domain/meeting';
import { closingPrompts } from '../../../src/domain/prompts/closing';
import { answerPrompt, showPrompt } from '../../../src/domain/prompts/events';
import { suggest, type Suggestion } from '../../../src/domain/prompts/next-prompt';
import { MINUTE, type PromptState } from '../../../src/domain/prompts/plan';

/** 2027-03-10, 09:00 UTC. */
export const NINE = Date.UTC(2027, 2, 10, 9);

export const iso = (instant: number): string => new Date(instant).toISOString();

/** A one-on-one of thirty minutes that began on time, the first with this person. */
export const aState = (over: Partial<PromptState> = {}): PromptState => ({
  kind: 'one-on-one',
  startedAt: NINE,
  plannedStart: NINE,
  plannedEnd: NINE + 30 * MINUTE,
  endsEarlyAt: null,
  events: [],
  earlier: [],
  pinned: [],
  hidden: [],
  openPromises: 0,
  circumstances: [],
  ...over,
});

/** What a manager does about what waits, given the minutes since it came up; null is nothing. */
export type Manager = (minutes: number, event: PromptEvent) => PromptAnswer | null;

const after =
  (wait: number, answer: PromptAnswer): Manager =>
  (minutes) =>
    minutes >= wait ? answer : null;

export const managers = {
  done: after(2, 'done'),
  later: after(2, 'later'),
  'not now': after(2, 'not-now'),
  'never answers': () => null,
} as const satisfies Readonly<Record<string, Manager>>;

/** One look at the panel: the state as it was, what the panel said, and what the manager had just answered. */
export interface Look {
  readonly now: number;
  readonly state: PromptState;
  readonly suggestion: Suggestion;
  readonly answered: PromptAnswer | null;
}

/** Holds a meeting with a look at the panel each minute, from `from` to `to` minutes after its real start. */
export const hold = (
  begin: PromptState,
  manager: Manager,
  { from = 0, to }: { readonly from?: number; readonly to: number },
): readonly Look[] => {
  const looks: Look[] = [];
  let events = begin.events;
  for (let minute = from; minute <= to; minute += 1) {
    const now = begin.startedAt + minute * MINUTE;
    const waits = events.find(({ answer }) => answer === null);
    const answered = waits === undefined ? null : manager((now - Date.parse(waits.shownAt)) / MINUTE, waits);
    if (waits !== undefined && answered !== null)
      events = answerPrompt(events, waits.prompt, answered, iso(now));

    const state = { ...begin, events };
    const suggestion = suggest(state, promptsEn, now);
    if (suggestion.kind === 'new') events = showPrompt(events, suggestion.prompt, iso(now));
    looks.push({ now, state, suggestion, answered });
  }
  return looks;
};

/** The prompts that came up, in order, as the next meeting remembers them. */
export const cameUp = (looks: readonly Look[]) =>
  looks.flatMap(({ suggestion, now }) =>
    suggestion.kind === 'new' ? [{ prompt: suggestion.prompt, reason: suggestion.reason, now }] : [],
  );

const panel = ({ suggestion, state }: Look): string => {
  if (suggestion.kind !== 'quiet')
    return `${suggestion.prompt.id} ${suggestion.prompt.intent} (${suggestion.reason.kind})`;
  if (suggestion.why !== 'wrap-up') return `quiet: ${suggestion.why}`;
  return ['wrap-up:', ...closingPrompts(state, promptsEn).map(({ id }) => id)].join(' ');
};

/** A line for each minute at which the panel changed or the manager answered: minute, answer, what the panel shows. */
const table = (looks: readonly Look[]): string => {
  const lines: string[] = [];
  let last = '';
  for (const look of looks) {
    const shows = panel(look);
    if (shows !== last || look.answered !== null || look.suggestion.kind === 'new') {
      const minute = String((look.now - look.state.startedAt) / MINUTE).padStart(2);
      lines.push(`${minute}  ${(look.answered ?? '').padEnd(7)}  ${shows}`);
    }
    last = shows;
  }
  return lines.join('\n');
};

/**
 * One meeting as text, with a look at the panel each minute: the minute, what the manager had just answered, and what
 * the panel shows from then on. Managers answer two minutes after a prompt comes up, if they answer at all.
 */
export const held = (state: PromptState, manager: Manager, to: number): string =>
  `\n${table(hold(state, manager, { to }))}\n`;

export const oneOnOne = (minutes: number): PromptState => aState({ plannedEnd: NINE + minutes * MINUTE });
