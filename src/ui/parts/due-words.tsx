import { useIntl } from 'react-intl';
import { daysBetween, type CalendarDate } from '../../domain/calendar-date';
import { useSay } from './use-words';

/** A due day as a colleague would say it. */
export const useDueWords = (): ((due: CalendarDate | null, today: CalendarDate) => string) => {
  const say = useSay();
  const intl = useIntl();
  return (due, today) => {
    if (due === null) return say('due.none');
    const days = daysBetween(today, due);
    // A calendar day has no zone: it is shown as the day it names, wherever that is read.
    const day = intl.formatDate(`${due}T00:00:00Z`, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
      ...(Math.abs(days) > 300 ? { year: 'numeric' as const } : {}),
    });
    if (days === 0) return say('due.today');
    if (days === 1) return say('due.tomorrow');
    return days < 0 ? say('due.overdue', { days: -days, day }) : say('due.on', { day });
  };
};
