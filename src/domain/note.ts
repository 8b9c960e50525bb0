/** A private note: one person's words about one occasion. */
export interface Note {
  /** 128 bits, base64url. */
  readonly id: string;
  /** What the note belongs to, e.g. a meeting; a hint for grouping and never a right. */
  readonly occasion: string;
  /** The occasion's name as the person saw it. */
  readonly title: string;
  readonly text: string;
  /** UTC instant, ISO 8601. */
  readonly startedAt: string;
  readonly savedAt: string;
}

/** In UTF-16 units, so that the sealed note fits one binary table property of 64 KiB. */
export const NOTE_TEXT_MAX = 16_000;
export const TITLE_MAX = 120;
export const OCCASION_MAX = 256;

/** The note last written first. */
export const byLastSaved = (a: Pick<Note, 'savedAt'>, b: Pick<Note, 'savedAt'>): number =>
  a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0;
