import { NOBODY, type PersonId, type TenantId } from '../../src/domain/person';
import type { Owner } from '../seal/key-rows';
import { keyedDigest } from '../seal/keyed-digest';
import type { Keyring } from '../seal/keyring';
import type { PersonKey } from '../seal/seal';
import { ofKind, ownerOf } from './keys';
import type { RowKind, RowValue } from './rows';
import type { Table } from './tables';

/**
 * Whom a row is about, as a keyed hash that stands in clear beside what is sealed: so an approved export to somebody can
 * find who wrote about them without opening anybody's rows. No command leads here.
 */

/**
 * The index key of a tenant lies among the keys of people, as that of a person who is nobody: wrapped, bound and brought
 * under a new key of the tenant like all others, so that it stays the same and storage never has it.
 */
export const indexOwner = (tenant: TenantId): Owner => ({ tenant, person: NOBODY });

const hashOf = ({ id, key }: PersonKey, tenant: TenantId, directoryId: string): string =>
  `${id}.${keyedDigest(key, ['subject, version 1', tenant, directoryId])}`;

/** The person whom a value is about, where the directory knows that person. */
const subjectOf = (value: RowValue[RowKind]): string | null =>
  'directoryId' in value ? value.directoryId : null;

/** What stands in clear about whom a value is about; undefined when it is about nobody in the directory. */
export const aboutOf = async (
  keyring: Pick<Keyring, 'active'>,
  { tenant }: Owner,
  value: RowValue[RowKind],
): Promise<string | undefined> => {
  const subject = subjectOf(value);
  if (subject === null) return undefined;
  return hashOf(await keyring.active(indexOwner(tenant)), tenant, subject);
};

/** The people of a tenant in whose partitions something is about the person with this id in the directory. */
export const ownersAbout = async (
  table: Pick<Table, 'range'>,
  keyring: Pick<Keyring, 'all'>,
  tenant: TenantId,
  directoryId: string,
): Promise<readonly PersonId[]> => {
  const owners = new Set<PersonId>();
  // Two servers may each have made a first key, and what was written under either is found.
  for (const key of await keyring.all(indexOwner(tenant))) {
    const about = hashOf(key, tenant, directoryId);
    for (const { key: place } of await table.range({ ...ofKind(tenant, 'counterpart'), about })) {
      const owner = ownerOf(tenant, place.partitionKey);
      if (owner) owners.add(owner);
    }
  }
  return [...owners].sort();
};
