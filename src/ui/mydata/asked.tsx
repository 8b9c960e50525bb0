import { Button, Skeleton, SkeletonItem, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failureOf } from '../../client/ask';
import { useFailureWords, useSay } from '../parts/use-words';
import { useDataStyles } from './styles';

/** The little of a query that is needed to show it. */
interface Query<Value> {
  readonly data: Value | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface AskedProps<Value> {
  readonly query: Query<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What the server was asked for: on its way, not to be had, or there. */
export const Asked = <Value,>({ query, children }: AskedProps<Value>) => {
  const styles = useDataStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) {
    return (
      <Skeleton aria-label={say('data.loading')}>
        <SkeletonItem size={64} />
      </Skeleton>
    );
  }
  return (
    <div className={styles.stack} role="alert">
      <Text>{say('list.failed', { reason: reasonOf(failureOf(query.error)) })}</Text>
      <Button className={styles.way} disabledFocusable={query.isFetching} onClick={() => query.refetch()}>
        {say('list.again')}
      </Button>
    </div>
  );
};
