import type { Appraisal } from '../../src/domain/appraisal';
import type { Commitment } from '../../src/domain/commitment';
import type { Counterpart } from '../../src/domain/counterpart';
import type { Meeting } from '../../src/domain/meeting';
import type { Note } from '../../src/domain/note';
import type { OwnPrompt } from '../../src/domain/own-prompt';
import type { TenantId } from '../../src/domain/person';
import type { Point } from '../../src/domain/point';
import type { Settings } from '../../src/domain/settings';
import type { Versioned } from '../../src/domain/write';
import type { Owner } from '../seal/key-rows';
import type { Announcements } from './announcements';
import type { Holds } from './holds';

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
  readonly point: Point;
  readonly appraisal: Appraisal;
  readonly prompt: OwnPrompt;
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
  /** The first rows of a kind in the order of their ids, after the one of an id when named. */
  page<Kind extends RowKind>(kind: Kind, after: string | null, limit: number): Promise<readonly Held<Kind>[]>;
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
  /** Ends it for good, with no tombstone. `stale` also when the row is gone. */
  remove(kind: RowKind, id: string, etag: string): Promise<'removed' | 'stale'>;
}

/** How many rows of each kind, keys among them. */
export type RowCounts = Readonly<Record<RowKind | 'key', number>>;

export interface Erased {
  readonly removed: RowCounts;
  /** Counted afresh after the removal. Not zero only when something was saved meanwhile. */
  readonly left: RowCounts;
}

export interface Store {
  of(owner: Owner): OwnerRows;
  /** Everybody of the tenant who keeps anything, or kept something once. */
  owners(tenant: TenantId): Promise<readonly Owner[]>;
  /** Destroys the keys of all that a person keeps, and then removes it. Safe to repeat. Refused under a hold. */
  erase(owner: Owner): Promise<Erased | 'on-hold'>;
  readonly holds: Holds;
  readonly announcements: Announcements;
  /** Resolves when storage answers; throws `StorageUnavailable` otherwise. */
  ready(): Promise<void>;
}
