import { z } from 'zod';
import type { Versioned } from '../../src/domain/write';
import type { Owner } from '../seal/key-rows';
import type { Keyring } from '../seal/keyring';
import { open, seal, type PersonKey, type SealContext } from '../seal/seal';
import { BrokenRow } from './broken-row';
import { decodeContent, encodeContent } from './row-shape';
import { RowTooLarge, SEALED_MAX } from './row-too-large';
import { aboutOf } from './subject-index';
import type { RowKind, RowValue } from './rows';
import type { Properties } from './tables';

/**
 * The one place where rows are sealed and opened. In clear stand only the version, the key's id, a removal's time
 * and, as a keyed hash, whom it is about.
 */

export const StoredRow = z.object({
  version: z.int().min(1),
  keyId: z.string(),
  // Not `instanceof`: a typed array made in another realm, such as a test's window, is no less an array of bytes.
  sealed: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
  removedAt: z.string().optional(),
  about: z.string().optional(),
});

/** A row as it lies in storage, whose shape has been looked at and nothing more. */
export type StoredRow = z.infer<typeof StoredRow>;

export const storedRow = (kind: RowKind, id: string, properties: unknown): StoredRow => {
  const parsed = StoredRow.safeParse(properties);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => ['row', ...path].join('.'));
  throw new BrokenRow(kind, id, `${[...new Set(paths)].join(', ')} is not of the expected shape`);
};

const contextOf = (
  { tenant, person }: Owner,
  kind: RowKind,
  id: string,
  { version, removedAt }: { readonly version: number; readonly removedAt: string | null },
): SealContext => ({ tenant, person, kind, id, version, removedAt });

/** @throws RowTooLarge */
export const sealRow = async <Kind extends RowKind>(
  keyring: Pick<Keyring, 'active'>,
  owner: Owner,
  kind: Kind,
  id: string,
  row: Versioned<RowValue[Kind]>,
): Promise<Properties> => {
  const about = await aboutOf(keyring, owner, row.value);
  const key = await keyring.active(owner);
  const sealed = seal(key, contextOf(owner, kind, id, row), encodeContent<Kind>(row));
  if (sealed.length > SEALED_MAX) throw new RowTooLarge();
  const { version, removedAt } = row;
  return {
    version,
    keyId: key.id,
    sealed,
    ...(removedAt !== null && { removedAt }),
    ...(about !== undefined && { about }),
  };
};

/** The row, or `BrokenRow` when it is not this person's, of this kind and id, and as it was sealed. */
export const openRow = async <Kind extends RowKind>(
  keyring: Pick<Keyring, 'find'>,
  owner: Owner,
  kind: Kind,
  id: string,
  stored: StoredRow,
): Promise<Versioned<RowValue[Kind]>> => {
  const key = await keyring.find(owner, stored.keyId);
  if (!key) throw new BrokenRow(kind, id, 'its key is not there');
  return openWith(key, owner, kind, id, stored);
};

export const openWith = <Kind extends RowKind>(
  key: PersonKey,
  owner: Owner,
  kind: Kind,
  id: string,
  { version, sealed, removedAt: removed }: StoredRow,
): Versioned<RowValue[Kind]> => {
  const removedAt = removed ?? null;
  const content = open(key, contextOf(owner, kind, id, { version, removedAt }), sealed);
  if (!content) throw new BrokenRow(kind, id, 'it does not open');
  return { ...decodeContent(kind, id, content), version, removedAt };
};
