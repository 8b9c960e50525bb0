import { ToggleButton } from '@fluentui/react-components';
import type { EvidenceSide } from '../../domain/appraisal';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';

const SIDES = [
  ['for', 'appraisal.for'],
  ['against', 'appraisal.against'],
  ['neutral', 'appraisal.neutral'],
] as const;

interface SideChoiceProps {
  readonly side: EvidenceSide | null;
  /** A second press takes the choice back. */
  readonly onChoose: (side: EvidenceSide | null) => void;
}

/** Which way a piece of evidence points; nobody has to decide. */
export const SideChoice = ({ side, onChoose }: SideChoiceProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  return (
    <div className={styles.ways} role="group" aria-label={say('appraisal.side')}>
      {SIDES.map(([value, id]) => (
        <ToggleButton
          key={value}
          className={styles.way}
          checked={side === value}
          onClick={() => onChoose(side === value ? null : value)}
        >
          {say(id)}
        </ToggleButton>
      ))}
    </div>
  );
};
