import type { Held, OwnerRows, RowKind } from '../storage/rows';

/** All things of a kind that are there; what was removed is found by its id alone. */
export const present = async <Kind extends RowKind>(
  mine: OwnerRows,
  kind: Kind,
): Promise<readonly Held<Kind>[]> => {
  const rows = await mine.list(kind);
  return rows.filter(({ row }) => row.removedAt === null);
};

/** @param people ids of whom the caller asks about; null for everyone and for nobody in particular */
export const isAbout = (people: readonly string[] | null, counterpart: string | null): boolean =>
  people === null || (counterpart !== null && people.includes(counterpart));

export const isOf = (wanted: string | null, occasion: string): boolean =>
  wanted === null || wanted === occasion;
