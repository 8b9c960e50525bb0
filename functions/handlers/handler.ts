import type { CommandName, Input, Output } from '../../src/contract/commands';
import type { Reply } from '../../src/contract/failure';
import type { Actor, PersonId } from '../../src/domain/person';
import type { Announced } from '../../src/domain/retention';
import type { AuditEntry, AuditPage } from '../audit/trail';
import type { Hold } from '../storage/holds';
import type { OwnerRows, RowCounts } from '../storage/rows';

/** What a handler may know: who asks, what that person owns, and what time it is; and what it may do beyond that. */
export interface Context {
  readonly actor: Actor;
  /** The actor's own rows. There is no door to anyone else's. */
  readonly mine: OwnerRows;
  /** The trail about the actor's own things. @param before entries below this number only; null for the newest */
  readonly myTrail: (before: number | null, limit: number) => Promise<AuditPage>;
  /** The key of the actor's own outbox; worked out only when asked for. */
  readonly outboxKey: () => string;
  readonly now: Date;
  readonly reference: string;
  /** Until when things of the actor's stay, and whether a hold pauses that. */
  readonly myCare: {
    readonly hold: () => Promise<Hold | undefined>;
    readonly announced: () => Promise<Announced>;
  };
  /** Ends all that the actor keeps, the trail too. */
  readonly eraseMine: () => Promise<Erasure | 'on-hold'>;
  /**
   * The hold on what somebody of the actor's tenant keeps. Whoever acts on it is told of in that person's trail first.
   */
  readonly holdOn: (person: PersonId) => HoldDoor;
}

/** How much was ended; the trail is counted with it. */
export interface Erasure {
  readonly removed: RowCounts & { readonly trail: number };
  readonly left: RowCounts & { readonly trail: number };
}

export interface HoldDoor {
  readonly tell: (entry: AuditEntry) => Promise<void>;
  readonly place: (hold: Hold) => Promise<void>;
  readonly lift: () => Promise<void>;
}

export type Handler<Name extends CommandName> = (
  context: Context,
  input: Input<Name>,
) => Promise<Reply<Output<Name>>>;

/** One handler for every command of the table; a command without one does not compile. */
export type Handlers = { readonly [Name in CommandName]: Handler<Name> };
