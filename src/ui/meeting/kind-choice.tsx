import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { MeetingKind } from '../../domain/prompts/prompt';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  kinds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  kind: { minHeight: '44px' },
});

export interface KindChoiceProps {
  readonly kind: MeetingKind;
  readonly onKind: (kind: MeetingKind) => void;
}

/** Which library of prompts the meeting draws on. */
export const KindChoice = ({ kind, onKind }: KindChoiceProps) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.kinds} role="group" aria-label={say('clock.kind')}>
      <ToggleButton
        className={styles.kind}
        checked={kind === 'one-on-one'}
        onClick={() => onKind('one-on-one')}
      >
        {say('clock.oneOnOne')}
      </ToggleButton>
      <ToggleButton
        className={styles.kind}
        checked={kind === 'appraisal'}
        onClick={() => onKind('appraisal')}
      >
        {say('clock.appraisal')}
      </ToggleButton>
    </div>
  );
};
