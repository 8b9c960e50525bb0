import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, failureOf } from '../../client/ask';
import { useProduct } from '../parts/product';
import { useFailureWords, useSay } from '../parts/use-words';
import { NoteItem } from './note-item';

const SHOWN = 20;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/** A person's notes, the last written first; one is open for writing at a time. */
export const NoteList = () => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const { send } = useProduct();
  const [openId, setOpenId] = useState<string | undefined>();
  const query = useQuery({
    queryKey: ['notes'],
    queryFn: () => ask(send, 'notes/list', { occasion: null, limit: SHOWN }),
  });

  if (query.isPending) {
    return (
      <Skeleton aria-label={say('app.loading')}>
        <SkeletonItem size={64} />
      </Skeleton>
    );
  }
  if (query.data === undefined) {
    return (
      <div className={styles.stack} role="alert">
        <Text>{say('list.failed', { reason: reasonOf(failureOf(query.error)) })}</Text>
        <Button onClick={() => void query.refetch()}>{say('list.again')}</Button>
      </div>
    );
  }
  const { notes, more } = query.data;
  if (notes.length === 0) return <Text className={styles.quiet}>{say('tab.noNotes')}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            stored={note}
            isOpen={note.id === openId}
            onToggle={() => setOpenId(note.id === openId ? undefined : note.id)}
          />
        ))}
      </ul>
      {more && <Text className={styles.quiet}>{say('tab.moreNotes', { count: SHOWN })}</Text>}
    </>
  );
};
