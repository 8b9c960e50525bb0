import type { DocKind } from '../../domain/merge';
import { createTurns } from './in-turn';
import type { Kept } from './line-parts';
import { isTooOld } from './outbox-age';
import type { OutboxChange, OutboxEntry } from './outbox';
import type { Standing, Waiting } from './standing';

/** Where on this device the latest words of one thing lie, and since when they wait there. */
export interface Place<Kind extends DocKind> {
  /** The key under which they lie; null where none do. */
  readonly key: () => string | null;
  /** They lie under that key, or nowhere any more, and were typed then. */
  readonly move: (key: string | null, words: Standing<Kind>, since: string) => void;
  /** Writes what waits and what lies beside it, or takes it out where nothing waits: all of it or nothing. */
  readonly write: (
    waiting: Waiting<Kind> | null,
    beside?: readonly OutboxEntry[],
  ) => Promise<Kept & { readonly before: string | null }>;
  /** The time since which these words wait, for something else that holds them as well. */
  readonly since: () => string;
  /** A try to send them failed. */
  readonly failed: () => void;
  /** The server does not take them: what waited too long for that is taken from the device. */
  readonly refused: () => Promise<void>;
  /** Whether they waited too long and are on this device no more. */
  readonly isLetGo: () => boolean;
}

interface PlaceParts<Kind extends DocKind> {
  readonly apply: (change: OutboxChange) => Promise<Kept>;
  readonly entryOf: (key: string, body: Waiting<Kind>, since: string) => OutboxEntry;
  readonly freshKey: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * What waited too long is tried this often before it leaves the device. A machine that wakes after two weeks may need
 * a moment to find its network.
 */
const TRIES_WHEN_OLD = 5;

export const createPlace = <Kind extends DocKind>(parts: PlaceParts<Kind>): Place<Kind> => {
  const { apply, entryOf, freshKey, now } = parts;
  const inTurn = createTurns();
  let key: string | null = null;
  let words: Standing<Kind> | null = null;
  let since = '';
  let triesWhenOld = 0;
  let letGo = false;
  const isOld = () => words !== null && isTooOld(since, now());

  const remove = async (): Promise<Kept> => {
    const before = key;
    const kept = await apply({ remove: before === null ? [] : [before] });
    if (kept.kind === 'kept' && key === before) key = null;
    letGo = key === null;
    return letGo ? { kind: 'trouble', trouble: 'too-old' } : kept;
  };

  return {
    key: () => key,
    since: () => (words === null ? new Date(now()).toISOString() : since),
    isLetGo: () => letGo,
    move: (to, said, at) => {
      key = to;
      words = said;
      since = at;
      triesWhenOld = 0;
      letGo = false;
    },
    failed: () => {
      if (isOld()) triesWhenOld += 1;
    },
    refused: () =>
      inTurn(async () => {
        if (isOld() && !letGo) await remove();
      }),
    write: (waiting, beside = []) =>
      inTurn(async () => {
        const before = key;
        // What is typed is younger than what lay there; the same words written once more are as old as they were.
        if (waiting?.now !== words) {
          words = waiting && waiting.now;
          since = new Date(now()).toISOString();
          triesWhenOld = 0;
          letGo = false;
        } else if (letGo || (isOld() && triesWhenOld >= TRIES_WHEN_OLD)) {
          return { ...(await remove()), before };
        }
        const next = waiting && freshKey();
        const own = waiting && next !== null ? [entryOf(next, waiting, since)] : [];
        const kept = await apply({ put: [...own, ...beside], remove: before === null ? [] : [before] });
        // While a copy can not be kept, what it comes from stays where it lies; see `leaveBehind`.
        const isLeft = kept.kind === 'trouble' && beside.length > 0;
        if (isLeft || (kept.kind === 'kept' && key === before)) key = isLeft ? null : next;
        return { ...kept, before };
      }),
  };
};
