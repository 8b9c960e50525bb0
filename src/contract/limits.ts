/** Limits that both sides must know; apart from the schemas, so that a page can read them without loading those. */

/** How many things a window may ask about at once. */
export const HAVE_MAX = 50;

/** No trail comes near: at one entry a second it would take thirty thousand years. */
export const AUDIT_NUMBER_MAX = 999_999_999_999;

/** How many entries one person may be spread over, after mergers, before a list has to be asked in parts. */
export const PEOPLE_MAX = 50;
