import { merge, ownWords, type Contents, type DocKind } from '../../domain/merge';
import { copyIdOf } from '../../domain/note';
import { idFrom } from './kinds';
import {
  idAfter,
  nothing,
  sameContent,
  sameStanding,
  type Attempt,
  type Known,
  type Standing,
  type Waiting,
} from './standing';

/** What becomes of a write that met a newer version. */

export interface Resolution<Kind extends DocKind> {
  readonly saved: Known<Kind>;
  readonly now: Standing<Kind>;
  /** My words as a thing of their own, where both sides have some. */
  readonly copy: Waiting<Kind> | null;
}

interface Sides<Kind extends DocKind> {
  readonly kind: Kind;
  readonly id: string;
  /** What I started from. */
  readonly saved: Known<Kind>;
  readonly now: Standing<Kind>;
  readonly refused: Attempt<Kind>;
  readonly theirs: Known<Kind>;
  /** This very write was done before with another content, so it is no ancestor of what stands there. */
  readonly misused?: boolean;
}

/** What both sides started from. A thing that began on this device started as it was first sent; so did a copy. */
const commonBase = <Kind extends DocKind>({
  kind,
  id,
  saved,
  refused,
  misused = false,
}: Sides<Kind>): Contents[Kind] | undefined => {
  if (saved.version !== null) return saved.content;
  const beganHere = idFrom[kind] === 'device' || refused.wid === idAfter(id);
  return beganHere && !misused ? refused.makes.content : undefined;
};

/**
 * A copy is begun by a write that follows from the refused one alone. Every window that meets the same refusal, now or
 * after a crash, begins the same copy, and what each has typed since is the next change of it.
 */
const asCopy = <Kind extends DocKind>({ kind, id, now, refused }: Sides<Kind>): Waiting<Kind> => {
  const copyId = copyIdOf(refused.wid);
  const named = (content: Contents[Kind]): Contents[Kind] =>
    'copyOf' in content ? { ...content, copyOf: content.copyOf ?? id } : content;
  const first = { content: named(refused.makes.content), removed: false };
  return {
    kind,
    id: copyId,
    saved: nothing(),
    now: { content: named(now.content), removed: now.removed },
    attempt: { act: 'save', wid: idAfter(copyId), base: null, makes: first },
  };
};

/** It was taken away elsewhere. My own words outlive that; a mere tick does not bring it back. */
const metTombstone = <Kind extends DocKind>(sides: Sides<Kind>): Resolution<Kind> => {
  const { kind, saved, now, theirs } = sides;
  // I am the one who brings it back, and it changed once more under me: my wish stands, on the newer version.
  if (saved.removed) return { saved: theirs, now, copy: null };
  const words = ownWords[kind](now.content);
  const own = words !== '' && words !== ownWords[kind](theirs.content);
  return { saved: theirs, now: theirs, copy: own ? asCopy(sides) : null };
};

/**
 * I took it away, and it says something else meanwhile which I have not read: it stays. What I had typed into it just
 * before was on no other device; it goes under a tombstone of its own, where it can be found.
 */
const metWhileRemoved = <Kind extends DocKind>(sides: Sides<Kind>): Resolution<Kind> => {
  const { kind, saved, now, theirs } = sides;
  if (!theirs.removed) {
    // What I had decided of it before stands beside what was decided elsewhere.
    const merged = merge[kind]({ base: commonBase(sides), mine: now.content, theirs: theirs.content });
    if (merged.kind === 'one')
      return { saved: theirs, now: { content: merged.content, removed: false }, copy: null };
  }
  const words = ownWords[kind](now.content);
  const own = words !== '' && !sameContent(saved.content, now.content);
  const isThere = ownWords[kind](theirs.content).includes(words);
  return { saved: theirs, now: theirs, copy: own && !isThere ? asCopy(sides) : null };
};

/**
 * Decides it by the rule of the kind. Theirs stands where it is; of mine nothing is lost: it is in the one content, or
 * in a copy whose id follows from the refused write.
 */
export const resolve = <Kind extends DocKind>(sides: Sides<Kind>): Resolution<Kind> => {
  const { kind, now, theirs } = sides;
  if (now.removed) return metWhileRemoved(sides);
  if (sameStanding(now, theirs)) return { saved: theirs, now: theirs, copy: null };
  if (theirs.removed) return metTombstone(sides);

  const merged = merge[kind]({ base: commonBase(sides), mine: now.content, theirs: theirs.content });
  return merged.kind === 'one'
    ? { saved: theirs, now: { content: merged.content, removed: false }, copy: null }
    : { saved: theirs, now: theirs, copy: asCopy(sides) };
};
