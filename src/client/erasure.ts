import type { OtherWindows } from './other-windows';
import type { SwitchedOutbox } from './sync/switched-outbox';
import type { Sync } from './sync/sync';
import type { Timing } from './sync/timing';

/** The end of all that a person keeps: on the server, on this device, and in the other windows of this browser. */

export interface Erasable {
  readonly sync: Pick<Sync, 'flush' | 'stop'>;
  readonly outbox: Pick<SwitchedOutbox, 'become' | 'forget'>;
}

/** What is on its way arrives, and from then on nothing leaves and nothing is kept. */
export const fallSilent = async ({ sync, outbox }: Erasable): Promise<void> => {
  await sync.flush();
  sync.stop();
  outbox.become('off');
};

/** A window that erases and is closed in the middle says nothing more, and the others must not wait for ever. */
const LONGEST_MS = 60_000;

/** What another window does when it hears that everything is erased. */
export const followErasure = (
  others: Pick<OtherWindows, 'hear'>,
  mine: Erasable,
  timing: Pick<Timing, 'after'>,
  startAnew: () => void,
): void =>
  others.hear((word) => {
    if (word === 'over') return startAnew();
    void fallSilent(mine);
    timing.after(LONGEST_MS, startAnew);
  });
