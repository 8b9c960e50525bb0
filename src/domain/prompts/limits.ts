import { MINUTE, type Plan } from './plan';

/** Between two new prompts, and between a Later and its return. */
export const GAP = 4 * MINUTE;

const RATES = [
  { most: 5, within: 30 * MINUTE },
  { most: 8, within: 60 * MINUTE },
] as const;

/** At most two openings a meeting, so that each of the next meetings has one that was not used lately. */
export const OPENINGS_MAX = 2;

/** How many prompts a meeting has room for, by the time that it really has: 3 in 15 minutes, 5 in 30, 8 in 60. */
export const capFor = (available: number): number => {
  const minutes = available / MINUTE;
  if (minutes <= 15) return Math.max(1, Math.round(minutes / 5));
  if (minutes <= 30) return Math.round(3 + ((minutes - 15) * 2) / 15);
  if (minutes <= 60) return Math.round(5 + (minutes - 30) / 10);
  return Math.min(12, 8 + Math.floor((minutes - 60) / 15));
};

/** What was shown in the meeting so far, as instants in order, and how much it may be in all. */
export interface Shown {
  readonly at: readonly number[];
  readonly cap: number;
}

/** When the rates leave room again: five in any thirty minutes, eight in any sixty. */
export const roomFrom = ({ at }: Shown): number =>
  Math.max(
    -Infinity,
    ...RATES.map(({ most, within }) => {
      const oldest = at.at(-most);
      return oldest === undefined ? -Infinity : oldest + within;
    }),
  );

/** The earliest moment at which any prompt may come; never, where the meeting has had its share. */
export const earliest = (shown: Shown): number => {
  if (shown.at.length >= shown.cap) return Infinity;
  return Math.max((shown.at.at(-1) ?? -Infinity) + GAP, roomFrom(shown));
};

/** What is left of the meeting's share of prompts is spread evenly over what is left before the wrap-up. */
export const spreadFrom = ({ at, cap }: Shown, { wrapUpFrom }: Plan): number => {
  const last = at.at(-1);
  if (last === undefined) return -Infinity;
  return last + (wrapUpFrom - last) / (Math.max(0, cap - at.length) + 1);
};
