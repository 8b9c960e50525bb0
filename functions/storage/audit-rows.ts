import { z } from 'zod';
import type { DocKind } from '../../src/domain/merge';
import { personId, type TenantId } from '../../src/domain/person';
import type { Owner } from '../seal/key-rows';
import { ownersOf, partitionOf, type RowKey } from './keys';

/** What an entry is about; `everything` stands for all that the owner keeps, whatever its kind. */
export type AuditKind = DocKind | 'everything';

/** One entry of the trail about a person's things, as it is kept. It holds ids and codes and never a word of content. */
export interface AuditRow {
  /** Counts from 1 for each owner, without a gap. */
  readonly number: number;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** The object id of who acted, in the owner's tenant. */
  readonly who: string;
  readonly command: string;
  readonly kind: AuditKind;
  /** Null when it was about things of the kind as a whole. */
  readonly id: string | null;
  readonly result: 'done' | 'not-found' | 'conflict' | 'unavailable' | 'unexpected';
  /** The entry stands for all that was the same for so many minutes from `at`; 0 when it stands for itself alone. */
  readonly minutes: number;
  readonly reference: string;
  /** Which key made the link. */
  readonly key: string;
  /** Binds the entry to the one before it; see audit/chain.ts. */
  readonly link: string;
}

/**
 * The entries of all owners. They are added and read, and taken away when their owner erases everything or their time
 * is over; there is no door to changing one. Every call throws `StorageUnavailable` when storage can not be reached.
 */
export interface AuditRows {
  /** `exists` when the owner has an entry of this number, which stays as it is. */
  insert(owner: Owner, row: AuditRow): Promise<'inserted' | 'exists'>;
  /** The newest entries, those of higher numbers first. @param before entries below this number only */
  newest(owner: Owner, before: number | null, limit: number): Promise<readonly AuditRow[]>;
  /** Takes away the entries of these numbers, the lowest first, so that no gap is left when it ends in the middle. */
  remove(owner: Owner, from: number, to: number): Promise<void>;
  /** Takes away every entry, also one that can not be read, and answers how many there were. */
  empty(owner: Owner): Promise<number>;
  /** Everybody of the tenant who has an entry. */
  owners(tenant: TenantId): Promise<readonly Owner[]>;
}

const NUMBER_MAX = 999_999_999_999;

/** Higher numbers have lower keys, so that storage itself lists the newest first. */
const rowKeyOf = (number: number): string => {
  if (!Number.isInteger(number) || number < 1 || number > NUMBER_MAX)
    throw new Error('The number of an entry must be a whole number from 1 on.');
  return `a|${String(NUMBER_MAX + 1 - number).padStart(12, '0')}`;
};

export const auditKeyOf = (owner: Owner, number: number): RowKey => ({
  partitionKey: partitionOf(owner),
  rowKey: rowKeyOf(number),
});

/** The row keys of entries below a number: after `after` and before `below`. `}` is the character next to `|`. */
export const auditRangeOf = (owner: Owner, before: number | null) => ({
  partitionKey: partitionOf(owner),
  after: before === null ? 'a|' : rowKeyOf(before),
  below: 'a}',
});

/** Whose entries lie in a partition; undefined when it is none of this tenant's people's. */
export const auditOwnerOf = (tenant: TenantId, partitionKey: string): Owner | undefined => {
  const person = personId(partitionKey.slice(ownersOf(tenant).from.length));
  return person && { tenant, person };
};

type StoredEntry = Omit<AuditRow, 'number' | 'id'> & { readonly id: string };

/** An empty id is no id: storage has no null. */
export const encodeAudit = (row: AuditRow): StoredEntry => ({
  at: row.at,
  who: row.who,
  command: row.command,
  kind: row.kind,
  id: row.id ?? '',
  result: row.result,
  minutes: row.minutes,
  reference: row.reference,
  key: row.key,
  link: row.link,
});

/** What an entry holds besides its keys. */
export const StoredAudit = z.object({
  at: z.string(),
  who: z.string(),
  command: z.string(),
  kind: z.enum([
    'note',
    'commitment',
    'counterpart',
    'meeting',
    'settings',
    'point',
    'appraisal',
    'prompt',
    'everything',
  ]),
  id: z.string().transform((id) => (id === '' ? null : id)),
  result: z.enum(['done', 'not-found', 'conflict', 'unavailable', 'unexpected']),
  minutes: z.int().min(0),
  reference: z.string(),
  key: z.string(),
  link: z.string(),
});

/** An entry whose shape is not ours. */
class BrokenEntry extends Error {
  override readonly name = 'BrokenEntry' as const;
}

export const decodeAudit = (rowKey: string, stored: unknown): AuditRow => {
  const parsed = StoredAudit.safeParse(stored);
  if (!parsed.success) throw new BrokenEntry('A stored entry of the audit trail can not be read.');
  return { number: NUMBER_MAX + 1 - Number(rowKey.slice(2)), ...parsed.data };
};
