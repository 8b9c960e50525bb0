import type { Meeting } from '../meetings';

const hour = { hour: '2-digit', minute: '2-digit' } as const;
const clock = new Intl.DateTimeFormat('en-GB', hour);
const clockAndDay = new Intl.DateTimeFormat('en-GB', {
  ...hour,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

/** From when to when, by the clock of this machine; with the day where that is not `today`. */
export const timesOf = ({ planned }: Meeting, today: Date): string => {
  if (planned === 'no-times') return 'Called on the spot';
  const start = new Date(planned.start);
  const begins = start.toDateString() === today.toDateString() ? clock : clockAndDay;
  return `${begins.format(start)} – ${clock.format(new Date(planned.end))}`;
};
