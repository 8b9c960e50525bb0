import { useState, useSyncExternalStore } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { Shown } from '../../client/sync/overlay';
import type { Sync } from '../../client/sync/sync';
import { useRunning } from './sync-gate';

/** Promises that were a mistake: taken back in this window, each with its undo where it was taken back. */

interface TakenBack {
  readonly line: Line<'commitment'>;
  readonly from:
    | { readonly kind: 'list'; readonly shown: Shown<'commitment'> }
    /** `about`: which form, if a page has several. */
    | { readonly kind: 'form'; readonly about: string };
  readonly at: number;
}

/** While the page stays, the undo stays; it is also there again if the page was only hidden for a moment. */
const STAYS_MS = 60_000;

/** Each person's own, since each has a sync of their own. */
const takenBack = new WeakMap<Sync, readonly TakenBack[]>();

const takenIn = (sync: Sync): readonly TakenBack[] => takenBack.get(sync) ?? [];

export const takeBack = (sync: Sync, line: Line<'commitment'>, from: TakenBack['from']): void => {
  const others = takenIn(sync).filter((other) => other.line !== line);
  takenBack.set(sync, [{ line, from, at: Date.now() }, ...others]);
  line.remove();
};

/** What was taken back here and not brought back since, the last first. */
export const useTakenBack = (): readonly TakenBack[] => {
  const { sync } = useRunning();
  const [since] = useState(() => Date.now() - STAYS_MS);
  useSyncExternalStore(sync.subscribe, sync.revision);
  return takenIn(sync).filter(({ line, at }) => at >= since && line.view().removed);
};
