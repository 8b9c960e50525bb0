/** A private note: one person's words about one occasion. */
export interface Note {
  /** 128 bits, base64url. */
  readonly id: string;
  /** What the note belongs to, e.g. a meeting; a hint for grouping and never a right. */
  readonly occasion: string;
  /** The occasion's name as the person saw it. */
  readonly title: string;
  /** Whom it is about; null where nobody was named. */
  readonly counterpart: string | null;
  /** The note that this one was split from, when two devices wrote at the same time; see `copyIdOf`. */
  readonly copyOf: string | null;
  readonly text: string;
  /** UTC instant, ISO 8601. */
  readonly startedAt: string;
  readonly savedAt: string;
}

/** In UTF-16 units, so that the sealed note fits one binary table property of 64 KiB. */
export const NOTE_TEXT_MAX = 16_000;
export const TITLE_MAX = 120;
export const OCCASION_MAX = 256;

/** Whom a note is about. A copy that names nobody is about whom its original is about. */
export const whomNamedBy = (
  note: Pick<Note, 'id' | 'counterpart' | 'copyOf'>,
  notes: ReadonlyMap<string, Pick<Note, 'id' | 'counterpart' | 'copyOf'>>,
): string | null => {
  const seen = new Set<string>();
  let at: Pick<Note, 'id' | 'counterpart' | 'copyOf'> | undefined = note;
  while (at && !seen.has(at.id)) {
    if (at.counterpart !== null) return at.counterpart;
    seen.add(at.id);
    at = at.copyOf === null ? undefined : notes.get(at.copyOf);
  }
  return null;
};

/** The note last written first. */
export const byLastSaved = (a: Pick<Note, 'savedAt'>, b: Pick<Note, 'savedAt'>): number =>
  a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0;

/**
 * The id under which a text that met a newer version is kept as a thing of its own. It follows from the write id of
 * the refused save, so that a repeat of that save, in this window or in another one, can not make a second copy.
 */
export const copyIdOf = (wid: string): string => Array.from(wid).reverse().join('');
