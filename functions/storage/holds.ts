import { z } from 'zod';
import type { Owner } from '../seal/key-rows';
import { careKeyOf } from './keys';
import type { Table } from './tables';
import { StorageUnavailable } from './unavailable';

/** While it stands, nothing of what its person keeps is erased. It says since when, and nothing else. */
export interface Hold {
  /** UTC instant, ISO 8601. */
  readonly placedAt: string;
}

/** The holds on what people keep. Every call throws `StorageUnavailable` when storage can not be reached. */
export interface Holds {
  find(owner: Owner): Promise<Hold | undefined>;
  /** A hold that stands already stays as it was placed. */
  place(owner: Owner, hold: Hold): Promise<void>;
  lift(owner: Owner): Promise<void>;
}

/** What the row of a hold holds besides its keys. */
export const StoredHold = z.object({ placedAt: z.iso.datetime() });

/** A row that is there and can not be read is still a hold: of two mistakes, erasing is the one that stays. */
const holdOf = (properties: unknown): Hold => {
  const parsed = StoredHold.safeParse(properties);
  return { placedAt: parsed.success ? parsed.data.placedAt : new Date(0).toISOString() };
};

/** Each further round means that somebody placed a hold between our look and our removal. */
const ROUNDS = 5;

export const holdsOn = (table: Table): Holds => ({
  find: async (owner) => {
    const found = await table.get(careKeyOf(owner, 'hold'));
    return found && holdOf(found.properties);
  },
  place: async (owner, { placedAt }) => {
    await table.insert(careKeyOf(owner, 'hold'), { placedAt });
  },
  lift: async (owner) => {
    const key = careKeyOf(owner, 'hold');
    for (let round = 1; round <= ROUNDS; round += 1) {
      const found = await table.get(key);
      if (!found || (await table.remove(key, found.etag)) === 'removed') return;
    }
    throw new StorageUnavailable(new Error(`The hold changed under each of ${ROUNDS} rounds.`));
  },
});
