import type { CommandName, Input, Output } from '../../src/contract/commands';
import type { Reply } from '../../src/contract/failure';
import type { Actor } from '../../src/domain/person';
import type { AuditPage } from '../audit/trail';
import type { OwnerRows } from '../storage/rows';

/** What a handler may know: who asks, what that person owns, and what time it is. */
export interface Context {
  readonly actor: Actor;
  /** The actor's own rows. There is no door to anyone else's. */
  readonly mine: OwnerRows;
  /** The trail about the actor's own things. @param before entries below this number only; null for the newest */
  readonly myTrail: (before: number | null, limit: number) => Promise<AuditPage>;
  /** The key of the actor's own outbox; worked out only when asked for. */
  readonly outboxKey: () => string;
  readonly now: Date;
}

export type Handler<Name extends CommandName> = (
  context: Context,
  input: Input<Name>,
) => Promise<Reply<Output<Name>>>;

/** One handler for every command of the table; a command without one does not compile. */
export type Handlers = { readonly [Name in CommandName]: Handler<Name> };
