import { dayAt, type CalendarDate } from '../../domain/calendar-date';

/** The day on the person's own wall clock. */
export const today = (): CalendarDate => {
  const now = new Date();
  return dayAt(now.getTime(), now.getTimezoneOffset());
};
