import { Text } from '@fluentui/react-components';
import { useSay } from '../parts/use-words';
import { useDataStyles } from './styles';
import { useDates } from './use-dates';
import type { Retention } from './use-retention';

/** Says that nothing can be erased just now, and since when. */
export const HoldNote = ({ hold }: Pick<Retention, 'hold'>) => {
  const styles = useDataStyles();
  const say = useSay();
  const dates = useDates();
  if (hold === null) return null;
  return (
    <div className={styles.note}>
      <Text weight="semibold">{say('data.holdTitle')}</Text>
      <Text>{say('data.hold', { day: dates.dayOf(hold.placedAt) })}</Text>
    </div>
  );
};
