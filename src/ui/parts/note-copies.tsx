import { useState } from 'react';
import type { Line } from '../../client/sync/line-parts';
import { lineOf } from './line-of';
import { NoteCopy, type BesideNote } from './note-copy';
import { useRunning } from './sync-gate';
import { useDocs } from './use-docs';
import { useSay } from './use-words';

/** What other devices wrote at the same time, beside the note. Neither goes until the person says so. */
export const NoteCopies = (beside: BesideNote) => {
  const say = useSay();
  const { line } = beside;
  const { sync } = useRunning();
  const notes = useDocs('note');
  const [gone, setGone] = useState<readonly Line<'note'>[]>([]);
  const copies =
    notes.status === 'ready'
      ? notes.all.filter(({ copyOf }) => copyOf === line.id).map((shown) => lineOf(sync, 'note', shown))
      : sync.lines('note').filter(({ view }) => view().content.copyOf === line.id && !view().removed);
  const shown = [...new Set([...copies, ...gone])];
  if (shown.length === 0) return null;
  return (
    <section aria-label={say('conflict.title')}>
      {shown.map((copy) => (
        <NoteCopy
          key={copy.id}
          {...beside}
          copy={copy}
          onGone={() => setGone((before) => [...before, copy])}
        />
      ))}
    </section>
  );
};
