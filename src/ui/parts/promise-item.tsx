import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { memo } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { Shown } from '../../client/sync/overlay';
import { daysBetween } from '../../domain/calendar-date';
import type { CommitmentState } from '../../domain/commitment';
import { useDueWords } from './due-words';
import { lineOf } from './line-of';
import { SavingMark } from './saving-mark';
import { useRunning } from './sync-gate';
import { today } from './today';
import { useFocusStays } from './use-focus-stays';
import { takeBack } from './use-taken-back';
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
  /** What became of it; taken back is a promise that was a mistake. */
  readonly standing: CommitmentState | 'taken-back';
  /** Whom it is with, as far as somebody was named. */
  readonly name: string | undefined;
}

const BECAME = {
  kept: 'promises.isKept',
  dropped: 'promises.isDropped',
  'taken-back': 'promises.isTakenBack',
} as const;

/** One promise: its words, whose it is, its day, and what became of it. */
export const PromiseItem = memo(({ commitment, standing, name }: PromiseItemProps) => {
  const styles = useStyles();
  const say = useSay();
  const dueWords = useDueWords();
  const { text, due, title, whose } = commitment;
  const now = today();
  const isLate = standing === 'open' && due !== null && due !== 'next-meeting' && daysBetween(now, due) < 0;
  const who =
    whose === 'mine'
      ? name === undefined
        ? say('promises.mine')
        : say('promises.mineTo', { name })
      : say('promises.theirs', { name: name ?? say('begin.them') });

  return (
    <li className={styles.item}>
      <Text className={standing === 'open' ? undefined : styles.settled}>
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
      <PromiseButtons commitment={commitment} standing={standing} />
    </li>
  );
});

/**
 * What can be done with a promise now. Each choice is a button of its own, so that the focus never stays on one that
 * has become another. A mistake is taken back only after it was dropped, so that an open promise asks for no third
 * choice.
 */
const PromiseButtons = ({ commitment, standing }: Omit<PromiseItemProps, 'name'>) => {
  const styles = useStyles();
  const say = useSay();
  const { sync } = useRunning();
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const { text, saving } = commitment;
  const act = (change: (line: Line<'commitment'>) => void) => () => {
    pressed();
    change(lineOf(sync, 'commitment', commitment));
  };
  const settle = (state: CommitmentState) =>
    act((line) => line.change({ ...line.view().content, state }, 'done'));

  return (
    <div className={styles.buttons} ref={place}>
      {standing === 'open' ? (
        <>
          <Button
            key="keep"
            size="small"
            icon={<Checkmark20Regular />}
            aria-label={say('promises.keepNamed', { text })}
            onClick={settle('kept')}
          >
            {say('promises.keep')}
          </Button>
          <Button
            key="drop"
            size="small"
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={say('promises.dropNamed', { text })}
            onClick={settle('dropped')}
          >
            {say('promises.drop')}
          </Button>
        </>
      ) : (
        <>
          <Text size={200} weight="semibold">
            {say(BECAME[standing])}
          </Text>
          <Button
            key="undo"
            size="small"
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            aria-label={say(standing === 'taken-back' ? 'promises.bringBackNamed' : 'promises.undoNamed', {
              text,
            })}
            onClick={standing === 'taken-back' ? act((line) => line.restore()) : settle('open')}
          >
            {say('promises.undo')}
          </Button>
        </>
      )}
      {standing === 'dropped' && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={say('promises.takeBackNamed', { text })}
          onClick={act((line) => takeBack(sync, line, { kind: 'list', shown: commitment }))}
        >
          {say('promises.takeBack')}
        </Button>
      )}
      <SavingMark saving={saving} />
    </div>
  );
};
