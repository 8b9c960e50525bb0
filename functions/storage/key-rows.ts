import { z } from 'zod';
import type { KeyRow, KeyRows } from '../seal/key-rows';
import { ownerKeyOf, ownerOf, ownersOf, partitionOf } from './keys';
import type { Properties, Table } from './tables';

/** A row of the table of keys that is not of our shape, nor bound to anybody; nothing of it is repeated. */
class BrokenKeyRow extends Error {
  override readonly name = 'BrokenKeyRow' as const;
}

/** What a row of the table of keys holds besides its own keys. */
export const KeptKey = z.object({
  kid: z.string().min(1),
  wrapped: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
  madeAt: z.iso.datetime(),
  mac: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

const rowOf = (id: string, properties: unknown): KeyRow => {
  const parsed = KeptKey.safeParse(properties);
  if (!parsed.success) throw new BrokenKeyRow('A row of the table of keys is not of the expected shape.');
  return { id, ...parsed.data };
};

const propertiesOf = ({ kid, wrapped, madeAt, mac }: KeyRow): Properties => ({
  kid,
  wrapped,
  madeAt,
  mac,
});

/** Ids of keys are base64url: above all of them stands `}`. */
const EVERY_ID = { from: '', below: '}' };

/** The wrapped keys of people, one partition a person, in a table apart from what they open. */
export const keyRowsOn = (table: Table): KeyRows => ({
  async list(owner) {
    const found = await table.range({ partition: { is: partitionOf(owner) }, ...EVERY_ID });
    return found.map(({ key, properties, etag }) => ({ row: rowOf(key.rowKey, properties), etag }));
  },
  async owners(tenant) {
    const found = await table.range({ partition: ownersOf(tenant), ...EVERY_ID });
    const people = new Set(found.flatMap(({ key }) => ownerOf(tenant, key.partitionKey) ?? []));
    return [...people].map((person) => ({ tenant, person }));
  },
  insert: (owner, row) => table.insert(ownerKeyOf(owner, row.id), propertiesOf(row)),
  replace: (owner, row, etag) => table.replace(ownerKeyOf(owner, row.id), propertiesOf(row), etag),
  remove: (owner, id, etag) => table.remove(ownerKeyOf(owner, id), etag),
});
