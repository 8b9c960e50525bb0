import type { LabelledNote } from './labelled/case';

export interface Found {
  /** The id of the note. */
  readonly note: string;
  /** The higher, the likelier. Only the order counts. */
  readonly score: number;
}

/**
 * Finds the notes that seem to raise the point, the likeliest first. What it leaves out it does not show, so "nothing
 * found" is an empty answer. The synonyms are the manager's own: each list holds words that mean the same.
 */
export type Finder = (
  notes: readonly LabelledNote[],
  point: string,
  synonyms: readonly (readonly string[])[],
) => readonly Found[];
