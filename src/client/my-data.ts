import type { CommandName, Input, Output } from '../contract/commands';
import { answer, type Failure, type Reply } from '../contract/failure';
import { IMPORT_MAX } from '../contract/limits';
import { parcelsOf } from '../domain/export/parcels';
import type { Thing } from '../domain/export/thing';
import type { Send } from './send';
import { mayPass, restBefore } from './sync/patience';
import type { Timing } from './sync/timing';

/** Everything of a person at once, out of the server and back into it, a page or a parcel at a time. */

export interface MyDataParts {
  readonly send: Send;
  readonly timing: Timing;
}

/** How often one page or parcel is asked for again, before the person is told that it does not go on. */
const TRIES = 4;
/** A limit that says when there is room again is waited for, and that for longer. */
const WAITS = 40;

/** Asks until it is answered, as long as that may help. */
const insist = async <Name extends CommandName>(
  { send, timing }: MyDataParts,
  name: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> => {
  let [tries, waits] = [0, 0];
  for (;;) {
    const reply = await send(name, input);
    if (reply.ok || !mayPass(reply.failure)) return reply;
    // Whoever is signed out has to do something first.
    if (reply.failure.code === 'unauthenticated') return reply;
    if (reply.failure.code === 'too-many') waits += 1;
    else tries += 1;
    if (tries >= TRIES || waits >= WAITS) return reply;
    const rest = restBefore(Math.max(1, tries), reply.failure, timing.random());
    await new Promise<void>((resolve) => timing.after(rest, resolve));
  }
};

/**
 * All that the person keeps; of some people when named.
 * @param tell how much there is so far
 */
export const readThings = async (
  parts: MyDataParts,
  counterparts: readonly string[] | null,
  tell: (things: number) => void = () => undefined,
): Promise<Reply<readonly Thing[]>> => {
  const things: Thing[] = [];
  let after: Input<'data/read'>['after'] = null;
  do {
    const reply: Reply<Output<'data/read'>> = await insist(parts, 'data/read', {
      counterparts: counterparts && [...counterparts],
      after,
    });
    if (!reply.ok) return reply;
    things.push(...reply.value.things);
    tell(things.length);
    after = reply.value.next;
  } while (after !== null);
  return answer(things);
};

type Trail = Output<'audit/list'>['entries'];

const TRAIL_PAGE = 100;

/** Who opened it and when, the newest first. */
export const readTrail = async (parts: MyDataParts): Promise<Reply<Trail>> => {
  const entries: Trail = [];
  let before: number | null = null;
  for (;;) {
    const reply: Reply<Output<'audit/list'>> = await insist(parts, 'audit/list', {
      before,
      limit: TRAIL_PAGE,
    });
    if (!reply.ok) return reply;
    entries.push(...reply.value.entries);
    before = reply.value.entries.at(-1)?.number ?? null;
    if (!reply.value.more || before === null) return answer(entries);
  }
};

/** What became of the things of a file: added, there already just so, or left as another one stood there. */
export interface Taken {
  readonly added: number;
  readonly same: number;
  readonly kept: number;
}

export type ImportEnd =
  | { readonly kind: 'done'; readonly taken: Taken }
  /** What was taken in stays, and the same file can be taken in again. */
  | { readonly kind: 'stopped'; readonly taken: Taken; readonly failure: Failure }
  /** The server does not take a thing of the file, counted from 1. */
  | { readonly kind: 'refused'; readonly taken: Taken; readonly nth: number; readonly field: string };

/** A request may be 64 KiB and hold 5,000 members; a little room is left for what is around the things. */
const LIMITS = { things: IMPORT_MAX, bytes: 63 * 1024, members: 4_900 };

/** `things.3.doc.text`, as the server names the place in a parcel. */
const PLACE = /^things\.(\d+)\.?(.*)$/;

const sum = (taken: Taken, { results }: Output<'data/import'>): Taken => {
  const count = (wanted: keyof Taken) => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    added: taken.added + count('added'),
    same: taken.same + count('same'),
    kept: taken.kept + count('kept'),
  };
};

const endOf = (failure: Failure, taken: Taken, gone: number): ImportEnd => {
  const place = failure.code === 'invalid' ? PLACE.exec(failure.field) : null;
  return place
    ? { kind: 'refused', taken, nth: gone + Number(place[1]) + 1, field: place[2] ?? '' }
    : { kind: 'stopped', taken, failure };
};

/**
 * Puts things back that were read before. Nothing that stands there is overwritten, so it can be repeated.
 * @param tell how many of them are through
 */
export const importThings = async (
  parts: MyDataParts,
  things: readonly Thing[],
  tell: (through: number) => void,
): Promise<ImportEnd> => {
  let taken: Taken = { added: 0, same: 0, kept: 0 };
  let gone = 0;
  for (const parcel of parcelsOf(things, LIMITS)) {
    // A thing that was read from a file has the form in which the server hands it out.
    const input = { things: parcel } as unknown as Input<'data/import'>;
    const reply = await insist(parts, 'data/import', input);
    if (!reply.ok) return endOf(reply.failure, taken, gone);
    taken = sum(taken, reply.value);
    gone += parcel.length;
    tell(gone);
  }
  return { kind: 'done', taken };
};
