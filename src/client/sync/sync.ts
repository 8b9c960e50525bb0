import type { Reply } from '../../contract/failure';
import type { Found } from '../../contract/docs';
import type { Contents, DocKind } from '../../domain/merge';
import { backoffMs } from '../backoff';
import { isLater } from '../../domain/write';
import type { Send } from '../send';
import { createLine } from './line';
import type { Kept, Line, LineView } from './line-parts';
import { notAhead } from './outbox-age';
import { OutboxUnavailable, type Outbox, type OutboxChange, type OutboxEntry, type Windows } from './outbox';
import { createPlace, type Place } from './place';
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
export type AnyLine = Pick<
  Line<DocKind>,
  'kind' | 'id' | 'isWaiting' | 'flush' | 'retry' | 'stop' | 'subscribe'
> & {
  readonly view: () => Pick<LineView<DocKind>, 'version' | 'state' | 'content' | 'removed'>;
};

interface Open {
  readonly line: AnyLine;
  readonly place: Pick<Place<DocKind>, 'key' | 'move' | 'isLetGo'>;
}

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
  /** What waited for longer than a device may keep it, is kept there no more, and still is not saved. */
  readonly tooOld: () => readonly AnyLine[];
  /** How many things the server does not have yet. */
  readonly waiting: () => number;
  readonly flush: () => Promise<void>;
  readonly retry: () => void;
  /** Nothing of it goes on; for a page that shows another person from now on. */
  readonly stop: () => void;
}

const FORGET_AGAIN_MS = 5_000;

const nameOf = (kind: DocKind, id: string): string => `${kind}|${id}`;

export const createSync = ({ send, outbox, windows, timing, newId }: SyncParts): Sync => {
  const lines = new Map<string, Open>();
  /** What two closed windows left of one thing: the second goes its own way and meets the first as a newer version. */
  const extras = new Set<Open>();
  const listeners = new Set<() => void>();
  let revision = 0;
  let stopped = false;
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
  const entryOf = <Kind extends DocKind>(key: string, body: Waiting<Kind>, at: string): OutboxEntry => ({
    key,
    window: windows.own,
    at,
    body,
  });

  /**
   * Every write to the device has a key of its own and takes out the one before it. So a window that took over what it
   * read takes out just that, and never what was written since.
   */
  let written = 0;
  const freshKey = (kind: DocKind, id: string): string =>
    `${nameOf(kind, id)}|${windows.own}|${(written += 1)}`;

  const look = async <Kind extends DocKind>(
    kind: Kind,
    id: string,
  ): Promise<Reply<Known<Kind> | undefined>> => {
    const reply = await send('sync/changes', { have: [{ kind, id, version: null }] });
    if (!reply.ok) return reply;
    const [found] = reply.value.changed;
    return { ok: true, value: found && knownOf(kind, found) };
  };

  const make = <Kind extends DocKind>(kind: Kind, id: string, known: Known<Kind>): Open => {
    const place = createPlace<Kind>({ apply, entryOf, freshKey: () => freshKey(kind, id), now: timing.now });
    const write = async (waiting: Waiting<Kind> | null, beside: readonly OutboxEntry[] = []) => {
      const kept = await place.write(waiting, beside);
      if (kept.kind === 'trouble' && waiting === null && kept.before !== null) forgetLater();
      return kept;
    };
    // What the server has must not lie there longer than it has to: a later start would take it for news.
    const forgetLater = (): void => {
      timing.after(FORGET_AGAIN_MS, () => {
        if (!stopped && place.key() !== null && !line.isWaiting()) void write(null);
      });
    };
    const line = createLine(kind, id, known, {
      timing,
      newId,
      send: async (attempt: Attempt<Kind>, leaving) => {
        const reply = await writeOf(send, kind, id, attempt, leaving);
        if (!reply.ok) place.failed();
        return reply;
      },
      look: () => look(kind, id),
      keep: (waiting) => write(waiting),
      split: async (copy, rest) => {
        const key = freshKey(kind, copy.id);
        const since = place.since();
        const kept = await write(rest, [entryOf(key, copy, since)]);
        const beside = adopt<Kind>(copy, kept.kind === 'kept' ? key : null, since, kept);
        if (kept.kind === 'trouble' && kept.before !== null) leaveBehind(kept.before, beside);
        return kept;
      },
    });
    line.subscribe(tell);
    line.subscribe(() => {
      if (line.view().state.status === 'refused') void place.refused().then(tell);
    });
    // A line is stored under its own kind and under nothing else.
    return { line, place: place as unknown as Place<DocKind> };
  };

  /** What a copy that can not be kept came from still lies on the device, and stays there until the copy is safe. */
  const leaveBehind = (key: string, copy: AnyLine): void => {
    const callOff = copy.subscribe(() => {
      const { status } = copy.view().state;
      if (status !== 'on-device' && status !== 'saved') return;
      callOff();
      void apply({ remove: [key] });
    });
  };

  const find = <Kind extends DocKind>(kind: Kind, id: string): Line<Kind> | undefined =>
    lines.get(nameOf(kind, id))?.line as unknown as Line<Kind> | undefined;

  const opened = <Kind extends DocKind>(kind: Kind, id: string, known: Known<Kind>): Open => {
    const name = nameOf(kind, id);
    const there = lines.get(name) ?? make(kind, id, known);
    lines.set(name, there);
    return there;
  };

  const open = <Kind extends DocKind>(kind: Kind, id: string, known: Known<Kind>): Line<Kind> => {
    find(kind, id)?.learn(known);
    return opened(kind, id, known).line as unknown as Line<Kind>;
  };

  /** Goes on with something that waits and lies under that key. Answers the line that does it. */
  const adopt = <Kind extends DocKind>(
    left: Waiting<Kind>,
    key: string | null,
    since: string,
    kept: Kept,
  ): AnyLine => {
    const there = opened(left.kind, left.id, left.saved);
    const isFree =
      !there.line.isWaiting() &&
      there.place.key() === null &&
      !isLater(there.line.view().version, left.saved.version);
    const taker = isFree ? there : make(left.kind, left.id, left.saved);
    if (!isFree) extras.add(taker);
    taker.place.move(key, left.now, since);
    (taker.line as unknown as Line<Kind>).adopt(left, kept);
    return taker.line;
  };

  /** Under the lock of the closed window: what it left becomes ours in one step, then goes on. */
  const takeOver = async (window: string): Promise<void> => {
    const left = (await outbox.all()).filter((entry) => entry.window === window);
    const moved = left.map(({ body, key, at }) => {
      const { kind, id } = body as AnyWaiting;
      return { from: key, body: body as AnyWaiting, at: notAhead(at, timing.now()), key: freshKey(kind, id) };
    });
    const kept = await apply({
      put: moved.map(({ key, at, body }) => ({ key, window: windows.own, at, body })),
      remove: moved.map(({ from }) => from),
    });
    // What can not be moved goes on all the same, and is taken out where it lies once the server has it.
    for (const { from, key, at, body } of moved)
      adopt<DocKind>(body, kept.kind === 'kept' ? key : from, at, kept);
    tell();
  };

  let unread = 0;
  const recover = async (): Promise<void> => {
    try {
      const others = new Set((await outbox.all()).map(({ window }) => window));
      others.delete(windows.own);
      for (const window of others) await windows.whenClosed(window, () => takeOver(window));
    } catch (error) {
      if (!(error instanceof OutboxUnavailable)) throw error;
      // What lies there can not be read now; it is asked for again, as long as this window lives.
      unread += 1;
      timing.after(backoffMs(unread, timing.random()), () => {
        if (!stopped) void recover();
      });
    }
  };

  const main = (): readonly AnyLine[] => [...lines.values()].map(({ line }) => line);
  const everyOpen = (): readonly Open[] => [...lines.values(), ...extras];
  const every = (): readonly AnyLine[] => everyOpen().map(({ line }) => line);

  return {
    open,
    begin: (kind, id, content) => {
      const line = find(kind, id) ?? open(kind, id, nothing());
      line.change(content, 'done');
      return line;
    },
    line: find,
    lines: <Kind extends DocKind>(kind: Kind) =>
      main().filter((line) => line.kind === kind) as unknown as readonly Line<Kind>[],
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
      main()
        .filter((line) => !line.isWaiting())
        .slice(-max)
        .map((line) => ({ kind: line.kind, id: line.id, version: line.view().version })),
    tooOld: () =>
      everyOpen()
        .filter(({ line, place }) => place.isLetGo() && line.isWaiting())
        .map(({ line }) => line),
    waiting: () => every().filter((line) => line.isWaiting()).length,
    flush: async () => {
      await Promise.all(every().map((line) => line.flush()));
    },
    retry: () => {
      for (const line of every()) line.retry();
    },
    stop: () => {
      stopped = true;
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
