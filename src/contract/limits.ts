/** Limits that both sides must know; apart from the schemas, so that a page can read them without loading those. */

/** How many things a window may ask about at once. */
export const HAVE_MAX = 50;

/** No trail comes near: at one entry a second it would take thirty thousand years. */
export const AUDIT_NUMBER_MAX = 999_999_999_999;

/** How many entries one person may be spread over, after mergers, before a list has to be asked in parts. */
export const PEOPLE_MAX = 50;

/** How many things one import may hold; how large they may be together is said by its `bodyMax`. */
export const IMPORT_MAX = 100;

/** What has to be sent along with an erasure, so that nobody asks for one by mistake. */
export const ERASE_CONFIRMED = 'erase everything that I keep';

/** How often may be asked: so many at once, and from then on so many a minute. */
export interface Rate {
  readonly perMinute: number;
  readonly burst: number;
}

/**
 * By each instance of the server. Typing with a save at every pause nears 60 writes a minute, and a person may write
 * on two devices; a window that is looked at reads 20 times a minute.
 */
export const RATES = {
  write: { perMinute: 120, burst: 120 },
  read: { perMinute: 300, burst: 300 },
  tenant: { perMinute: 6_000, burst: 6_000 },
} as const satisfies Readonly<Record<string, Rate>>;
