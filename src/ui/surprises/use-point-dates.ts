import { useIntl } from 'react-intl';
import type { CalendarDate } from '../../domain/calendar-date';

/** Days in words, short: several of them stand in one line. The year only where it is not this one. */
export const usePointDates = () => {
  const intl = useIntl();
  const day = (date: CalendarDate): string =>
    intl.formatDate(`${date}T00:00:00Z`, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
      ...(date.startsWith(String(new Date().getFullYear())) ? {} : { year: 'numeric' as const }),
    });
  return { day, days: (dates: readonly CalendarDate[]): string => intl.formatList(dates.map(day)) };
};
