/** Something that the owner means to raise with a person. */
export interface Point {
  readonly text: string;
}

type UsePoints = (counterparts: readonly string[]) => readonly Point[];

/** What waits to be raised with the person of these ids. Nobody can note a point down yet. */
export const usePoints: UsePoints = () => NONE;

const NONE: readonly Point[] = [];
