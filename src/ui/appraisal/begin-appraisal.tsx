import { Button, Text } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { newId } from '../../client/ids';
import { beginAppraisal } from '../../domain/appraisal-flow';
import { addDays, type CalendarDate } from '../../domain/calendar-date';
import { useRunning } from '../parts/sync-gate';
import { today } from '../parts/today';
import { useSay } from '../parts/use-words';
import { DayField } from './day-field';
import { useAppraisalStyles } from './styles';

/** As long before the talk as the first step falls due. */
const WEEKS_AHEAD = 8;

interface BeginAppraisalProps {
  readonly counterpart: string;
  readonly onBegun: (id: string) => void;
}

/** An appraisal begins with the day of its talk; everything else follows from it, and can be changed. */
export const BeginAppraisal = ({ counterpart, onBegun }: BeginAppraisalProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { sync } = useRunning();
  const [day, setDay] = useState<CalendarDate>(() => addDays(today(), WEEKS_AHEAD * 7));
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    const id = newId();
    sync.begin('appraisal', id, beginAppraisal(counterpart, '', day));
    onBegun(id);
  };
  return (
    <form className={styles.stack} onSubmit={begin} noValidate>
      <Text>{say('appraisal.beginAbout')}</Text>
      <div className={styles.row}>
        <DayField
          label={say('appraisal.day')}
          hint={say('appraisal.dayHint')}
          value={day}
          none="refused"
          onSave={(chosen) => setDay(chosen ?? day)}
        />
      </div>
      <Button className={styles.alone} appearance="primary" type="submit">
        {say('appraisal.begin')}
      </Button>
    </form>
  );
};
