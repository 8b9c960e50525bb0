/**
 * The rules by which a save is taken, replayed or refused. They make a save safe to repeat: the answer to a
 * lost answer is the same answer, and no one overwrites a version that was not shown to them.
 */

/** What every save carries besides its content. */
export interface Write {
  /** 128 random bits, base64url, made once before the first attempt and kept across repeats. */
  readonly wid: string;
  /** The version that the person was looking at; null when the thing is new. */
  readonly base: string | null;
}

/** What a past save did, kept with the row so that its repeat can be answered. */
export interface WriteMark {
  readonly wid: string;
  readonly version: number;
  /** UTC instant, ISO 8601. */
  readonly at: string;
}

/** A stored thing with its version and the marks of the last saves. Versions count from 1. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly version: number;
  readonly writes: readonly WriteMark[];
}

export type Verdict<Value> =
  /** This save was done before: answer with the version that it made, not with the current one. */
  | { readonly kind: 'replay'; readonly mark: WriteMark }
  | { readonly kind: 'apply'; readonly next: Versioned<Value> }
  | { readonly kind: 'conflict'; readonly current: Versioned<Value> }
  | { readonly kind: 'missing' };

/** Eight marks answer late repeats as well as an endless list does; with one, needless conflicts double. */
export const MARKS_KEPT = 8;

/** The opaque form of a version on the wire. */
export const versionTag = (version: number): string => `v${version}`;

/**
 * Decides what becomes of one save.
 * @param stored the row as it is now, or undefined when there is none
 * @param now UTC instant, ISO 8601
 */
export const decideWrite = <Value>(
  stored: Versioned<Value> | undefined,
  write: Write,
  value: Value,
  now: string,
): Verdict<Value> => {
  const mark = stored?.writes.find(({ wid }) => wid === write.wid);
  if (mark) return { kind: 'replay', mark };

  if (!stored) {
    if (write.base !== null) return { kind: 'missing' };
    return { kind: 'apply', next: { value, version: 1, writes: [{ wid: write.wid, version: 1, at: now }] } };
  }
  if (write.base !== versionTag(stored.version)) return { kind: 'conflict', current: stored };

  const version = stored.version + 1;
  const writes = [{ wid: write.wid, version, at: now }, ...stored.writes].slice(0, MARKS_KEPT);
  return { kind: 'apply', next: { value, version, writes } };
};
