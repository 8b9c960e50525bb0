import { Button, Field, Input, Text } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { daysBetween, isCalendarDate, type CalendarDate } from '../../domain/calendar-date';
import { dayToRaiseBy } from '../../domain/raising';
import { today } from '../parts/today';
import { useSay } from '../parts/use-words';
import { usePointStyles } from './styles';
import { useChangePoint } from './use-change-point';
import { usePointDates } from './use-point-dates';

interface RaiseNextProps {
  readonly point: Shown<'point'>;
  /** The day of the appraisal, where there is one. */
  readonly appraisalDay: CalendarDate | null;
  readonly pressed: () => void;
}

/** Puts a point into the next one-on-one, by a day that can be changed, and takes it out of there. */
export const RaiseNext = ({ point, appraisalDay, pressed }: RaiseNextProps) => {
  const styles = usePointStyles();
  const say = useSay();
  const { day } = usePointDates();
  const change = useChangePoint();
  const { raiseBy, text } = point;
  const [typed, setTyped] = useState<string>();
  const set = (to: CalendarDate | null) => change(point, (content) => ({ ...content, raiseBy: to }));
  const press = (to: CalendarDate | null) => () => {
    pressed();
    setTyped(undefined);
    set(to);
  };

  if (raiseBy === null) {
    return (
      <Button
        className={styles.way}
        icon={<CalendarLtr20Regular />}
        aria-label={say('points.raiseNamed', { text })}
        onClick={press(dayToRaiseBy(today(), appraisalDay))}
      >
        {say('points.raise')}
      </Button>
    );
  }
  const isLate = daysBetween(today(), raiseBy) < 0;
  const isAfter = appraisalDay !== null && daysBetween(raiseBy, appraisalDay) <= 0;
  const hint = isLate ? say('points.dayGone') : isAfter ? say('points.dayAfter') : null;
  return (
    <div className={styles.stack}>
      <Text>{say('points.raiseBy', { day: day(raiseBy) })}</Text>
      <div className={styles.ways}>
        <Field
          label={say('points.day')}
          validationState={hint === null ? 'none' : 'warning'}
          validationMessage={hint}
        >
          <Input
            type="date"
            value={typed ?? raiseBy}
            onChange={(_, data) => {
              // A field of days is empty while a day is half typed; the day before stands until then.
              setTyped(data.value);
              if (isCalendarDate(data.value)) set(data.value);
            }}
            onBlur={() => setTyped(undefined)}
          />
        </Field>
        <Button
          className={styles.way}
          appearance="subtle"
          aria-label={say('points.notNextNamed', { text })}
          onClick={press(null)}
        >
          {say('points.notNext')}
        </Button>
      </div>
    </div>
  );
};
