import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from '../../client/ask';
import { useFailureWords, useSay } from './use-words';

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
  again: { minHeight: '44px' },
});

/** A part of the product that the first load goes without: it comes when it is wanted, and stays. */
export const useLater = <Part,>(name: string, load: () => Promise<Part>): UseQueryResult<Part> =>
  useQuery({
    queryKey: ['later', name],
    queryFn: load,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });

interface LaterProps<Part> {
  readonly name: string;
  readonly load: () => Promise<Part>;
  readonly children: (part: Part) => ReactNode;
}

/** Shows a page that comes later. Offline it can not come, and then it is asked for again by a press. */
export const Later = <Part,>({ name, load, children }: LaterProps<Part>) => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const part = useLater(name, load);
  if (part.data !== undefined) return children(part.data);
  if (part.isPending) return <Spinner label={say('app.loading')} />;
  return (
    <div className={styles.failed} role="alert">
      <Text>{say('list.failed', { reason: reasonOf(failureOf(part.error)) })}</Text>
      <Button className={styles.again} onClick={() => void part.refetch()}>
        {say('list.again')}
      </Button>
    </div>
  );
};
