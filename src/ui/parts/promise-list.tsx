import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { failureOf } from '../../client/ask';
import type { Shown } from '../../client/sync/overlay';
import { byDue } from '../../domain/commitment';
import { PromiseItem } from './promise-item';
import { useDocs } from './use-docs';
import { useNames } from './use-people';
import { useTakenBack } from './use-taken-back';
import { useFailureWords, useSay } from './use-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  more: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Thousands of promises are read in parts; a page of them is drawn at once. */
const PAGE = 50;

interface PromiseListProps {
  /** Which of all promises belong here. */
  readonly wanted: (commitment: Shown<'commitment'>) => boolean;
  readonly none: string;
  /** How many are shown before the person asks for more. */
  readonly first?: number;
}

/** Promises in the order of their days. An item that was just settled stays where it is, with its undo beside it. */
export const PromiseList = ({ wanted, none, first = PAGE }: PromiseListProps) => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const nameOf = useNames();
  const [limit, setLimit] = useState(first);
  const list = useDocs('commitment');
  const taken = useTakenBack().flatMap(({ from, line }): readonly Shown<'commitment'>[] =>
    from.kind === 'list' ? [{ ...from.shown, saving: line.view().state }] : [],
  );

  if (list.status === 'loading') {
    return (
      <Skeleton className={styles.column} aria-label={say('app.loading')}>
        <SkeletonItem size={16} />
        <SkeletonItem size={16} />
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
  const there = new Set(list.all.map(({ id }) => id));
  const gone = taken.filter(({ id }) => !there.has(id));
  const shown = [...list.all, ...gone].filter(wanted).sort(byDue);
  if (shown.length === 0) return <Text className={styles.quiet}>{none}</Text>;
  const hidden = shown.length - limit;
  return (
    <div className={styles.column}>
      <ul className={styles.list}>
        {shown.slice(0, limit).map((commitment) => (
          <PromiseItem
            key={commitment.id}
            commitment={commitment}
            standing={gone.includes(commitment) ? 'taken-back' : commitment.state}
            name={nameOf(commitment.counterpart)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {say('promises.more', { count: Math.min(hidden, PAGE) })}
        </Button>
      )}
    </div>
  );
};
