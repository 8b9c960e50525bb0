import type { Appraisal } from '../appraisal';
import type { Commitment } from '../commitment';
import type { Counterpart } from '../counterpart';
import type { Meeting } from '../meeting';
import type { DocKind } from '../merge';
import type { Note } from '../note';
import type { OwnPrompt } from '../own-prompt';
import type { Point } from '../point';
import type { Settings } from '../settings';

interface Docs {
  readonly note: Note;
  readonly commitment: Commitment;
  readonly counterpart: Counterpart;
  readonly meeting: Meeting;
  readonly settings: Settings & { readonly id: string; readonly madeAt: string; readonly savedAt: string };
  readonly point: Point;
  readonly appraisal: Appraisal;
  readonly prompt: OwnPrompt;
}

/** One thing that a person keeps, whole: as it stands, with its version, and with the moment of its removal. */
export type Thing<Kind extends DocKind = DocKind> = {
  readonly [One in Kind]: {
    readonly kind: One;
    /** UTC instant, ISO 8601; null while it was not removed. */
    readonly removedAt: string | null;
    readonly doc: Docs[One] & { readonly version: string };
  };
}[Kind];

export const ofKind = <Kind extends DocKind>(kind: Kind, things: readonly Thing[]): readonly Thing<Kind>[] =>
  // What is left is of that kind, which TypeScript can not follow for a kind that is a parameter.
  things.filter((thing) => thing.kind === kind) as unknown as readonly Thing<Kind>[];

/** How many there are of each kind. */
export type Tally = { readonly [Kind in DocKind]: number };

export const tallyOf = (things: readonly Thing[]): Tally => {
  const tally = {
    note: 0,
    commitment: 0,
    counterpart: 0,
    meeting: 0,
    settings: 0,
    point: 0,
    appraisal: 0,
    prompt: 0,
  };
  for (const { kind } of things) tally[kind] += 1;
  return tally;
};
