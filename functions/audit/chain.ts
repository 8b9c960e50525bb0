import { derivedBytes } from '../seal/derived';
import { keyedDigest } from '../seal/keyed-digest';
import type { Owner } from '../seal/key-rows';
import type { AuditRow } from '../storage/audit-rows';

/**
 * What binds the entries of one owner to each other: a keyed digest over an entry and over the link of the one before
 * it. Whoever can write to storage and does not know the server's secret can not change an entry, put one in or take
 * one out between two others without it being seen.
 */
export interface ChainKey {
  /** Stands for the key; tells entries of an older secret from entries that were spoilt. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Says what the bytes are for, so that they are never those of another key. */
const PURPOSE = 'Leadership Overlay: chain of the audit trail, version 1';

const KEY_BYTES = 32;
const NAME_BYTES = 6;

/** Owner by owner, so that a whole trail can not be moved to somebody else either. */
export const chainKeyOf = (secret: Uint8Array, { tenant, person }: Owner): ChainKey => {
  const bytes = derivedBytes(secret, PURPOSE, [tenant, person], KEY_BYTES + NAME_BYTES);
  return { bytes: bytes.subarray(0, KEY_BYTES), name: bytes.subarray(KEY_BYTES).toString('base64url') };
};

/** The link of the entry that has none before it. */
export const NO_LINK = '';

/** @param before the link of the entry before, `NO_LINK` for the first */
export const linkOf = (key: ChainKey, before: string, entry: Omit<AuditRow, 'key' | 'link'>): string =>
  keyedDigest(key.bytes, [
    before,
    String(entry.number),
    entry.at,
    entry.who,
    entry.command,
    entry.kind,
    entry.id ?? '',
    entry.result,
    String(entry.minutes),
    entry.reference,
  ]);

/** `unchecked`: nothing is wrong, but some entries were bound under an older secret. */
export type ChainState = 'whole' | 'unchecked' | 'broken';

/**
 * How entries hang together. The oldest is taken as it is unless it is the first of all: what was before it may have
 * been removed when its time was over.
 * @param rows the newest first
 */
export const chainStateOf = (key: ChainKey, rows: readonly AuditRow[]): ChainState => {
  let state: ChainState = 'whole';
  for (const [place, row] of rows.entries()) {
    const before = rows[place + 1];
    if (before !== undefined && before.number !== row.number - 1) return 'broken';
    const known = row.number === 1 ? NO_LINK : before?.link;
    if (row.key !== key.name) state = 'unchecked';
    else if (known !== undefined && linkOf(key, known, row) !== row.link) return 'broken';
  }
  return state;
};
