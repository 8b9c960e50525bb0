import { type CalendarDate } from '../../src/domain/calendar-date';
import { addMonths, review, type Announced } from '../../src/domain/retention';
import type { TenantId } from '../../src/domain/person';
import { nameOf, placeOf, type Log } from '../log';
import type { AuditTrail } from '../audit/trail';
import type { Owner } from '../seal/key-rows';
import type { Store } from '../storage/rows';
import { everyThing } from '../storage/things';

/** Once a day: ends what people need no longer, and writes down what will end next. It never looks at a word. */

export interface RetentionParts {
  readonly store: Store;
  readonly trail: AuditTrail;
  readonly tenants: Iterable<TenantId>;
  readonly now: () => Date;
  readonly log: Log;
  readonly pseudonym: (owner: Owner) => string;
  readonly limits?: Partial<RunLimits>;
}

interface RunLimits {
  /** So many people are looked after in one run; the next day begins with those who come after. */
  readonly owners: number;
  /** So many things of one person, and so many entries, are ended in one run. */
  readonly removals: number;
  /** After so long no further person is begun with, in milliseconds. */
  readonly patience: number;
}

const LIMITS: RunLimits = { owners: 2_000, removals: 2_000, patience: 4 * 60_000 };

const TRAIL_MONTHS = 12;

interface Tally {
  owners: number;
  removed: number;
  held: number;
  failed: number;
}

const nameOfOwner = ({ tenant, person }: Owner): string => `${tenant}|${person}`;

/** Everybody of whom anything is kept, in an order that is the same every day. */
const everybody = async ({ store, trail, tenants }: RetentionParts): Promise<readonly Owner[]> => {
  const found = new Map<string, Owner>();
  for (const tenant of tenants) {
    for (const owner of [...(await store.owners(tenant)), ...(await trail.owners(tenant))])
      found.set(nameOfOwner(owner), owner);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, owner]) => owner);
};

const DAY_MS = 86_400_000;

/** Those whose turn it is: everybody, or as many as fit into one day, the next ones the day after. */
const whoseTurn = (owners: readonly Owner[], most: number, now: Date): readonly Owner[] => {
  const day = Math.floor(now.getTime() / DAY_MS);
  const start = owners.length > most ? (day * most) % owners.length : 0;
  return [...owners.slice(start), ...owners.slice(0, start)].slice(0, most);
};

const sameAs = (one: Announced, other: Announced): boolean =>
  one.size === other.size && [...one].every(([key, day]) => other.get(key) === day);

/** Under a hold nothing goes and nothing is announced; once it is lifted, all is announced anew for two weeks. */
const pause = async ({ store }: RetentionParts, owner: Owner): Promise<void> => {
  const held = await store.announcements.read(owner);
  if (held.announced.size > 0) await store.announcements.write(owner, new Map(), held);
};

const lookAfter = async (
  parts: RetentionParts,
  owner: Owner,
  today: CalendarDate,
  removals: number,
): Promise<number | 'held'> => {
  const { store, trail } = parts;
  if (await store.holds.find(owner)) {
    await pause(parts, owner);
    return 'held';
  }
  const mine = store.of(owner);
  const held = await store.announcements.read(owner);
  const { remove, announced } = review(await everyThing(mine), held.announced, today);
  // Written down first: what is removed after that was on the list for two weeks, whatever happens in between.
  if (!sameAs(announced, held.announced)) await store.announcements.write(owner, announced, held);
  let removed = 0;
  for (const { kind, doc, etag } of remove.slice(0, removals)) {
    // A hold that was placed meanwhile stops it here. What was changed meanwhile stays, by its mark of storage.
    if (removed % 50 === 0 && (await store.holds.find(owner))) return 'held';
    if ((await mine.remove(kind, doc.id, etag)) === 'removed') removed += 1;
  }
  const yearAgo = `${addMonths(today, -TRAIL_MONTHS)}T00:00:00.000Z`;
  return removed + (await trail.removeBefore(owner, yearAgo, removals));
};

/** One run. A failure with one person is logged, and the run goes on with the next. */
export const runRetention = async (parts: RetentionParts): Promise<void> => {
  const { log, now, pseudonym } = parts;
  const limits = { ...LIMITS, ...parts.limits };
  const started = now();
  const today = started.toISOString().slice(0, 10);
  const tally: Tally = { owners: 0, removed: 0, held: 0, failed: 0 };
  for (const owner of whoseTurn(await everybody(parts), limits.owners, started)) {
    if (now().getTime() - started.getTime() >= limits.patience) break;
    tally.owners += 1;
    try {
      const done = await lookAfter(parts, owner, today, limits.removals);
      if (done === 'held') tally.held += 1;
      else tally.removed += done;
    } catch (error) {
      tally.failed += 1;
      log({ event: 'fault', person: pseudonym(owner), error: nameOf(error), at: placeOf(error) });
    }
  }
  log({ event: 'retention', ...tally, ms: now().getTime() - started.getTime() });
};
