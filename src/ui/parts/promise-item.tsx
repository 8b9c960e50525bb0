import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular, Checkmark20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createSettle, type CommitmentView } from '../../client/commitments';
import type { Failure } from '../../contract/failure';
import { daysBetween } from '../../domain/calendar-date';
import type { CommitmentState } from '../../domain/commitment';
import { useDueWords } from './due-words';
import { useProduct } from './product';
import { today } from './today';
import { useFailureWords, useSay } from './use-words';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
    ':first-child': { paddingTop: 0 },
    ':last-child': { borderBottomStyle: 'none', paddingBottom: 0 },
  },
  settled: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  about: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusWarningForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type ItemState =
  | { readonly status: 'rest' }
  | { readonly status: 'settling' }
  | { readonly status: 'not-settled'; readonly asked: CommitmentState; readonly failure: Failure };

/** One promise: its words, its day, and what became of it. */
export const PromiseItem = ({ commitment }: { commitment: CommitmentView }) => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const dueWords = useDueWords();
  const { send } = useProduct();
  const queries = useQueryClient();
  const [settleOnce] = useState(() => createSettle(send));
  const [state, setState] = useState<ItemState>({ status: 'rest' });
  const { text, due, title, state: stands } = commitment;
  const now = today();
  const isLate = stands === 'open' && due !== null && daysBetween(now, due) < 0;

  const settle = async (next: CommitmentState) => {
    if (state.status === 'settling') return;
    setState({ status: 'settling' });
    const reply = await settleOnce(commitment, next);
    // Said at once: asking for the list again may take long, or wait until the person is back online.
    if (!reply.ok) setState({ status: 'not-settled', asked: next, failure: reply.failure });
    await queries.invalidateQueries({ queryKey: ['commitments'] });
    if (reply.ok) setState({ status: 'rest' });
  };

  const wordsOf = (): string => {
    if (state.status === 'settling') return say('promises.settling');
    // Only the answer was lost: the list shows what was asked for.
    if (state.status === 'rest' || state.asked === stands) return '';
    return state.failure.code === 'conflict'
      ? say('promises.changed')
      : say('promises.notSettled', { reason: reasonOf(state.failure) });
  };

  return (
    <li className={styles.item}>
      <Text className={stands === 'open' ? undefined : styles.settled}>
        <bdi>{text}</bdi>
      </Text>
      <Text size={200} className={mergeClasses(styles.about, isLate && styles.late)}>
        {dueWords(due, now)}
        {title === '' ? null : (
          <>
            {' · '}
            <bdi>{say('list.from', { title })}</bdi>
          </>
        )}
      </Text>
      <div className={styles.buttons}>
        {stands === 'open' ? (
          <>
            <Button
              size="small"
              icon={<Checkmark20Regular />}
              aria-label={say('promises.keepNamed', { text })}
              onClick={() => void settle('kept')}
            >
              {say('promises.keep')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={say('promises.dropNamed', { text })}
              onClick={() => void settle('dropped')}
            >
              {say('promises.drop')}
            </Button>
          </>
        ) : (
          <>
            <Text size={200} weight="semibold">
              {say(stands === 'kept' ? 'promises.isKept' : 'promises.isDropped')}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndo20Regular />}
              aria-label={say('promises.undoNamed', { text })}
              onClick={() => void settle('open')}
            >
              {say('promises.undo')}
            </Button>
          </>
        )}
        <Text role="status" size={200}>
          {wordsOf()}
        </Text>
      </div>
    </li>
  );
};
