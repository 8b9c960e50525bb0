import { useIntl } from 'react-intl';
import { daysBetween, type CalendarDate } from '../../domain/calendar-date';
import type { Due } from '../../domain/commitment';
import { useSay } from './use-words';

/** A calendar day in words. It has no zone: it is shown as the day it names, wherever that is read. */
export const useDayWords = (
  length: 'short' | 'long',
): ((date: CalendarDate, year: 'with-year' | 'without-year') => string) => {
  const intl = useIntl();
  return (date, year) =>
    intl.formatDate(`${date}T00:00:00Z`, {
      weekday: length,
      day: 'numeric',
      month: length,
      timeZone: 'UTC',
      ...(year === 'with-year' ? { year: 'numeric' as const } : {}),
    });
};

/** When a promise is due, as a colleague would say it. */
export const useDueWords = (): ((due: Due, today: CalendarDate) => string) => {
  const say = useSay();
  const dayWords = useDayWords('short');
  return (due, today) => {
    if (due === null) return say('due.none');
    if (due === 'next-meeting') return say('due.nextMeeting');
    const days = daysBetween(today, due);
    const day = dayWords(due, Math.abs(days) > 300 ? 'with-year' : 'without-year');
    if (days === 0) return say('due.today');
    if (days === 1) return say('due.tomorrow');
    return days < 0 ? say('due.overdue', { days: -days, day }) : say('due.on', { day });
  };
};
