import type { AppraisalContent } from './appraisal';
import type { CalendarDate } from './calendar-date';
import { addMonths } from './retention';

/**
 * Evidence by the quarters of its period. The last weeks are remembered best, so what is shown and offered takes turns
 * between the newest and the oldest quarter, and a quarter without any is seen.
 */

interface Dated {
  readonly on: CalendarDate;
}

export interface Quarter<Item extends Dated> {
  /** The first day; the last is the one before the next quarter, or the day of the talk. */
  readonly from: CalendarDate;
  readonly items: readonly Item[];
}

const QUARTER_MONTHS = 3;
/** A period of more years than this is a slip of the keyboard. */
const QUARTERS_MAX = 12;

const newestFirst = <Item extends Dated>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));

/** The first days of the quarters from the beginning of the period to the day of the talk, the oldest first. */
const quarterDays = ({
  periodStart,
  day,
}: Pick<AppraisalContent, 'periodStart' | 'day'>): readonly CalendarDate[] => {
  const days = [periodStart];
  while (days.length < QUARTERS_MAX) {
    // From the beginning each time: a month that is short would else shorten all that come after it.
    const next = addMonths(periodStart, QUARTER_MONTHS * days.length);
    if (next >= day) break;
    days.push(next);
  }
  return days;
};

/** The quarters of the period, the newest first. What lies outside of it belongs to the nearest one. */
export const byQuarter = <Item extends Dated>(
  items: readonly Item[],
  period: Pick<AppraisalContent, 'periodStart' | 'day'>,
): readonly Quarter<Item>[] => {
  const days = quarterDays(period);
  return days
    .map((from, at) => {
      const next = days[at + 1];
      const within = items.filter(({ on }) => (at === 0 || on >= from) && (next === undefined || on < next));
      return { from, items: newestFirst(within) };
    })
    .reverse();
};

/** One of the newest quarter, one of the oldest, one of the second newest and so on, until none is left. */
export const inBalance = <Item extends Dated>(
  items: readonly Item[],
  period: Pick<AppraisalContent, 'periodStart' | 'day'>,
): readonly Item[] => {
  const quarters = byQuarter(items, period);
  const turns: Quarter<Item>[] = [];
  for (let at = 0; at < quarters.length; at += 1) {
    const quarter = at % 2 === 0 ? quarters[at / 2] : quarters[quarters.length - (at + 1) / 2];
    if (quarter) turns.push(quarter);
  }
  const longest = Math.max(0, ...turns.map((quarter) => quarter.items.length));
  return Array.from({ length: longest }, (_, round) => round).flatMap((round) =>
    turns.flatMap((quarter) => quarter.items[round] ?? []),
  );
};
