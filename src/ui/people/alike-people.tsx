import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { cleanHint } from '../../domain/same-name';
import { useSay } from '../parts/use-words';
import { focusIt } from './focus';
import { HintField } from './hint-field';
import { PersonFace } from './person-face';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  way: { minHeight: '44px', maxWidth: '100%', alignSelf: 'flex-start' },
  known: { minHeight: '44px', maxWidth: '100%', justifyContent: 'flex-start' },
});

interface AlikePeopleProps {
  readonly name: string;
  readonly alike: readonly Shown<'counterpart'>[];
  readonly onSame: (counterpart: string) => void;
  readonly onAnother: (hint: string) => void;
  readonly onBack: () => void;
}

/** Somebody of this name is known: one of them, or another person? */
export const AlikePeople = ({ name, alike, onSame, onAnother, onBack }: AlikePeopleProps) => {
  const styles = useStyles();
  const say = useSay();
  const questionId = useId();
  const [hint, setHint] = useState('');
  return (
    <div className={styles.question} role="group" aria-labelledby={questionId}>
      <Text id={questionId} ref={focusIt} tabIndex={-1}>
        {say('whom.alike', { name })}
      </Text>
      {alike.map((person) => (
        <Button key={person.id} className={styles.known} onClick={() => onSame(person.id)}>
          <PersonFace name={person.name} hint={person.hint} />
        </Button>
      ))}
      <HintField value={hint} onChange={setHint} />
      <Button
        className={styles.way}
        disabledFocusable={cleanHint(hint) === ''}
        onClick={() => onAnother(cleanHint(hint))}
      >
        {say('whom.another')}
      </Button>
      <Button className={styles.way} appearance="subtle" onClick={onBack}>
        {say('whom.back')}
      </Button>
    </div>
  );
};
