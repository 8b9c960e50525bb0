import type { Commitment } from '../../src/domain/commitment';
import type { Counterpart } from '../../src/domain/counterpart';
import type { Meeting } from '../../src/domain/meeting';
import type { Note } from '../../src/domain/note';
import type { Actor } from '../../src/domain/person';
import type { Settings } from '../../src/domain/settings';
import type { Versioned } from '../../src/domain/write';

/** A person's choices as a row: there is one of it, and it has an id like everything else. */
export interface KeptSettings extends Settings {
  readonly id: string;
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly savedAt: string;
}

/** The kinds of thing that one person owns, and what a row of each holds. */
export interface RowValue {
  readonly note: Note;
  readonly commitment: Commitment;
  readonly counterpart: Counterpart;
  readonly meeting: Meeting;
  readonly settings: KeptSettings;
}
export type RowKind = keyof RowValue;

/** A row as it was read, with the mark of storage that a conditional replace needs. */
export interface Held<Kind extends RowKind> {
  readonly row: Versioned<RowValue[Kind]>;
  readonly etag: string;
}

/**
 * Everything one person owns. There is no way to ask for another person's rows, and no way to write without a
 * condition: `insert` demands that there is nothing yet, `replace` that nothing changed since the row was read.
 * Every call throws `StorageUnavailable` when storage can not be reached.
 */
export interface OwnerRows {
  read<Kind extends RowKind>(kind: Kind, id: string): Promise<Held<Kind> | undefined>;
  /** All rows of a kind, tombstones included, in no order that can be relied on. */
  list<Kind extends RowKind>(kind: Kind): Promise<readonly Held<Kind>[]>;
  insert<Kind extends RowKind>(
    kind: Kind,
    id: string,
    row: Versioned<RowValue[Kind]>,
  ): Promise<'inserted' | 'exists'>;
  /** `stale` also when the row is gone. */
  replace<Kind extends RowKind>(
    kind: Kind,
    id: string,
    row: Versioned<RowValue[Kind]>,
    etag: string,
  ): Promise<'replaced' | 'stale'>;
}

export interface Store {
  of(owner: Actor): OwnerRows;
  /** Resolves when storage answers; throws `StorageUnavailable` otherwise. */
  ready(): Promise<void>;
}
