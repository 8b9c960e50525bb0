/**
 * The rules by which a write is taken, replayed or refused. They make a write safe to repeat: the answer to a
 * lost answer is the same answer, and no one overwrites a version that was not shown to them.
 */

/** What is done to a thing. What was removed stays as a tombstone, so that it can be restored and never rises by itself. */
export type Act = 'save' | 'remove' | 'restore';

/** What every write carries besides its content. */
export interface Write {
  readonly act: Act;
  /** 128 random bits, base64url, made once before the first attempt and kept across repeats. */
  readonly wid: string;
  /** The version that the person was looking at; null when the thing is new. */
  readonly base: string | null;
  /** Stands for the content: a repeat has the same one. */
  readonly digest: string;
}

/** What a past write did, kept with the row so that its repeat can be answered. */
export interface WriteMark {
  readonly wid: string;
  readonly version: number;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Missing in rows of the first release. */
  readonly digest?: string | undefined;
}

/** A stored thing with its version and the marks of the last writes. Versions count from 1. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly version: number;
  readonly writes: readonly WriteMark[];
  /** UTC instant, ISO 8601, of a tombstone; null for a thing that is there. */
  readonly removedAt: string | null;
}

export type Verdict<Value> =
  /** This write was done before: answer with the version that it made, not with the current one. */
  | { readonly kind: 'replay'; readonly mark: WriteMark }
  | { readonly kind: 'apply'; readonly next: Versioned<Value> }
  | { readonly kind: 'conflict'; readonly current: Versioned<Value> }
  /** The write id was used before, for another content: a fault of the client, and no repeat. */
  | { readonly kind: 'misused' }
  | { readonly kind: 'missing' };

/** Eight marks answer late repeats as well as an endless list does; with one, needless conflicts double. */
export const MARKS_KEPT = 8;

/** The opaque form of a version on the wire. */
export const versionTag = (version: number): string => `v${version}`;

/** True when the first of two versions of one thing is the later one. Nothing is earlier than any version. */
export const isLater = (version: string | null, than: string | null): boolean =>
  version !== null && (than === null || Number(version.slice(1)) > Number(than.slice(1)));

/** Saving and removing need a thing that is there, restoring needs a tombstone: all else was decided on an old view. */
const fits = (act: Act, removedAt: string | null): boolean =>
  act === 'restore' ? removedAt !== null : removedAt === null;

/**
 * Decides what becomes of one write.
 * @param stored the row as it is now, or undefined when there is none
 * @param value the next value; for `remove` and `restore` the stored one, which is left as it is
 * @param now UTC instant, ISO 8601
 */
export const decideWrite = <Value>(
  stored: Versioned<Value> | undefined,
  write: Write,
  value: Value,
  now: string,
): Verdict<Value> => {
  const mark = stored?.writes.find(({ wid }) => wid === write.wid);
  if (mark) {
    const isRepeat = mark.digest === undefined || mark.digest === write.digest;
    return isRepeat ? { kind: 'replay', mark } : { kind: 'misused' };
  }
  const markOf = (version: number): WriteMark => ({
    wid: write.wid,
    version,
    at: now,
    digest: write.digest,
  });

  if (!stored) {
    if (write.base !== null || write.act !== 'save') return { kind: 'missing' };
    return { kind: 'apply', next: { value, version: 1, writes: [markOf(1)], removedAt: null } };
  }
  if (write.base !== versionTag(stored.version) || !fits(write.act, stored.removedAt))
    return { kind: 'conflict', current: stored };

  const version = stored.version + 1;
  const writes = [markOf(version), ...stored.writes].slice(0, MARKS_KEPT);
  const removedAt = write.act === 'remove' ? now : null;
  return {
    kind: 'apply',
    next: { value: write.act === 'save' ? value : stored.value, version, writes, removedAt },
  };
};
