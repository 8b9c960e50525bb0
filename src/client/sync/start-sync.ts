import type { Output } from '../../contract/commands';
import { newId } from '../ids';
import type { Send } from '../send';
import { createUnsent, type Unsent } from '../unsent';
import { startFollowing } from './follow';
import { createIndexedDbOutbox } from './outbox-indexed-db';
import { importOutboxKey, sealedOutbox } from './outbox-sealed';
import type { Outbox } from './outbox';
import { createSync, type Sync } from './sync';
import { withSwitch, type SwitchedOutbox } from './switched-outbox';
import { realTiming } from './timing';
import { createWindows } from './windows';

/** A signed-in person's things in this window: what is on its way, and what waits on the device. */
export interface Running {
  readonly sync: Sync;
  readonly outbox: SwitchedOutbox;
  readonly unsent: Unsent;
  /** The window came back into sight, or back online. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/** Kept apart by tenant and person: another account in the same browser has another outbox and another key. */
const outboxOf = async ({ tenant, person, outboxKey }: Output<'session/open'>): Promise<Outbox> => {
  const onDisk = createIndexedDbOutbox({ tenant, person, timing: realTiming });
  return outboxKey === null ? onDisk : sealedOutbox(onDisk, await importOutboxKey(outboxKey));
};

export const startSync = async (send: Send, session: Output<'session/open'>): Promise<Running> => {
  const outbox = withSwitch(await outboxOf(session));
  const scope = `${session.tenant}|${session.person}`;
  const windows = createWindows(globalThis.navigator.locks, scope, newId);
  const sync = createSync({ send, outbox, windows, timing: realTiming, newId });
  await sync.recover();
  const following = startFollowing({
    send,
    sync,
    timing: realTiming,
    isVisible: () => document.visibilityState === 'visible',
  });
  return {
    sync,
    outbox,
    unsent: createUnsent(),
    wake: () => {
      sync.retry();
      following.nudge();
    },
    stop: () => {
      following.stop();
      sync.stop();
    },
  };
};
