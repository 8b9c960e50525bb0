import { Button, mergeClasses, Text } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { memo, useId, useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import type { CalendarDate } from '../../domain/calendar-date';
import { raisedOn, takenUp } from '../../domain/raising';
import { SavingMark } from '../parts/saving-mark';
import { useFocusStays } from '../parts/use-focus-stays';
import { useSay } from '../parts/use-words';
import { Passages } from './passages';
import { RaiseNext } from './raise-next';
import { usePointStyles } from './styles';
import { useChangePoint } from './use-change-point';
import type { SearchInNotes } from './use-notes-search';
import { usePointDates } from './use-point-dates';

interface PointItemProps {
  readonly point: Shown<'point'>;
  readonly appraisalDay: CalendarDate | null;
  readonly notes: SearchInNotes;
}

/** One point: whether it was raised, where, and if not, when it will be. */
export const PointItem = memo(({ point, appraisalDay, notes }: PointItemProps) => {
  const styles = usePointStyles();
  const say = useSay();
  const { days } = usePointDates();
  const change = useChangePoint();
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const passagesId = useId();
  const { text, state, saving } = point;
  const dates = raisedOn(point);
  const isDropped = state === 'dropped';

  const standing = (): string => {
    if (isDropped) return say('points.dropped');
    if (dates.length > 0) return say('points.raisedOn', { days: days(dates) });
    return say(state === 'raised' ? 'points.raised' : 'points.notYet');
  };
  const settle = (next: 'dropped' | 'up') => {
    pressed();
    if (next === 'dropped') setOpen('closed');
    change(point, (content) => (next === 'up' ? takenUp(content) : { ...content, state: 'dropped' }));
  };

  return (
    <li className={styles.item}>
      <Text className={mergeClasses(styles.words, isDropped && styles.dropped)}>
        <bdi>{text}</bdi>
      </Text>
      <Text size={200} weight="semibold" className={state === 'open' ? styles.open : styles.quiet}>
        {standing()}
      </Text>
      <div className={styles.stack} ref={place}>
        {!isDropped && (
          <Button
            className={styles.start}
            icon={open === 'open' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            aria-expanded={open === 'open'}
            aria-controls={open === 'open' ? passagesId : undefined}
            aria-label={say('points.lookNamed', { text })}
            onClick={() => setOpen(open === 'open' ? 'closed' : 'open')}
          >
            {say('points.look')}
          </Button>
        )}
        {open === 'open' && !isDropped && (
          <div id={passagesId} className={mergeClasses(styles.stack, styles.inner)}>
            <Passages point={point} notes={notes} />
          </div>
        )}
        <div className={styles.ways}>
          {state === 'open' && <RaiseNext point={point} appraisalDay={appraisalDay} pressed={pressed} />}
          {isDropped ? (
            <Button
              className={styles.way}
              appearance="subtle"
              icon={<ArrowUndo20Regular />}
              aria-label={say('points.undoNamed', { text })}
              onClick={() => settle('up')}
            >
              {say('promises.undo')}
            </Button>
          ) : (
            <Button
              className={styles.way}
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={say('points.dropNamed', { text })}
              onClick={() => settle('dropped')}
            >
              {say('points.drop')}
            </Button>
          )}
          <SavingMark saving={saving} />
        </div>
      </div>
    </li>
  );
});
