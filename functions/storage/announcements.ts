import { z } from 'zod';
import { isCalendarDate } from '../../src/domain/calendar-date';
import type { Announced } from '../../src/domain/retention';
import type { Owner } from '../seal/key-rows';
import { careKeyOf } from './keys';
import type { Table } from './tables';

/** What is announced to a person as about to go, as it was read. */
export interface HeldAnnounced {
  readonly announced: Announced;
  /** Undefined when there is no row yet. */
  readonly etag: string | undefined;
}

/** Since when what is announced to each person. It holds ids and days and never a word. */
export interface Announcements {
  read(owner: Owner): Promise<HeldAnnounced>;
  /** `stale` when another one wrote meanwhile; then nothing was written. */
  write(owner: Owner, announced: Announced, before: HeldAnnounced): Promise<'written' | 'stale'>;
}

/** What the row of an announcement holds besides its keys. */
export const StoredAnnouncement = z.object({ groups: z.string() });
const Groups = z.record(z.string(), z.string().refine(isCalendarDate));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What can not be read was announced to nobody: it is announced once more, and all stays so much longer. */
const announcedOf = (properties: unknown): Announced => {
  const stored = StoredAnnouncement.safeParse(properties);
  const groups = Groups.safeParse(stored.success ? parsed(stored.data.groups) : undefined);
  return new Map(groups.success ? Object.entries(groups.data) : []);
};

export const announcementsOn = (table: Table): Announcements => ({
  async read(owner) {
    const found = await table.get(careKeyOf(owner, 'announced'));
    return { announced: found ? announcedOf(found.properties) : new Map(), etag: found?.etag };
  },

  async write(owner, announced, { etag }) {
    const key = careKeyOf(owner, 'announced');
    const row = { groups: JSON.stringify(Object.fromEntries(announced)) };
    if (etag === undefined) {
      if (announced.size === 0) return 'written';
      return (await table.insert(key, row)) === 'inserted' ? 'written' : 'stale';
    }
    const done = announced.size === 0 ? await table.remove(key, etag) : await table.replace(key, row, etag);
    return done === 'stale' ? 'stale' : 'written';
  },
});
