import { HAVE_MAX } from '../../contract/limits';
import { backoffMs } from '../backoff';
import type { Send } from '../send';
import type { Sync } from './sync';
import type { Timing } from './timing';

/**
 * Asks again and again what was changed elsewhere, so that two devices which are both open see each other's words
 * within five seconds. Quiet while the window is not looked at.
 */

export interface FollowParts {
  readonly send: Send;
  readonly sync: Pick<Sync, 'have' | 'learn'>;
  readonly timing: Timing;
  readonly isVisible: () => boolean;
}

export interface Follow {
  /** Asks at once: the window came back into sight, or back online. */
  readonly nudge: () => void;
  readonly stop: () => void;
}

/** Three seconds and the way of the answer stay under five. */
const EVERY_MS = 3_000;

export const startFollowing = ({ send, sync, timing, isVisible }: FollowParts): Follow => {
  let failures = 0;
  let asking = false;
  let stopped = false;
  let callOff: () => void = () => undefined;

  const ask = async (): Promise<void> => {
    const have = sync.have(HAVE_MAX);
    if (have.length === 0 || !isVisible()) return;
    const reply = await send('sync/changes', { have: [...have] });
    failures = reply.ok ? 0 : failures + 1;
    if (reply.ok) for (const found of reply.value.changed) sync.learn(found);
  };
  const next = () => {
    callOff();
    if (!stopped) callOff = timing.after(EVERY_MS + backoffAfter(failures, timing.random()), nudge);
  };
  const nudge = () => {
    if (asking || stopped) return;
    asking = true;
    callOff();
    void ask().finally(() => {
      asking = false;
      next();
    });
  };
  next();
  return {
    nudge,
    stop: () => {
      stopped = true;
      callOff();
    },
  };
};

const backoffAfter = (failures: number, random: number): number =>
  failures === 0 ? 0 : backoffMs(failures, random);
