import { MINUTE, type PromptState } from './plan';
import type { Prompt, PromptId } from './prompt';
import { fits } from './window';

/** A prompt for before or after a meeting, and the instant from which on it is due. */
export interface Around {
  readonly prompt: Prompt;
  readonly dueAt: number;
}

export type AroundState = Pick<PromptState, 'kind' | 'earlier' | 'pinned' | 'hidden' | 'circumstances'>;

const ON_TIME = { lateBy: 0 };

const due = (
  state: AroundState,
  library: readonly Prompt[],
  now: number,
  instantOf: (prompt: Prompt) => number | null,
): readonly Around[] =>
  library
    .filter(({ id, kinds }) => kinds.includes(state.kind) && !state.hidden.includes(id))
    .filter((prompt) => fits(prompt, state, ON_TIME))
    .flatMap((prompt) => {
      const dueAt = instantOf(prompt);
      return dueAt === null || dueAt > now ? [] : [{ prompt, dueAt }];
    })
    .sort(
      (a, b) =>
        rankOf(a.prompt, state.pinned) - rankOf(b.prompt, state.pinned) ||
        a.dueAt - b.dueAt ||
        (a.prompt.id < b.prompt.id ? -1 : 1),
    );

/** As in the meeting: what is pinned, then the steps of the process, then what is for people. */
const rankOf = ({ id, hat }: Prompt, pinned: readonly PromptId[]): number => {
  if (pinned.includes(id)) return 0;
  return hat === 'management' ? 1 : 2;
};

/** What there is to prepare by now. Nothing, once the meeting should have begun. */
export const toPrepare = (
  state: AroundState,
  library: readonly Prompt[],
  startsAt: number,
  now: number,
): readonly Around[] =>
  now >= startsAt
    ? []
    : due(state, library, now, (prompt) =>
        prompt.due.kind === 'before' ? startsAt - prompt.due.minutes * MINUTE : null,
      );

/** What a meeting has left to do by now. Whoever has seen to it ticks it; the clock takes nothing away. */
export const toFollowUp = (
  state: AroundState,
  library: readonly Prompt[],
  endedAt: number,
  now: number,
): readonly Around[] =>
  due(state, library, now, (prompt) =>
    prompt.due.kind === 'after' ? endedAt + prompt.due.minutes * MINUTE : null,
  );
