import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { MEETING_LENGTHS, type MeetingLength } from '../../domain/meeting-clock';
import { useSay } from '../parts/use-words';
import { KindChoice, type KindChoiceProps } from './kind-choice';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  lengths: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(88px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  length: { minHeight: '44px', minWidth: 0 },
});

interface WhenDoesItEndProps extends KindChoiceProps {
  readonly onLength: (length: MeetingLength) => void;
}

/** Asked once where no host tells the times. One press begins the meeting. */
export const WhenDoesItEnd = ({ kind, onKind, onLength }: WhenDoesItEndProps) => {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  return (
    <div className={styles.page}>
      <KindChoice kind={kind} onKind={onKind} />
      <Subtitle2 as="h2" id={id}>
        {say('clock.howLong')}
      </Subtitle2>
      <div className={styles.lengths} role="group" aria-labelledby={id}>
        {MEETING_LENGTHS.map((length) => (
          <Button key={length} className={styles.length} onClick={() => onLength(length)}>
            {say('clock.minutes', { minutes: length })}
          </Button>
        ))}
      </div>
      <Text size={200}>{say('clock.begins')}</Text>
    </div>
  );
};
