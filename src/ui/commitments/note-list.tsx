import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { failureOf } from '../../client/ask';
import { byLastSaved } from '../../domain/note';
import { useDocs } from '../parts/use-docs';
import { useNames } from '../parts/use-people';
import { useFailureWords, useSay } from '../parts/use-words';
import { NoteItem } from './note-item';

const SHOWN = 20;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/** A person's notes, the last written first; one is open for writing at a time. A copy is found in its note. */
export const NoteList = () => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const nameOf = useNames();
  const [openId, setOpenId] = useState<string | undefined>();
  const list = useDocs('note');

  if (list.status === 'loading') {
    return (
      <Skeleton aria-label={say('app.loading')}>
        <SkeletonItem size={64} />
      </Skeleton>
    );
  }
  if (list.status === 'failed') {
    return (
      <div className={styles.stack} role="alert">
        <Text>{say('list.failed', { reason: reasonOf(failureOf(list.error)) })}</Text>
        <Button onClick={list.again}>{say('list.again')}</Button>
      </div>
    );
  }
  const ids = new Set(list.all.map(({ id }) => id));
  const notes = list.all.filter(({ copyOf }) => copyOf === null || !ids.has(copyOf)).sort(byLastSaved);
  if (notes.length === 0) return <Text className={styles.quiet}>{say('tab.noNotes')}</Text>;
  const shown = notes.slice(0, SHOWN);
  return (
    <div className={styles.stack}>
      <ul className={styles.list} style={{ width: '100%' }}>
        {shown.map((note) => (
          <NoteItem
            key={note.id}
            stored={note}
            name={nameOf(note.counterpart)}
            versions={1 + list.all.filter(({ copyOf }) => copyOf === note.id).length}
            isOpen={note.id === openId}
            onToggle={() => setOpenId(note.id === openId ? undefined : note.id)}
          />
        ))}
      </ul>
      {notes.length > shown.length && (
        <Text size={200} className={styles.quiet}>
          {say('tab.moreNotes', { count: shown.length })}
        </Text>
      )}
    </div>
  );
};
