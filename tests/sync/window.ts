import type { Found } from '../../src/contract/docs';
import type { Send } from '../../src/client/send';
import { startFollowing } from '../../src/client/sync/follow';
import type { Line } from '../../src/client/sync/line-parts';
import type { Outbox, Windows } from '../../src/client/sync/outbox';
import { knownOf } from '../../src/client/sync/standing';
import { createSync, type Sync } from '../../src/client/sync/sync';
import type { DocKind } from '../../src/domain/merge';
import type { Clock } from './clock';
import type { Claim } from './ledger';

/** One open window of the product: the real client on the simulated device and network. */
export interface WorldWindow {
  /** The device, or this place on it where it has several windows. */
  readonly by: string;
  readonly sync: Sync;
  readonly isAlive: () => boolean;
  /** What closed windows left was taken over, and screens may be shown. */
  readonly isReady: () => boolean;
  /** The server said what there is; before that nothing is begun anew that it may have. */
  readonly hasLooked: () => boolean;
  /** The line of a thing that this window has open, or has seen on the server. */
  readonly lineOf: <Kind extends DocKind>(kind: Kind, id: string) => Line<Kind> | undefined;
  /** From now on it is noted when the window acknowledges this. */
  readonly watch: <Kind extends DocKind>(line: Line<Kind>, claim: Claim) => void;
  /** Nothing of it happens any more. */
  readonly die: () => void;
}

export interface WindowParts {
  readonly by: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly windows: Windows;
  readonly outboxFor: (isAlive: () => boolean) => Outbox;
  readonly sendFor: (isAlive: () => boolean) => Send;
  /** Kinds and ids of all that people have begun so far. */
  readonly things: () => readonly { readonly kind: DocKind; readonly id: string }[];
  readonly onAcknowledged: (claim: Claim, status: 'on-device' | 'saved') => void;
  readonly shows: (claim: Claim, line: Line<DocKind>) => boolean;
}

/** Asking seldom makes more conflicts, and costs less. */
const SLOWER = 4;
/** As much as may be asked about at once. */
const SHELF = 50;
const AGAIN_MS = 1_500;

export const openWindow = (parts: WindowParts): WorldWindow => {
  const { clock, by } = parts;
  let alive = true;
  let ready = false;
  let looked = false;
  const isAlive = () => alive;
  const timing = {
    now: clock.now,
    random: parts.random,
    after: (ms: number, work: () => void) =>
      clock.after(ms, () => {
        if (alive) work();
      }),
  };
  const send = parts.sendFor(isAlive);
  const sync = createSync({
    send,
    outbox: parts.outboxFor(isAlive),
    windows: parts.windows,
    timing,
    newId: parts.newId,
  });
  const shelf = new Map<string, Found>();
  /** Asks the server what there is, as a screen with lists does. */
  const lookAround = (): void => {
    const have = parts
      .things()
      .slice(-SHELF)
      .map((thing) => ({ ...thing, version: null }));
    void send('sync/changes', { have }).then((reply) => {
      if (!reply.ok) return void timing.after(AGAIN_MS, lookAround);
      looked = true;
      for (const found of reply.value.changed) {
        shelf.set(`${found.kind}|${found.doc.id}`, found);
        sync.learn(found);
      }
    });
  };
  startFollowing({
    send,
    sync,
    timing: { ...timing, after: (ms, work) => timing.after(ms * SLOWER, work) },
    isVisible: () => true,
  });
  void sync.recover().then(() => {
    ready = true;
    lookAround();
  });

  const watched = new Map<object, Set<Claim>>();
  const check = (line: Line<DocKind>, claims: Set<Claim>): void => {
    const { status } = line.view().state;
    if (status !== 'on-device' && status !== 'saved') return;
    for (const claim of claims) {
      if (!parts.shows(claim, line)) continue;
      parts.onAcknowledged(claim, status);
      if (status === 'saved') claims.delete(claim);
    }
  };
  return {
    by,
    sync,
    isAlive,
    isReady: () => alive && ready,
    hasLooked: () => looked,
    lineOf: (kind, id) => {
      const open = sync.line(kind, id);
      if (open) return open;
      const found = shelf.get(`${kind}|${id}`);
      return found && sync.open(kind, id, knownOf(kind, found));
    },
    watch: (line, claim) => {
      const known = watched.get(line);
      if (known) return void known.add(claim);
      const claims = new Set([claim]);
      watched.set(line, claims);
      // Only its view is read here, which is the same for every kind.
      line.subscribe(() => check(line as unknown as Line<DocKind>, claims));
    },
    die: () => {
      alive = false;
    },
  };
};
