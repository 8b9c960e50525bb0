import type { Meeting } from '../meetings';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** From when to when, by the clock of this machine. */
export const timesOf = ({ start, end }: Meeting): string =>
  `${clock.format(new Date(start))} – ${clock.format(new Date(end))}`;
