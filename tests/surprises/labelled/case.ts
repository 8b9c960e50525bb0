/** How a passage says what the point says, in the one way that matters most for finding it; see README.md. */
export const expressions = [
  'same',
  'inflected',
  'compound',
  'synonym',
  'abbreviation',
  'typo',
  'named',
  'paraphrase',
] as const;

export type Expression = (typeof expressions)[number];

export interface LabelledNote {
  readonly id: string;
  /** The day of the talk, yyyy-mm-dd. */
  readonly date: string;
  readonly text: string;
}

export interface LabelledPoint {
  readonly id: string;
  readonly text: string;
  /** Every note that raises the point, and how it says it. Empty where nothing was said: a true answer too. */
  readonly relevant: Readonly<Record<string, Expression>>;
  /** Those of the relevant notes that say the contrary: praise for a complaint, or a complaint for praise. */
  readonly opposite?: readonly string[];
  /** Notes that come close by their words or their matter, and do not raise the point. */
  readonly hardNegatives: readonly string[];
}

/** One invented person, with the notes that one manager wrote about the talks of twelve months. */
export interface Case {
  readonly id: string;
  readonly language: 'en' | 'de';
  /** The invented names in the notes, of people, customers and projects. */
  readonly names: readonly string[];
  /** What this manager would have told the product to take for the same thing. */
  readonly synonyms: readonly (readonly string[])[];
  readonly notes: readonly LabelledNote[];
  readonly points: readonly LabelledPoint[];
}

/** A note of one or more lines. */
export const note = (id: string, date: string, ...lines: readonly string[]): LabelledNote => ({
  id,
  date,
  text: lines.join('\n'),
});
