import { NOBODY, personId, type PersonId, type TenantId } from '../../src/domain/person';
import type { Owner } from '../seal/key-rows';
import type { RowKind } from './rows';
import type { Range } from './tables';

/** The one place where keys of table rows are made. A key holds ids of fixed shape only, never a person's words. */
export interface RowKey {
  readonly partitionKey: string;
  readonly rowKey: string;
}

const LETTER: Readonly<Record<RowKind, string>> = {
  note: 'n',
  commitment: 'c',
  counterpart: 'p',
  meeting: 'm',
  settings: 's',
  point: 'o',
  appraisal: 'a',
  prompt: 'q',
};

/** Every kind of row that a person owns. */
export const ROW_KINDS = Object.keys(LETTER) as readonly RowKind[];

const ID = /^[A-Za-z0-9_-]{22}$/;

/**
 * All rows of one person lie in one partition. Tenant and person ids have a fixed length, so that no id can run
 * into its neighbour, and an id that begins like another is still another partition.
 */
export const partitionOf = ({ tenant, person }: Owner): string => `${ownersOf(tenant).from}${person}`;

/** The partitions of everybody of one tenant: at or after `from` and before `below`. `;` is the character next to `:`. */
export const ownersOf = (tenant: TenantId): { readonly from: string; readonly below: string } => ({
  from: `t:${tenant}|u:`,
  below: `t:${tenant}|u;`,
});

/**
 * The key of one row. Ids reach this point checked by the contract; another shape is a fault of ours and throws,
 * because a character such as `/` or `#` would be refused by storage or mean something else there.
 */
export const keyOf = (owner: Owner, kind: RowKind, id: string): RowKey => {
  if (!ID.test(id)) throw new Error(`The id of a ${kind} must be 22 characters of base64url.`);
  return { partitionKey: partitionOf(owner), rowKey: `${LETTER[kind]}|${id}` };
};

/** The key of a row of the table of keys. */
export const ownerKeyOf = (owner: Owner, id: string): RowKey => {
  if (!ID.test(id)) throw new Error('The id of a key must be 22 characters of base64url.');
  return { partitionKey: partitionOf(owner), rowKey: id };
};

/** The key of a row of the table of care: what is decided of how long a person's things stay. */
export const careKeyOf = (owner: Owner, row: 'hold' | 'announced'): RowKey => ({
  partitionKey: partitionOf(owner),
  rowKey: row,
});

/** Every row of one person in a table, whatever it is: no key of ours begins below `!` or goes beyond `~`. */
export const wholeOf = (owner: Owner): Range => ({
  partition: { is: partitionOf(owner) },
  from: '',
  below: '~',
});

/** The row keys of one kind that come after the one of this id: ids are of one length, and `!` is below all of theirs. */
export const rangeAfter = (owner: Owner, kind: RowKind, id: string): Range => ({
  ...rangeOf(owner, kind),
  from: `${keyOf(owner, kind, id).rowKey}!`,
});

/** The kind of thing that a row key stands for; undefined when it is none of ours. */
export const kindOf = (rowKey: string): RowKind | undefined =>
  ROW_KINDS.find((kind) => rowKey.startsWith(`${LETTER[kind]}|`));

/** The row keys of one kind: at or after `from` and before `below`. `}` is the character next to `|`. */
export const rangeOf = (owner: Owner, kind: RowKind): Range => ({
  partition: { is: partitionOf(owner) },
  from: `${LETTER[kind]}|`,
  below: `${LETTER[kind]}}`,
});

/** The row keys of one kind, of everybody of a tenant. */
export const ofKind = (tenant: TenantId, kind: RowKind): Range => ({
  partition: ownersOf(tenant),
  from: `${LETTER[kind]}|`,
  below: `${LETTER[kind]}}`,
});

/** The person that a partition of this tenant is of. */
export const ownerOf = (tenant: TenantId, partitionKey: string): PersonId | undefined => {
  const text = partitionKey.slice(ownersOf(tenant).from.length);
  // The key that belongs to the whole tenant lies among those of people, and is looked after as they are.
  return text === NOBODY ? NOBODY : personId(text);
};

/** The id that a row key was made of. */
export const idOf = (rowKey: string): string => rowKey.slice(2);

/**
 * The etag of a row that was read. To storage and its SDK an empty one and `*` mean "whatever is there", which would
 * overwrite words that nobody was shown; that no caller gets this far with one is checked here and not hoped for.
 */
export const sureEtag = (etag: string): string => {
  if (etag === '' || etag === '*') throw new Error('A replace needs the etag of the row that was read.');
  return etag;
};
