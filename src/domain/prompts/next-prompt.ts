import type { PromptEvent } from '../meeting';
import { candidatesAt, momentOf, windowNow, type Candidate, type Moment } from './candidates';
import { shownAt } from './events';
import { earliest, GAP, roomFrom, spreadFrom } from './limits';
import { bestOf } from './order';
import { leavesRoom } from './owed';
import type { PromptState } from './plan';
import type { Prompt } from './prompt';
import { reasonFor, type Reason } from './reason';
import { fits } from './window';

/**
 * Why there is no prompt: too soon after the last, enough for a while, none that fits, no longer the time, or a formal
 * process, in which prompts could mislead and policy and HR have the word.
 */
export type QuietWhy = 'paced' | 'enough' | 'nothing-fits' | 'wrap-up' | 'over' | 'formal';

export type Suggestion =
  /** Shown, and not answered yet. */
  | {
      readonly kind: 'waiting';
      readonly prompt: Prompt;
      readonly event: PromptEvent;
      readonly reason: Reason;
    }
  /** To be shown now; see `showPrompt`. */
  | { readonly kind: 'new'; readonly prompt: Prompt; readonly reason: Reason }
  /** `until`: when it is worth asking again, where that is known. */
  | { readonly kind: 'quiet'; readonly why: QuietWhy; readonly until: number | null };

const quiet = (why: QuietWhy, until = Infinity): Suggestion => ({
  kind: 'quiet',
  why,
  until: Number.isFinite(until) ? Math.ceil(until) : null,
});

/**
 * What the panel shows at this moment. It is worked out anew each time from what is known, so that a plan can not go
 * stale: a late start, a new end or an answer on another device need nothing to be mended.
 */
export const suggest = (state: PromptState, library: readonly Prompt[], now: number): Suggestion => {
  if (state.kind === 'formal') return quiet('formal');
  const moment = momentOf(state, library, now);
  if (now >= moment.plan.end || moment.plan.available === 0) return quiet('over');
  if (now >= moment.plan.wrapUpFrom || (state.endsEarlyAt !== null && now >= state.endsEarlyAt))
    return quiet('wrap-up');

  const next = nextAt(moment, library);
  const waiting = waitingAt(moment, library);
  return waiting !== null && !(waiting.isOver && next.kind === 'new') ? waiting.suggestion : next;
};

/** What waits for an answer stays until its window is over, four minutes are gone and another one is due. */
const waitingAt = (
  moment: Moment,
  library: readonly Prompt[],
): { readonly suggestion: Suggestion; readonly isOver: boolean } | null => {
  const { state, now } = moment;
  const at = state.events.findLastIndex(({ answer }) => answer === null);
  const event = state.events[at];
  const prompt = library.find(({ id }) => id === event?.prompt);
  if (event === undefined || prompt === undefined || state.hidden.includes(prompt.id)) return null;
  // What the manager says of the moment counts at once.
  if (!fits(prompt, state, moment.plan)) return null;

  const before = { ...state, events: state.events.slice(0, at) };
  return {
    suggestion: {
      kind: 'waiting',
      prompt,
      event,
      reason: reasonFor(prompt, before, library, shownAt(event)),
    },
    isOver: now >= windowNow(prompt, moment).to && now >= shownAt(event) + GAP,
  };
};

/** An opening is short, a Later was wished for and a question that is owed can not wait; all else is spread. */
const readyAt = ({ prompt, askedBack, isOwed }: Candidate, { shown, plan, owed }: Moment): number => {
  const soonest = earliest(shown);
  if (prompt.phase === 'opening' || askedBack !== null) return soonest;
  const spread = spreadFrom(shown, plan);
  return Math.max(soonest, isOwed && owed !== null ? Math.min(spread, owed.lastCall) : spread);
};

/** When a candidate could come: not before its window opens, and not before it may. */
const comesAt = (candidate: Candidate, moment: Moment): number =>
  Math.max(candidate.window.from, readyAt(candidate, moment));

const nextAt = (moment: Moment, library: readonly Prompt[]): Suggestion => {
  const { state, plan, shown, owed, now } = moment;
  if (shown.at.length >= shown.cap) return quiet('enough');

  const mayCome = candidatesAt(moment, library)
    .filter(({ isOwed }) => owed === null || isOwed || leavesRoom(owed, shown, now))
    .map((candidate) => ({ candidate, comes: comesAt(candidate, moment), to: candidate.window.to }))
    .filter(({ comes, to }) => Math.max(comes, now) < Math.min(to, plan.wrapUpFrom));
  const due = mayCome.filter(({ comes }) => comes <= now).map(({ candidate }) => candidate);
  const best = bestOf(due, moment, library);
  if (best !== undefined)
    return { kind: 'new', prompt: best.prompt, reason: reasonFor(best.prompt, state, library, now) };

  const until = Math.min(...mayCome.map(({ comes }) => comes));
  const fitNow = mayCome.some(({ candidate }) => candidate.window.from <= now);
  if (!fitNow) return quiet('nothing-fits', until);
  return quiet(roomFrom(shown) > now ? 'enough' : 'paced', until);
};
