import type { Answer, Answering } from './answer-kinds';
import { telling } from './context';
import { initializing } from './initialize';
import { living } from './lifecycle';
import { meeting } from './meeting';
import type { HostCall } from './message';
import { nestedAuth } from './nested-auth';
import { navigating } from './pages';
import { choosingPeople } from './people';
import { signingIn } from './sign-in';
import { stage } from './stage';
import type { WindowState } from './window-state';

/** Everything that this host understands: the name of the call as teams-js sends it, and how it is answered. */
const table: ReadonlyMap<string, Answering> = new Map(
  [initializing, telling, living, meeting, stage, signingIn, nestedAuth, navigating, choosingPeople].flatMap(
    (part) => Object.entries(part),
  ),
);

/**
 * What a Teams window answers to one call of a page. Pure: nothing is fetched, posted or remembered here; the answer
 * says what the window has to do.
 */
export const answer = (call: HostCall, state: WindowState): Answer => {
  if (state.poor === 'silent') return { kind: 'silence' };
  return table.get(call.func)?.(call, state) ?? { kind: 'unknown' };
};
