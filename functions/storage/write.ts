import { decideWrite, versionTag, type Write } from '../../src/domain/write';
import type { OwnerRows, RowKind, RowValue } from './rows';
import { StorageUnavailable } from './unavailable';

export type WriteOutcome =
  /** `version` is the one that this very write made, also when it is answered for the second time. */
  | { readonly kind: 'saved'; readonly version: string; readonly savedAt: string }
  /** `version` is the one that stands there now. */
  | { readonly kind: 'conflict'; readonly version: string }
  /** The write id came before with another content; nothing was changed. */
  | { readonly kind: 'misused' }
  | { readonly kind: 'missing' };

/** Each further round means that the row changed between a read and a write, a few milliseconds apart. */
const ROUNDS = 5;

/**
 * Saves, removes or restores one thing under the rules of a write, safely to be repeated with the same write id.
 *
 * Storage may answer "exists" or "changed since" to a write that it has itself just done, when its first answer was
 * lost and the SDK asked again. So such an answer decides nothing: the row is read again, and if it carries our write
 * id, this write is the one that was done.
 *
 * @param change makes the next value from the stored one (undefined when there is none); it may run several times.
 *   Removing and restoring leave the value as it is. When it answers undefined, the outcome is `missing`.
 * @param now UTC instant, ISO 8601
 * @throws StorageUnavailable also when the row never stood still; whether the write was done is then unknown, and
 *   repeating it is right
 */
export const write = async <Kind extends RowKind>(
  rows: OwnerRows,
  kind: Kind,
  id: string,
  asked: Write,
  change: (stored: RowValue[Kind] | undefined) => RowValue[Kind] | undefined,
  now: string,
): Promise<WriteOutcome> => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const held = await rows.read(kind, id);
    const verdict = decideWrite<RowValue[Kind] | undefined>(held?.row, asked, change(held?.row.value), now);

    if (verdict.kind === 'missing' || verdict.kind === 'misused') return { kind: verdict.kind };
    if (verdict.kind === 'conflict')
      return { kind: 'conflict', version: versionTag(verdict.current.version) };
    if (verdict.kind === 'replay') return saved(verdict.mark.version, verdict.mark.at);

    const { value, ...rest } = verdict.next;
    if (value === undefined) return { kind: 'missing' };
    const next = { ...rest, value };
    const done = held ? await rows.replace(kind, id, next, held.etag) : await rows.insert(kind, id, next);
    if (done === 'replaced' || done === 'inserted') return saved(next.version, now);
  }
  throw new StorageUnavailable(new Error(`The ${kind} changed under each of ${ROUNDS} rounds.`));
};

const saved = (version: number, savedAt: string): WriteOutcome => ({
  kind: 'saved',
  version: versionTag(version),
  savedAt,
});
