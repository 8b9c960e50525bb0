import type { CalendarDate } from './calendar-date';

/** Something that should not be new to the other person on the day of an appraisal, as its owner wrote it down. */
export interface Point {
  /** 128 bits, base64url. */
  readonly id: string;
  readonly counterpart: string;
  /** For which appraisal; null where none is planned yet. */
  readonly appraisal: string | null;
  readonly text: string;
  /** Where it was spoken of before. The owner chose each of them. */
  readonly links: readonly PointLink[];
  /** By which day it is to be spoken of; null where no day was chosen. */
  readonly raiseBy: CalendarDate | null;
  readonly state: PointState;
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly savedAt: string;
}

export type PointState = 'open' | 'raised' | 'dropped';

/** A passage of an earlier note, as it read when it was linked. */
export interface PointLink {
  readonly note: string;
  readonly words: string;
  readonly on: CalendarDate;
}

/** In UTF-16 units. */
export const POINT_TEXT_MAX = 2_000;
export const PASSAGE_MAX = 300;
export const POINT_LINKS_MAX = 20;

const DAY_ORDER = (raiseBy: CalendarDate | null): string => raiseBy ?? '~';

/** What is to be raised soonest first, then what has no day; among equals the older first. */
export const byRaiseDay = (
  a: Pick<Point, 'id' | 'raiseBy' | 'madeAt'>,
  b: Pick<Point, 'id' | 'raiseBy' | 'madeAt'>,
): number => {
  const [one, other] = [
    `${DAY_ORDER(a.raiseBy)} ${a.madeAt} ${a.id}`,
    `${DAY_ORDER(b.raiseBy)} ${b.madeAt} ${b.id}`,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
};
