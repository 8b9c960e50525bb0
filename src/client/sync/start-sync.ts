import type { Output } from '../../contract/commands';
import { followErasure } from '../erasure';
import { newId } from '../ids';
import { createOtherWindows, type OtherWindows } from '../other-windows';
import type { Send } from '../send';
import { serverClock } from '../server-clock';
import { createUnsent, type Unsent } from '../unsent';
import { startFollowing } from './follow';
import { createIndexedDbOutbox } from './outbox-indexed-db';
import { importOutboxKey, sealedOutbox, type SealedOutbox } from './outbox-sealed';
import { OutboxUnavailable, type Outbox } from './outbox';
import { createSync, type Sync } from './sync';
import { withSwitch, type SwitchedOutbox } from './switched-outbox';
import { realTiming } from './timing';
import { createWindows } from './windows';

/** A signed-in person's things in this window: what is on its way, and what waits on the device. */
export interface Running {
  readonly sync: Sync;
  readonly outbox: SwitchedOutbox;
  readonly unsent: Unsent;
  /** How many things lay on this device too long and could not even be opened any more; they are gone. */
  readonly lostUnread: number;
  /** Where everything is erased, the other windows of this browser hear of it. */
  readonly others: OtherWindows;
  /** The window came back into sight, or back online. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/** How old something is goes by the server's clock: people set theirs, and some are a year wrong. */
const timing = { ...realTiming, now: serverClock.now };

/** Kept apart by tenant and person: another account in the same browser has another outbox and another key. */
const outboxOf = async ({
  tenant,
  person,
  outboxKey,
}: Output<'session/open'>): Promise<Outbox | SealedOutbox> => {
  const onDisk = createIndexedDbOutbox({ tenant, person, timing: realTiming });
  return outboxKey === null ? onDisk : sealedOutbox(onDisk, await importOutboxKey(outboxKey));
};

const removeUnreadable = async (outbox: Outbox | SealedOutbox): Promise<number> => {
  try {
    return 'removeUnreadable' in outbox ? await outbox.removeUnreadable(timing.now()) : 0;
  } catch (error) {
    // A storage that refuses has nothing taken from it; the next start tries again.
    if (error instanceof OutboxUnavailable) return 0;
    throw error;
  }
};

/** @param startAnew loads the page again, where another window erased everything */
export const startSync = async (
  send: Send,
  session: Output<'session/open'>,
  startAnew: () => void,
): Promise<Running> => {
  const kept = await outboxOf(session);
  const outbox = withSwitch(kept);
  const scope = `${session.tenant}|${session.person}`;
  const windows = createWindows(globalThis.navigator.locks, scope, newId);
  const sync = createSync({ send, outbox, windows, timing, newId });
  const others = createOtherWindows(
    scope,
    'BroadcastChannel' in globalThis ? (name) => new BroadcastChannel(name) : undefined,
  );
  followErasure(others, { sync, outbox }, realTiming, startAnew);
  await sync.recover();
  const lostUnread = await removeUnreadable(kept);
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
    lostUnread,
    others,
    wake: () => {
      sync.retry();
      following.nudge();
    },
    stop: () => {
      others.close();
      following.stop();
      sync.stop();
    },
  };
};
