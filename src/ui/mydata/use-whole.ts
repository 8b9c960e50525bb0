import { useState } from 'react';
import { readThings, readTrail } from '../../client/my-data';
import { realTiming } from '../../client/sync/timing';
import type { Failure } from '../../contract/failure';
import { calendarFile } from '../../domain/export/calendar-file';
import { writeExport } from '../../domain/export/export-file';
import { ofKind, type Thing } from '../../domain/export/thing';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { today } from '../parts/today';
import { nameOfFile, type TextFile } from './save-file';
import { tableOf } from './table';

export type Form = 'json' | 'csv' | 'calendar';

export type Collecting =
  | { readonly status: 'idle' }
  | { readonly status: 'collecting'; readonly things: number }
  /** `waiting`: so many things are not in it, since the server does not have them yet. */
  | { readonly status: 'collected'; readonly waiting: number }
  | { readonly status: 'failed'; readonly failure: Failure };

/** The open promises with a day; `title` says what the calendar shows of each. */
const asCalendar = (things: readonly Thing[], madeAt: string, title: (words: string) => string): string =>
  calendarFile(
    ofKind('commitment', things).flatMap(({ removedAt, doc: { id, due, state, text } }) =>
      removedAt === null && state === 'open' && due !== null && due !== 'next-meeting'
        ? [{ id, day: due, title: title(text) }]
        : [],
    ),
    madeAt,
  );

/** All that the person keeps, collected from the server when it is wanted and put into a file. */
export const useWhole = (calendarTitle: (words: string) => string) => {
  const { send } = useProduct();
  const { sync } = useRunning();
  const [state, setState] = useState<Collecting>({ status: 'idle' });

  const collect = async (form: Form): Promise<TextFile | undefined> => {
    const parts = { send, timing: realTiming };
    setState({ status: 'collecting', things: 0 });
    // What is on its way arrives first, as far as it can.
    await sync.flush();
    const read = await readThings(parts, null, (things) => setState({ status: 'collecting', things }));
    const trail = read.ok && form === 'json' ? await readTrail(parts) : ({ ok: true, value: [] } as const);
    if (!read.ok || !trail.ok) {
      const failure = !read.ok ? read.failure : !trail.ok ? trail.failure : undefined;
      if (failure) setState({ status: 'failed', failure });
      return undefined;
    }
    setState({ status: 'collected', waiting: sync.waiting() });
    const things = read.value;
    const madeAt = new Date().toISOString();
    switch (form) {
      case 'json':
        return {
          name: nameOfFile('', today(), 'json'),
          type: 'application/json',
          text: writeExport({ madeAt, things, trail: trail.value }),
        };
      case 'csv':
        return { name: nameOfFile('', today(), 'csv'), type: 'text/csv', text: tableOf(things) };
      case 'calendar':
        return {
          name: nameOfFile('', today(), 'ics'),
          type: 'text/calendar',
          text: asCalendar(things, madeAt, calendarTitle),
        };
    }
  };
  return { state, collect };
};
