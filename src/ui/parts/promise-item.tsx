import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular, Checkmark20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { daysBetween } from '../../domain/calendar-date';
import type { CommitmentState } from '../../domain/commitment';
import { useDueWords } from './due-words';
import { lineOf } from './line-of';
import { SavingMark } from './saving-mark';
import { useRunning } from './sync-gate';
import { today } from './today';
import { useSay } from './use-words';

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
    overflowWrap: 'anywhere',
    ':first-child': { paddingTop: 0 },
    ':last-child': { borderBottomStyle: 'none', paddingBottom: 0 },
  },
  settled: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  about: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusWarningForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface PromiseItemProps {
  readonly commitment: Shown<'commitment'>;
  /** Whom it is with, as far as somebody was named. */
  readonly name: string | undefined;
}

/** One promise: its words, whose it is, its day, and what became of it. */
export const PromiseItem = memo(({ commitment, name }: PromiseItemProps) => {
  const styles = useStyles();
  const say = useSay();
  const dueWords = useDueWords();
  const { sync } = useRunning();
  const { text, due, title, state, whose, saving } = commitment;
  const now = today();
  const isLate = state === 'open' && due !== null && due !== 'next-meeting' && daysBetween(now, due) < 0;

  const settle = (next: CommitmentState) => {
    const line = lineOf(sync, 'commitment', commitment);
    line.change({ ...line.view().content, state: next }, 'done');
  };
  const who =
    whose === 'mine'
      ? name === undefined
        ? say('promises.mine')
        : say('promises.mineTo', { name })
      : say('promises.theirs', { name: name ?? say('begin.them') });

  return (
    <li className={styles.item}>
      <Text className={state === 'open' ? undefined : styles.settled}>
        <bdi>{text}</bdi>
      </Text>
      <Text size={200} className={mergeClasses(styles.about, isLate && styles.late)}>
        <bdi>{who}</bdi>
        {' · '}
        <span>{dueWords(due, now)}</span>
        {title === '' ? null : (
          <>
            {' · '}
            <bdi>{say('list.from', { title })}</bdi>
          </>
        )}
      </Text>
      <div className={styles.buttons}>
        {state === 'open' ? (
          <>
            <Button
              size="small"
              icon={<Checkmark20Regular />}
              aria-label={say('promises.keepNamed', { text })}
              onClick={() => settle('kept')}
            >
              {say('promises.keep')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={say('promises.dropNamed', { text })}
              onClick={() => settle('dropped')}
            >
              {say('promises.drop')}
            </Button>
          </>
        ) : (
          <>
            <Text size={200} weight="semibold">
              {say(state === 'kept' ? 'promises.isKept' : 'promises.isDropped')}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndo20Regular />}
              aria-label={say('promises.undoNamed', { text })}
              onClick={() => settle('open')}
            >
              {say('promises.undo')}
            </Button>
          </>
        )}
        <SavingMark saving={saving} />
      </div>
    </li>
  );
});
