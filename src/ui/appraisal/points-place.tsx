import { Button, Text } from '@fluentui/react-components';
import type { CalendarDate } from '../../domain/calendar-date';
import { useDocs } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

/** Leads to the points to raise for an appraisal. */
export type OnPoints = (appraisal: { readonly id: string; readonly day: CalendarDate }) => void;

interface PointsPlaceProps {
  readonly held: Held;
  readonly counterparts: readonly string[];
  readonly onPoints: OnPoints;
}

/** How many points are still new to the other person, and the way to them. */
export const PointsPlace = ({ held, counterparts, onPoints }: PointsPlaceProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const points = useDocs('point');
  const open =
    points.status === 'ready'
      ? points.all.filter(
          ({ counterpart, appraisal, state }) =>
            counterparts.includes(counterpart) &&
            state === 'open' &&
            (appraisal === null || appraisal === held.id),
        )
      : undefined;
  return (
    <>
      {open && <Text>{say('appraisal.pointsOpen', { count: open.length })}</Text>}
      <Button className={styles.alone} onClick={() => onPoints({ id: held.id, day: held.content.day })}>
        {say('appraisal.pointsGo')}
      </Button>
    </>
  );
};
