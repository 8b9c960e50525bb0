import { isSaidEachTime, lastUsed } from './history';
import type { Candidate, Moment } from './candidates';
import { isPromiseOpening } from './promises';
import type { Hat, Prompt } from './prompt';

/**
 * Steps of the process come first, but the two ways of working take turns: after a step of the process a prompt for
 * people goes ahead, where one fits. So each phase with two prompts has one of each.
 */
const hatFirst = ({ state }: Pick<Moment, 'state'>, library: readonly Prompt[]): Hat => {
  const last = state.events.at(-1)?.prompt;
  return library.find(({ id }) => id === last)?.hat === 'management' ? 'leadership' : 'management';
};

/**
 * What is owed to the person, then pinned, then what was asked back, then what is said each time, then the way of
 * working whose turn it is, then the other.
 */
const rankOf = ({ prompt, askedBack }: Candidate, { state }: Moment, first: Hat): number => {
  if (isPromiseOpening(prompt.id)) return 0;
  if (state.pinned.includes(prompt.id)) return 1;
  if (askedBack !== null) return 2;
  if (isSaidEachTime(prompt.id)) return 3;
  return prompt.hat === first ? 4 : 5;
};

/** The best of those that may come now: by rank, least recently used, soonest over, id. */
export const bestOf = (
  candidates: readonly Candidate[],
  moment: Moment,
  library: readonly Prompt[],
): Candidate | undefined => {
  const first = hatFirst(moment, library);
  const used = ({ prompt }: Candidate): number => lastUsed(moment.state.earlier, prompt.id) ?? -Infinity;
  const compare = (a: Candidate, b: Candidate): number =>
    rankOf(a, moment, first) - rankOf(b, moment, first) ||
    before(used(a), used(b)) ||
    before(a.ends, b.ends) ||
    before(a.prompt.id, b.prompt.id);
  return [...candidates].sort(compare)[0];
};

const before = <T extends number | string>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1);
