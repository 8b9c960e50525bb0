import type { PromptEvent } from '../meeting';
import { askedBackAt, shownAt } from './events';
import { isSaidEachTime, usedLately } from './history';
import { capFor, GAP, OPENINGS_MAX, type Shown } from './limits';
import { owedIn, type Owed } from './owed';
import { planOf, type Plan, type PromptState } from './plan';
import { isPromiseOpening, mayRaisePromises } from './promises';
import { isStanding, type Prompt } from './prompt';
import { windowOf, type Window } from './window';

/** A prompt that may still come in this meeting, and when. */
export interface Candidate {
  readonly prompt: Prompt;
  readonly window: Window;
  /** The end of its own window, before others had to make room. */
  readonly ends: number;
  readonly askedBack: number | null;
  readonly isOwed: boolean;
}

/** The meeting as the choice of a prompt sees it at one moment. */
export interface Moment {
  readonly state: PromptState;
  readonly plan: Plan;
  readonly shown: Shown;
  readonly owed: Owed | null;
  readonly now: number;
}

export const momentOf = (state: PromptState, library: readonly Prompt[], now: number): Moment => {
  const plan = planOf(state);
  const at = state.events.map(shownAt).sort((a, b) => a - b);
  return {
    state,
    plan,
    shown: { at, cap: capFor(plan.available) },
    owed: owedIn(state, plan, library, now),
    now,
  };
};

/** The window of a prompt at this moment: it ends where a question that is owed needs the room. */
export const windowNow = (prompt: Prompt, { state, owed }: Moment): Window => {
  const own = windowOf(prompt, state);
  if (owed === null || owed.prompts.includes(prompt.id)) return own;
  return { from: own.from, to: Math.min(own.to, owed.lastCall) };
};

const openingsIn = (events: readonly PromptEvent[], library: readonly Prompt[]): number => {
  const openings = library.filter(({ phase }) => phase === 'opening').map(({ id }) => id);
  return new Set(events.map(({ prompt }) => prompt).filter((id) => openings.includes(id))).size;
};

/** All that may come now or later in the meeting. What was shown comes back only after a Later, and once. */
export const candidatesAt = (moment: Moment, library: readonly Prompt[]): readonly Candidate[] => {
  const { state, owed } = moment;
  const noMoreOpenings = openingsIn(state.events, library) >= OPENINGS_MAX;
  return library.flatMap((prompt) => {
    const { id, phase } = prompt;
    if ((phase !== 'opening' && phase !== 'body') || isStanding(prompt)) return [];
    if (!prompt.kinds.includes(state.kind) || state.hidden.includes(id)) return [];
    const isPinned = state.pinned.includes(id);
    if (usedLately(state.earlier, id) && !isPinned && !isSaidEachTime(id)) return [];
    if (!mayRaisePromises(id, state)) return [];

    const wasShown = state.events.some((event) => event.prompt === id);
    const askedBack = askedBackAt(state.events, id);
    if (wasShown && askedBack === null) return [];
    const goesAhead = isPinned || isPromiseOpening(id) || isSaidEachTime(id);
    if (!wasShown && phase === 'opening' && noMoreOpenings && !goesAhead) return [];

    const { from, to } = windowNow(prompt, moment);
    return [
      {
        prompt,
        window: { from: askedBack === null ? from : Math.max(from, askedBack + GAP), to },
        ends: windowOf(prompt, state).to,
        askedBack,
        isOwed: owed?.prompts.includes(id) ?? false,
      },
    ];
  });
};
