import { localPerson, type LocalPerson } from '../../functions/local/people';
import { keyOf, partitionOf } from '../../functions/storage/keys';
import type { Owner } from '../../functions/seal/key-rows';
import type { Entity } from './tables';

/** What whoever may write to the storage could do to have a row pass for something else. */

export interface Move {
  readonly what: string;
  /** Rows to be put there; one that is there already is replaced. */
  readonly rows: readonly Entity[];
  /** Who asks for it afterwards, and how; none of them may be shown it. */
  readonly asks: { readonly person: string; readonly command: string; readonly input: object };
}

const known = (id: string): LocalPerson => {
  const person = localPerson(id);
  if (!person) throw new Error(`There is nobody "${id}" among the local people.`);
  return person;
};

const ownerOf = ({ tenant, oid }: LocalPerson): Owner => ({ tenant, person: oid });

const read = (person: string, id: string) => ({ person, command: 'notes/read', input: { id } });

/** The rows of a person in one table. */
const rowsOf = (entities: readonly Entity[], table: string, owner: Owner): readonly Entity[] =>
  entities.filter((entity) => entity.table === table && entity.partitionKey === partitionOf(owner));

export interface Ids {
  /** Of the note that is moved, of one whose version is changed, and of places where nothing was. */
  readonly note: string;
  readonly second: string;
  readonly free: string;
}

/** @param person who wrote the note; @param others whose partitions it is moved to */
export const movesOf = (
  entities: readonly Entity[],
  person: string,
  others: readonly { readonly id: string; readonly who: string }[],
  { note, second, free }: Ids,
): readonly Move[] => {
  const owner = ownerOf(known(person));
  const own = rowsOf(entities, 'sealedrows', owner);
  const keys = rowsOf(entities, 'keys', owner);
  const rowOf = (id: string): Entity => {
    const { rowKey } = keyOf(owner, 'note', id);
    const found = own.find((entity) => entity.rowKey === rowKey);
    if (!found || keys.length === 0) throw new Error('What was written is not in the storage.');
    return found;
  };
  const row = rowOf(note);
  const changed = rowOf(second);
  return [
    ...others.map(({ id, who }): Move => {
      const partitionKey = partitionOf(ownerOf(known(id)));
      // The key is moved along, as it would be by somebody who knows how this works.
      const rows = [row, ...keys].map((entity) => ({ ...entity, partitionKey }));
      return { what: `moved to ${who} together with its key`, rows, asks: read(id, note) };
    }),
    {
      what: 'moved to another id of the same person',
      rows: [{ ...row, ...keyOf(owner, 'note', free) }],
      asks: read(person, free),
    },
    {
      what: 'moved to another kind of the same person',
      rows: [{ ...row, ...keyOf(owner, 'commitment', note) }],
      asks: {
        person,
        command: 'sync/changes',
        input: { have: [{ kind: 'commitment', id: note, version: null }] },
      },
    },
    {
      what: 'given a newer number than it was sealed with',
      rows: [{ ...changed, properties: { ...changed.properties, version: 2 } }],
      asks: read(person, second),
    },
  ];
};
