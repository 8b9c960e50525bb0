import { clockOf, type MeetingClock } from '../../domain/meeting-clock';
import type { Contents } from '../../domain/merge';

const instant = (text: string | null): number | null => (text === null ? null : Date.parse(text));

/** The clock of a meeting as its record tells it. */
export const clockFor = (content: Contents['meeting'], now: number): MeetingClock =>
  clockOf(
    {
      startedAt: Date.parse(content.startedAt),
      plannedStart: instant(content.plannedStart),
      plannedEnd: Date.parse(content.plannedEnd),
      endsEarlyAt: instant(content.endsEarlyAt),
    },
    now,
  );
