import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { failureOf } from '../../client/ask';
import type { CommitmentView } from '../../client/commitments';
import { PromiseItem } from './promise-item';
import { useCommitments } from './use-commitments';
import { useFailureWords, useSay } from './use-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  more: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface PromiseListProps {
  /** Which of all promises belong here. */
  readonly wanted: (commitment: CommitmentView) => boolean;
  readonly none: string;
  /** How many are shown before the person asks for the rest; all when left out. */
  readonly first?: number;
}

/** Promises in the order of their days. An item that was just settled stays where it is, with its undo beside it. */
export const PromiseList = ({ wanted, none, first = Infinity }: PromiseListProps) => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const [limit, setLimit] = useState(first);
  const query = useCommitments();

  if (query.isPending) {
    return (
      <Skeleton className={styles.column} aria-label={say('app.loading')}>
        <SkeletonItem size={16} />
        <SkeletonItem size={16} />
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
  const shown = query.data.commitments.filter(wanted);
  if (shown.length === 0) return <Text className={styles.quiet}>{none}</Text>;
  const hidden = shown.length - limit;
  return (
    <div className={styles.column}>
      <ul className={styles.list}>
        {shown.slice(0, limit).map((commitment) => (
          <PromiseItem key={commitment.id} commitment={commitment} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" className={styles.more} onClick={() => setLimit(Infinity)}>
          {say('promises.more', { count: hidden })}
        </Button>
      )}
    </div>
  );
};
