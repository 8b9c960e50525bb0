import type { Failure, Reply } from '../../contract/failure';
import type { Contents, DocKind } from '../../domain/merge';
import type { OutboxTrouble } from './outbox';
import type { Resolution } from './resolve';
import type { Attempt, Known, Standing, Waiting } from './standing';
import type { Timing } from './timing';

/** What a line shows, what it needs, and what can be asked of it; see `createLine`. */

export type SaveState =
  /** The server has nothing of it, and there is nothing to save. */
  | { readonly status: 'untouched' }
  /** Typed, and about to be kept on this device. */
  | { readonly status: 'typing' }
  /** Kept on this device; `failure` says why the server does not have it yet, after a try. */
  | { readonly status: 'on-device'; readonly failure: Failure | null }
  /** Only in this window: the device keeps nothing. */
  | { readonly status: 'only-here'; readonly trouble: OutboxTrouble; readonly failure: Failure | null }
  /** UTC instant, ISO 8601; null where the server did not say. */
  | { readonly status: 'saved'; readonly savedAt: string | null }
  /** The server does not take it as it is, and trying again would not help. */
  | { readonly status: 'refused'; readonly failure: Failure };

export interface LineView<Kind extends DocKind> extends Standing<Kind> {
  readonly version: string | null;
  readonly state: SaveState;
}

export type Kept = { readonly kind: 'kept' } | { readonly kind: 'trouble'; readonly trouble: OutboxTrouble };

export interface LineParts<Kind extends DocKind> {
  readonly timing: Timing;
  readonly newId: () => string;
  /** One try. `leaving`: the page may be gone before the answer comes. */
  readonly send: (
    attempt: Attempt<Kind>,
    leaving: boolean,
  ) => Promise<Reply<{ readonly version: string; readonly savedAt: string }>>;
  /** How the server has it now; undefined when it has nothing. */
  readonly look: () => Promise<Reply<Known<Kind> | undefined>>;
  /** Makes it durable on this device, or forgets it there when there is nothing to wait for. */
  readonly keep: (waiting: Waiting<Kind> | null) => Promise<Kept>;
  /** Puts a copy beside this thing: durable together with what this thing becomes, all or none. */
  readonly split: (copy: NonNullable<Resolution<Kind>['copy']>, rest: Waiting<Kind> | null) => Promise<Kept>;
}

export interface Line<Kind extends DocKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly view: () => LineView<Kind>;
  readonly subscribe: (listener: () => void) => () => void;
  /** `typing`: more is likely to follow. `done`: a finished act, kept and sent at once. */
  readonly change: (content: Contents[Kind], pace: 'typing' | 'done') => void;
  readonly remove: () => void;
  readonly restore: () => void;
  /** The server's version, from a list or a look. Taken over where nothing waits here. */
  readonly learn: (known: Known<Kind>) => void;
  /** Goes on with what a closed window left, or with a copy. Only for a line on which nothing waits. */
  readonly adopt: (waiting: Waiting<Kind>, kept?: Kept) => void;
  readonly isWaiting: () => boolean;
  /** Keeps and sends at once what waits; resolves when it is kept and the try is over. */
  readonly flush: () => Promise<void>;
  readonly retry: () => void;
  /** No more timers, no more tries. */
  readonly stop: () => void;
}
