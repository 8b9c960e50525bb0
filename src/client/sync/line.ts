import type { Failure } from '../../contract/failure';
import type { DocKind } from '../../domain/merge';
import { isLater, type Act } from '../../domain/write';
import type { Kept, Line, LineParts, LineView, SaveState } from './line-parts';
import type { OutboxTrouble } from './outbox';
import { mayPass, restBefore } from './patience';
import { resolve } from './resolve';
import {
  idAfter,
  nextAct,
  sameStanding,
  type Attempt,
  type Known,
  type Standing,
  type Waiting,
} from './standing';

/**
 * One thing on its way to the server: what is typed becomes durable on the device, then saved, in this order and
 * never faster in words than in fact. Repeats a write until it is answered, and meets a newer version by the rule
 * of its kind.
 */

/** A rest of typing after which the text is kept, and the longest that typing may put it off. */
const REST_MS = 600;
const LONGEST_MS = 1_800;

export const createLine = <Kind extends DocKind>(
  kind: Kind,
  id: string,
  known: Known<Kind>,
  parts: LineParts<Kind>,
): Line<Kind> => {
  const { timing } = parts;
  let saved = known;
  let now: Standing<Kind> = { content: known.content, removed: known.removed };
  let attempt: Attempt<Kind> | null = null;
  /** Whether the server may know of it; until then it follows what is typed. */
  let sent = false;
  let failure: Failure | null = null;
  let refused = false;
  /** Changes count up; what is durable is counted too, so that no word is called kept before it is. */
  let changes = 0;
  let keptChanges = 0;
  let trouble: OutboxTrouble | null = null;
  let tries = 0;
  let typingSince: number | undefined;
  let running: Promise<void> | undefined;
  let keeping: Promise<void> | undefined;
  let callOff: () => void = () => undefined;
  let stopped = false;
  const isAlive = () => !stopped;
  const listeners = new Set<() => void>();

  const isWaiting = () => attempt !== null || nextAct(saved, now) !== undefined;

  const stateNow = (): SaveState => {
    if (refused && failure) return { status: 'refused', failure };
    if (isWaiting()) {
      if (keptChanges >= changes) return { status: 'on-device', failure };
      return trouble === null ? { status: 'typing' } : { status: 'only-here', trouble, failure };
    }
    return saved.version === null ? { status: 'untouched' } : { status: 'saved', savedAt: saved.savedAt };
  };
  const viewNow = (): LineView<Kind> => ({ ...now, version: saved.version, state: stateNow() });
  let view = viewNow();
  const show = () => {
    view = viewNow();
    for (const listener of listeners) listener();
  };

  /**
   * The next write gets its id with the first change, so that it is kept on the device together with the words: a
   * window that takes them over asks for the same write and not for a second one.
   */
  const prepare = (wid = attempt?.wid ?? parts.newId()) => {
    if (attempt && sent) return;
    const act = nextAct(saved, now);
    attempt = act ? { act, wid, base: saved.version, makes: madeBy(act) } : null;
  };
  const madeBy = (act: Act): Standing<Kind> =>
    act === 'restore'
      ? { content: saved.content, removed: false }
      : { content: now.content, removed: act === 'remove' };
  /** That write is answered. What waits beside it lies on the device with it, so its id follows from this one. */
  const settle = (answered: Attempt<Kind>) => {
    attempt = null;
    sent = false;
    prepare(idAfter(answered.wid));
  };

  const waiting = (): Waiting<Kind> | null => (isWaiting() ? { kind, id, saved, now, attempt } : null);
  const noteKept = (kept: Kept, upTo: number) => {
    trouble = kept.kind === 'kept' ? null : kept.trouble;
    if (kept.kind === 'kept') keptChanges = Math.max(keptChanges, upTo);
    // A device that is switched off also let go of what it had kept before, and so it is with what waited too long.
    else if (kept.trouble === 'off' || kept.trouble === 'too-old') keptChanges = -1;
    show();
  };

  /** Durable writes of one thing never overtake each other; calls that come meanwhile share the next one. */
  let asked = 0;
  const keepAll = async () => {
    try {
      let answered;
      do {
        answered = asked;
        const upTo = changes;
        noteKept(await parts.keep(waiting()), upTo);
      } while (answered !== asked && isAlive());
    } finally {
      // In the same turn as the last look at what was asked: who calls from now on begins a write of their own.
      keeping = undefined;
    }
  };
  const keep = (): Promise<void> => {
    asked += 1;
    return (keeping ??= keepAll());
  };

  const wait = (ms: number, work: () => void) => {
    callOff();
    if (isAlive()) callOff = timing.after(ms, work);
  };
  const putOff = (why: Failure): 'stop' => {
    failure = why;
    tries += 1;
    wait(restBefore(tries, why, timing.random()), () => void run(false));
    show();
    return 'stop';
  };

  const meetConflict = async (met: Attempt<Kind>, misused = false): Promise<'go-on' | 'stop'> => {
    const look = await parts.look();
    if (!look.ok) return putOff(look.failure);
    if (!look.value) {
      // It is gone without a trace: what is here is then the only one, and new.
      saved = { ...saved, version: null, savedAt: null, removed: false };
      settle(met);
      return 'go-on';
    }
    const resolution = resolve({ kind, id, saved, now, refused: met, theirs: look.value, misused });
    saved = resolution.saved;
    now = resolution.now;
    settle(met);
    changes += 1;
    // Shown before the copy is durable: what is typed meanwhile is typed on theirs and not on what was there before.
    show();
    if (!resolution.copy) return 'go-on';
    const upTo = changes;
    noteKept(await parts.split(resolution.copy, waiting()), upTo);
    return 'go-on';
  };

  const refuse = (why: Failure, met: Attempt<Kind>): 'go-on' | 'stop' => {
    // Words that the server does not take are no reason to keep what the person took away.
    if (met.act === 'save' && now.removed) {
      now = { content: saved.content, removed: saved.version !== null };
      settle(met);
      return 'go-on';
    }
    settle(met);
    // What was typed meanwhile was not refused: it has its own try, e.g. a text that was shortened. A thing that can
    // not be brought back has none, whatever was typed into it.
    if (met.act !== 'restore' && !sameStanding(met.makes, now)) return 'go-on';
    failure = why;
    refused = true;
    show();
    return 'stop';
  };

  const meet = (why: Failure, met: Attempt<Kind>): Promise<'go-on' | 'stop'> | 'go-on' | 'stop' => {
    if (mayPass(why)) return putOff(why);
    if (why.code === 'conflict') return meetConflict(met);
    if (why.code === 'not-found' && met.base !== null) return meetConflict(met);
    // Another window took over these words and sent this very write before we typed on.
    if (why.code === 'invalid' && why.field === 'wid') return meetConflict(met, true);
    return refuse(why, met);
  };

  const once = async (leaving: boolean): Promise<'go-on' | 'stop'> => {
    prepare();
    if (!attempt) return 'stop';
    const current = attempt;
    sent = true;
    // Durable before it is sent, with its write id: else a crash after the send would save it a second time.
    await keep();
    if (!isAlive()) return 'stop';
    const reply = await parts.send(current, leaving);
    if (!isAlive()) return 'stop';
    if (!reply.ok) return meet(reply.failure, current);
    saved = { ...current.makes, version: reply.value.version, savedAt: reply.value.savedAt };
    settle(current);
    failure = null;
    tries = 0;
    return 'go-on';
  };

  const work = async (leaving: boolean) => {
    callOff();
    typingSince = undefined;
    while (isWaiting() && isAlive()) {
      if ((await once(leaving)) === 'stop') return;
    }
    if (!isAlive()) return;
    show();
    // Acknowledged: the device need not remember it any longer.
    await keep();
  };

  /** One write at a time; a call during a write joins it, and the last text always goes. */
  const run = (leaving: boolean): Promise<void> =>
    (running ??= work(leaving).finally(() => {
      running = undefined;
      // Something changed after the last look at it and before this end.
      if (isAlive() && isWaiting() && failure === null && !refused) void run(false);
    }));

  const become = (next: Standing<Kind>, pace: 'typing' | 'done') => {
    if (sameStanding(next, now) && sameStanding(now, next)) return;
    now = next;
    changes += 1;
    prepare();
    refused = false;
    if (failure && !mayPass(failure)) failure = null;
    show();
    if (pace === 'done') {
      void keep();
      if (!failure) void run(false);
      return;
    }
    const at = timing.now();
    typingSince ??= at;
    const rest = Math.min(REST_MS, Math.max(0, typingSince + LONGEST_MS - at));
    // While a repeat waits for its turn, typing makes the text durable and leaves the repeat its time.
    if (failure || running) keepSoon(rest);
    else wait(rest, () => void run(false));
  };

  let callOffKeep: () => void = () => undefined;
  const keepSoon = (ms: number) => {
    callOffKeep();
    callOffKeep = timing.after(ms, () => {
      typingSince = undefined;
      void keep();
    });
  };

  return {
    kind,
    id,
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (content, pace) => become({ content, removed: now.removed }, pace),
    remove: () => become({ content: now.content, removed: true }, 'done'),
    restore: () => become({ content: now.content, removed: false }, 'done'),
    learn: (theirs) => {
      if (isWaiting() || !isLater(theirs.version, saved.version)) return;
      saved = theirs;
      now = { content: theirs.content, removed: theirs.removed };
      show();
    },
    adopt: (left, kept = { kind: 'kept' }) => {
      saved = left.saved;
      now = left.now;
      attempt = left.attempt;
      // It may have been sent; only its exact repeat is safe.
      sent = attempt !== null;
      changes += 1;
      noteKept(kept, changes);
      void run(false);
    },
    isWaiting,
    flush: async () => {
      callOffKeep();
      if (isWaiting()) await keep();
      await running;
      if (isWaiting() && !refused) await run(true);
    },
    retry: () => {
      if (!isWaiting()) return;
      refused = false;
      failure = null;
      void run(false);
    },
    stop: () => {
      stopped = true;
      callOff();
      callOffKeep();
    },
  };
};
