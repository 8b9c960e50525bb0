import type { OwnerRows, Store } from '../../functions/storage/rows';

type Gate = <Got>(ask: () => Promise<Got>) => Promise<Got>;

const rowsBehind = (gate: Gate, real: OwnerRows): OwnerRows => ({
  read: (...asked) => gate(() => real.read(...asked)),
  list: (...asked) => gate(() => real.list(...asked)),
  page: (...asked) => gate(() => real.page(...asked)),
  insert: (...asked) => gate(() => real.insert(...asked)),
  replace: (...asked) => gate(() => real.replace(...asked)),
  remove: (...asked) => gate(() => real.remove(...asked)),
});

/** A store of which every call goes through a gate, which may fail instead; only whether it is ready is not asked. */
export const storeBehind = (
  gate: Gate,
  { of, owners, erase, holds, announcements, ready }: Store,
): Store => ({
  of: (owner) => rowsBehind(gate, of(owner)),
  owners: (tenant) => gate(() => owners(tenant)),
  erase: (owner) => gate(() => erase(owner)),
  holds: {
    find: (owner) => gate(() => holds.find(owner)),
    place: (owner, hold) => gate(() => holds.place(owner, hold)),
    lift: (owner) => gate(() => holds.lift(owner)),
  },
  announcements: {
    read: (owner) => gate(() => announcements.read(owner)),
    write: (...asked) => gate(() => announcements.write(...asked)),
  },
  ready,
});
