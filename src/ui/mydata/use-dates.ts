import { useIntl } from 'react-intl';

/** Days and moments in words, with the year: what is kept for long is of no year in particular. */
export const useDates = () => {
  const intl = useIntl();
  return {
    /** A day of the calendar, whatever zone it is read in. */
    day: (date: string): string =>
      intl.formatDate(`${date}T00:00:00Z`, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    /** The day on the person's own wall clock, of an instant. */
    dayOf: (instant: string): string =>
      intl.formatDate(instant, { day: 'numeric', month: 'long', year: 'numeric' }),
    moment: (instant: string): string =>
      intl.formatDate(instant, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      }),
  };
};
