import type { Reply } from '../../contract/failure';
import type { Found } from '../../contract/docs';
import type { Contents, DocKind } from '../../domain/merge';
import type { Send } from '../send';
import { createLine } from './line';
import type { Kept, Line } from './line-parts';
import { OutboxUnavailable, type Outbox, type OutboxChange, type OutboxEntry, type Windows } from './outbox';
import { knownOf, nothing, type AnyWaiting, type Attempt, type Known, type Waiting } from './standing';
import type { Timing } from './timing';
import { writeOf } from './write-of';

/**
 * Everything of one person that this window has open or on its way. A thing opened twice is the same line, and what a
 * closed window left on this device is taken up again by the next one.
 */

export interface SyncParts {
  readonly send: Send;
  readonly outbox: Outbox;
  readonly windows: Windows;
  readonly timing: Timing;
  readonly newId: () => string;
}

/** What can be asked of a line whatever its kind is. */
type AnyLine = Pick<Line<DocKind>, 'kind' | 'id' | 'isWaiting' | 'flush' | 'retry' | 'stop'> & {
  readonly view: () => { readonly version: string | null };
};

export interface Have {
  readonly kind: DocKind;
  readonly id: string;
  readonly version: string | null;
}

export interface Sync {
  /** The line of a thing. `known` is what a list or a look told of it, or a new thing with version null. */
  readonly open: <Kind extends DocKind>(kind: Kind, id: string, known: Known<Kind>) => Line<Kind>;
  /** A new thing, kept and sent at once. Under an id that is open already, the next content of it. */
  readonly begin: <Kind extends DocKind>(kind: Kind, id: string, content: Contents[Kind]) => Line<Kind>;
  /** The line if it is open. */
  readonly line: <Kind extends DocKind>(kind: Kind, id: string) => Line<Kind> | undefined;
  readonly lines: <Kind extends DocKind>(kind: Kind) => readonly Line<Kind>[];
  /** Told after any change of any line, and when a line appears. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts up with every change, for those who compare. */
  readonly revision: () => number;
  /** Takes over what closed windows left on this device. */
  readonly recover: () => Promise<void>;
  readonly learn: (found: Found) => void;
  /** What this window has open and nothing of which waits, the latest first, with the version it knows. */
  readonly have: (max: number) => readonly Have[];
  /** How many things the server does not have yet. */
  readonly waiting: () => number;
  readonly flush: () => Promise<void>;
  readonly retry: () => void;
  /** Nothing of it goes on; for a page that shows another person from now on. */
  readonly stop: () => void;
}

const nameOf = (kind: DocKind, id: string): string => `${kind}|${id}`;

export const createSync = ({ send, outbox, windows, timing, newId }: SyncParts): Sync => {
  const lines = new Map<string, AnyLine>();
  /** What two closed windows left of one thing: the second goes its own way and meets the first as a newer version. */
  const extras = new Set<AnyLine>();
  const listeners = new Set<() => void>();
  let revision = 0;
  const tell = () => {
    revision += 1;
    for (const listener of listeners) listener();
  };

  const apply = async (change: OutboxChange): Promise<Kept> => {
    try {
      await outbox.apply(change);
      return { kind: 'kept' };
    } catch (error) {
      if (error instanceof OutboxUnavailable) return { kind: 'trouble', trouble: error.trouble };
      throw error;
    }
  };
  const entryOf = <Kind extends DocKind>(key: string, waiting: Waiting<Kind>): OutboxEntry => ({
    key,
    window: windows.own,
    at: new Date(timing.now()).toISOString(),
    body: waiting,
  });
  const changeFor = <Kind extends DocKind>(key: string, waiting: Waiting<Kind> | null): OutboxChange =>
    waiting ? { put: [entryOf(key, waiting)] } : { remove: [key] };

  const look = async <Kind extends DocKind>(
    kind: Kind,
    id: string,
  ): Promise<Reply<Known<Kind> | undefined>> => {
    const reply = await send('sync/changes', { have: [{ kind, id, version: null }] });
    if (!reply.ok) return reply;
    const [found] = reply.value.changed;
    return { ok: true, value: found && knownOf(kind, found) };
  };

  const make = <Kind extends DocKind>(
    kind: Kind,
    id: string,
    known: Known<Kind>,
    key: string,
  ): Line<Kind> => {
    const line = createLine(kind, id, known, {
      timing,
      newId,
      send: (attempt: Attempt<Kind>, leaving) => writeOf(send, kind, id, attempt, leaving),
      look: () => look(kind, id),
      // What was never on the device need not be removed from it.
      keep: (waiting) => apply(changeFor(key, waiting)),
      split: async (copy, rest) => {
        const copyKey = keyOf(kind, copy.id);
        const change = changeFor(key, rest);
        const kept = await apply({ ...change, put: [...(change.put ?? []), entryOf(copyKey, copy)] });
        open(kind, copy.id, copy.saved).adopt(copy, kept);
        return kept;
      },
    });
    line.subscribe(tell);
    return line;
  };

  /** The key names the window, so that two windows on one thing do not write over each other's words. */
  const keyOf = (kind: DocKind, id: string, extra = ''): string =>
    `${nameOf(kind, id)}|${windows.own}${extra}`;

  const find = <Kind extends DocKind>(kind: Kind, id: string): Line<Kind> | undefined =>
    // A line is stored under its own kind and under nothing else.
    lines.get(nameOf(kind, id)) as Line<Kind> | undefined;

  const open = <Kind extends DocKind>(kind: Kind, id: string, known: Known<Kind>): Line<Kind> => {
    const there = find(kind, id);
    if (there) {
      there.learn(known);
      return there;
    }
    const line = make(kind, id, known, keyOf(kind, id));
    lines.set(nameOf(kind, id), line);
    return line;
  };

  const takeUp = <Kind extends DocKind>(left: Waiting<Kind>, key: string): void => {
    if (key === keyOf(left.kind, left.id)) return open(left.kind, left.id, left.saved).adopt(left);
    const extra = make(left.kind, left.id, left.saved, key);
    extras.add(extra);
    extra.adopt(left);
  };

  /** Under the lock of the closed window: what it left becomes ours in one step, then goes on. */
  const takeOver = async (window: string): Promise<void> => {
    const left = (await outbox.all()).filter((entry) => entry.window === window);
    const taken = new Set<string>();
    const moved = left.map(({ body, key, at }) => {
      const waiting = body as AnyWaiting;
      const own = keyOf(waiting.kind, waiting.id);
      const isFree = !taken.has(own) && find(waiting.kind, waiting.id)?.isWaiting() !== true;
      const next = isFree ? own : keyOf(waiting.kind, waiting.id, `|${newId()}`);
      taken.add(own);
      return { from: key, waiting, entry: { key: next, window: windows.own, at, body } };
    });
    await outbox.apply({ put: moved.map(({ entry }) => entry), remove: moved.map(({ from }) => from) });
    for (const { waiting, entry } of moved) takeUp<DocKind>(waiting, entry.key);
    tell();
  };

  const recover = async (): Promise<void> => {
    try {
      const others = new Set((await outbox.all()).map(({ window }) => window));
      others.delete(windows.own);
      for (const window of others) await windows.whenClosed(window, () => takeOver(window));
    } catch (error) {
      // A device that keeps nothing has nothing to give back; each line says so when it is written.
      if (!(error instanceof OutboxUnavailable)) throw error;
    }
  };

  const every = (): readonly AnyLine[] => [...lines.values(), ...extras];

  return {
    open,
    begin: (kind, id, content) => {
      const line = find(kind, id) ?? open(kind, id, nothing());
      line.change(content, 'done');
      return line;
    },
    line: find,
    lines: <Kind extends DocKind>(kind: Kind) =>
      [...lines.values()].filter((line) => line.kind === kind) as unknown as readonly Line<Kind>[],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    revision: () => revision,
    recover,
    learn: (found) => {
      find<DocKind>(found.kind, found.doc.id)?.learn(knownOf<DocKind>(found.kind, found));
    },
    have: (max) =>
      [...lines.values()]
        .filter((line) => !line.isWaiting())
        .slice(-max)
        .map((line) => ({ kind: line.kind, id: line.id, version: line.view().version })),
    waiting: () => every().filter((line) => line.isWaiting()).length,
    flush: async () => {
      await Promise.all(every().map((line) => line.flush()));
    },
    retry: () => {
      for (const line of every()) line.retry();
    },
    stop: () => {
      for (const line of every()) line.stop();
    },
  };
};

/** A thing that the server may not have and that nobody has written to here: not worth saving until it changes. */
export const untouched = <Kind extends DocKind>(content: Contents[Kind]): Known<Kind> => ({
  content,
  removed: false,
  version: null,
  savedAt: null,
});
