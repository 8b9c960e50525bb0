import { Text } from '@fluentui/react-components';
import { agendaOn, phaseOn } from '../../domain/appraisal-flow';
import { daysBetween } from '../../domain/calendar-date';
import { useDayWords } from '../parts/due-words';
import { today } from '../parts/today';
import { useSay } from '../parts/use-words';
import { stepWords } from './step-item';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

/** Where the appraisal is today, in a few sentences. */
export const Agenda = ({ held }: { held: Held }) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const dayWords = useDayWords('long');
  const { content } = held;
  const now = today();
  const { late, today: due, next } = agendaOn(content, now);
  const days = daysBetween(now, content.day);
  const where = () => {
    switch (phaseOn(content, now)) {
      case 'before':
        return say('appraisal.before', { days });
      case 'talk':
        return say('appraisal.talk');
      case 'after':
        return say('appraisal.after', { days: -days });
      case 'over':
        return say('appraisal.over', { day: dayWords(content.endedOn ?? now, 'with-year') });
    }
  };
  return (
    <div className={styles.head}>
      <Text weight="semibold">{where()}</Text>
      {late.length > 0 && (
        <Text className={styles.late}>{say('appraisal.late', { count: late.length })}</Text>
      )}
      {due.length > 0 && <Text>{say('appraisal.dueToday', { count: due.length })}</Text>}
      {next !== null && next.due !== null && (
        <Text>
          <bdi>
            {say('appraisal.next', { text: stepWords(next, say), day: dayWords(next.due, 'without-year') })}
          </bdi>
        </Text>
      )}
    </div>
  );
};
