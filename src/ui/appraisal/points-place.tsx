import { Button, Text } from '@fluentui/react-components';
import { useDocs } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

interface PointsPlaceProps {
  readonly held: Held;
  readonly counterparts: readonly string[];
  /** Leads to the points to raise, where there is such a page. */
  readonly onPoints: ((appraisal: string) => void) | undefined;
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
      {onPoints && (
        <Button className={styles.alone} onClick={() => onPoints(held.id)}>
          {say('appraisal.pointsGo')}
        </Button>
      )}
    </>
  );
};
