import type { Actor } from '../src/domain/person';
import type { Server } from './handle';
import type { Context } from './handlers/handler';

/** The doors that a handler is given, each bound to whoever asks. */
export const contextOf = (
  { store, trail, outboxKey }: Pick<Server, 'store' | 'trail' | 'outboxKey'>,
  actor: Actor,
  now: Date,
  reference: string,
): Context => ({
  actor,
  mine: store.of(actor),
  myTrail: (before, limit) => trail.list(actor, before, limit),
  outboxKey: () => outboxKey(actor),
  now,
  reference,
  myCare: {
    hold: () => store.holds.find(actor),
    announced: async () => (await store.announcements.read(actor)).announced,
  },
  eraseMine: async () => {
    const erased = await store.erase(actor);
    if (erased === 'on-hold') return 'on-hold';
    const entries = await trail.erase(actor);
    return {
      removed: { ...erased.removed, trail: entries.removed },
      left: { ...erased.left, trail: entries.left },
    };
  },
  holdOn: (person) => {
    const owner = { tenant: actor.tenant, person };
    return {
      tell: (entry) => trail.append(owner, entry),
      place: (hold) => store.holds.place(owner, hold),
      lift: () => store.holds.lift(owner),
    };
  },
});
