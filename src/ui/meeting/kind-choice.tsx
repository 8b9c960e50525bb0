import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingKind } from '../../domain/prompts/prompt';
import { KIND_NAMES, type Offered } from '../parts/kind-names';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  kinds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  kind: { minHeight: '44px', minWidth: 0 },
});

const USUAL: readonly Offered[] = ['one-on-one', 'appraisal', 'feedback'];
const OTHERS: readonly Offered[] = [
  'career',
  'quiet-word',
  'stay',
  'recognition',
  'new-starter',
  'team',
  'formal',
];

export interface KindChoiceProps {
  readonly kind: MeetingKind;
  readonly onKind: (kind: MeetingKind) => void;
}

/** Which part of the library the meeting draws on: the usual kinds and the chosen one, and the others for who asks. */
export const KindChoice = ({ kind, onKind }: KindChoiceProps) => {
  const styles = useStyles();
  const say = useSay();
  const [others, setOthers] = useState<'shown' | 'folded'>('folded');
  const shown = [...USUAL, ...OTHERS.filter((other) => others === 'shown' || other === kind)];
  return (
    <div className={styles.kinds} role="group" aria-label={say('clock.kind')}>
      {shown.map((each) => (
        <ToggleButton key={each} className={styles.kind} checked={kind === each} onClick={() => onKind(each)}>
          {say(KIND_NAMES[each])}
        </ToggleButton>
      ))}
      <Button
        className={styles.kind}
        appearance="subtle"
        aria-expanded={others === 'shown'}
        onClick={() => setOthers(others === 'shown' ? 'folded' : 'shown')}
      >
        {say('clock.otherKind')}
      </Button>
    </div>
  );
};
