import { Button, Text } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { newId } from '../../client/ids';
import type { Goal } from '../../domain/appraisal';
import type { CalendarDate } from '../../domain/calendar-date';
import { COMMITMENT_TEXT_MAX } from '../../domain/commitment';
import { PromiseItem } from '../parts/promise-item';
import { useRunning } from '../parts/sync-gate';
import { useDocs } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { DayField } from './day-field';
import { LineField } from './line-field';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

interface HelpProps {
  readonly held: Held;
  readonly goal: Goal;
  readonly name: string;
  readonly onMade: (commitment: string) => void;
}

/** "How can I help?": answered by a promise of one's own, with a day of its own, which is kept like every other. */
export const Help = ({ held, goal, name, onMade }: HelpProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { sync } = useRunning();
  const commitments = useDocs('commitment');
  const [text, setText] = useState('');
  const [due, setDue] = useState<CalendarDate | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const made =
    goal.help !== null && commitments.status === 'ready'
      ? commitments.all.find(({ id }) => id === goal.help)
      : undefined;
  const promise = (event: SubmitEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return setEmpty(true);
    const id = newId();
    const { counterpart, title } = held.content;
    sync.begin('commitment', id, {
      text: words,
      due,
      whose: 'mine',
      counterpart,
      occasion: `appraisal:${held.id}`,
      title,
      state: 'open',
    });
    onMade(id);
    setText('');
    setDue(null);
  };
  // Until the list is there nobody knows whether the promise still is.
  const isAsked = goal.help === null || (commitments.status === 'ready' && made === undefined);
  return (
    <div className={styles.stack} role="group" aria-label={say('appraisal.help')}>
      <Text weight="semibold">{say('appraisal.help')}</Text>
      {made && (
        <ul className={styles.list}>
          <PromiseItem commitment={made} standing={made.state} name={name} />
        </ul>
      )}
      {isAsked && (
        <form className={styles.stack} onSubmit={promise} noValidate>
          <div className={styles.row}>
            <LineField
              label={say('appraisal.helpWords')}
              trouble={isEmpty ? say('appraisal.helpEmpty') : null}
              value={text}
              max={COMMITMENT_TEXT_MAX}
              onType={(words) => {
                setText(words);
                setEmpty(false);
              }}
            />
            <DayField label={say('appraisal.goalDue')} value={due} none="allowed" onSave={setDue} />
          </div>
          <Button className={styles.alone} type="submit">
            {say('appraisal.helpMake')}
          </Button>
        </form>
      )}
    </div>
  );
};
