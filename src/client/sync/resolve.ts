import { merge, type Contents, type DocKind } from '../../domain/merge';
import { copyIdOf } from '../../domain/note';
import { idFrom } from './kinds';
import { sameStanding, type Attempt, type Known, type Standing } from './standing';

/** What becomes of a write that met a newer version. */

export interface Resolution<Kind extends DocKind> {
  readonly saved: Known<Kind>;
  readonly now: Standing<Kind>;
  /** My words as a thing of their own, where both sides have some. */
  readonly copy: { readonly id: string; readonly content: Contents[Kind] } | null;
}

interface Sides<Kind extends DocKind> {
  readonly kind: Kind;
  readonly id: string;
  /** What I started from. */
  readonly saved: Known<Kind>;
  readonly now: Standing<Kind>;
  readonly refused: Attempt<Kind>;
  readonly theirs: Known<Kind>;
}

const hasText = (content: object): content is { readonly text: string } => 'text' in content;

/** What both sides started from. A thing that began on this device started as it was first sent. */
const commonBase = <Kind extends DocKind>({
  kind,
  saved,
  refused,
}: Sides<Kind>): Contents[Kind] | undefined => {
  if (saved.version !== null) return saved.content;
  return idFrom[kind] === 'device' ? refused.makes.content : undefined;
};

const asCopy = <Kind extends DocKind>({ id, now, refused }: Sides<Kind>) => ({
  id: copyIdOf(refused.wid),
  content: 'copyOf' in now.content ? { ...now.content, copyOf: now.content.copyOf ?? id } : now.content,
});

/** It was taken away elsewhere. My own words outlive that; a mere tick does not bring it back. */
const metTombstone = <Kind extends DocKind>(sides: Sides<Kind>): Resolution<Kind> => {
  const { saved, now, theirs } = sides;
  // I am the one who brings it back, and it changed once more under me: my wish stands, on the newer version.
  if (saved.removed) return { saved: theirs, now, copy: null };
  const own =
    hasText(now.content) &&
    now.content.text !== '' &&
    !(hasText(theirs.content) && theirs.content.text === now.content.text);
  return { saved: theirs, now: theirs, copy: own ? asCopy(sides) : null };
};

/**
 * Decides it by the rule of the kind. Theirs stands where it is; of mine nothing is lost: it is in the one content, or
 * in a copy whose id follows from the refused write.
 */
export const resolve = <Kind extends DocKind>(sides: Sides<Kind>): Resolution<Kind> => {
  const { kind, now, theirs } = sides;
  if (sameStanding(now, theirs)) return { saved: theirs, now: theirs, copy: null };
  // What I took away says something else meanwhile, which I have not read: it stays.
  if (now.removed) return { saved: theirs, now: theirs, copy: null };
  if (theirs.removed) return metTombstone(sides);

  const merged = merge[kind]({ base: commonBase(sides), mine: now.content, theirs: theirs.content });
  return merged.kind === 'one'
    ? { saved: theirs, now: { content: merged.content, removed: false }, copy: null }
    : { saved: theirs, now: theirs, copy: asCopy(sides) };
};
