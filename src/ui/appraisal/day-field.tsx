import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '../../domain/calendar-date';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: CalendarDate | null;
  /** Whether there may be no day at all. */
  readonly none: 'allowed' | 'refused';
  readonly onSave: (day: CalendarDate | null) => void;
}

/** A day, saved when the field is left: while it is typed it passes through days that nobody means. */
export const DayField = ({ label, hint, value, none, onSave }: DayFieldProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && !isCalendarDate(draft) && (draft !== '' || none === 'refused');
  const leave = () => {
    if (draft === undefined || isWrong) return;
    setDraft(undefined);
    const day = draft === '' ? null : draft;
    if (day !== value) onSave(day);
  };
  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint ?? null}
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={isWrong ? say('appraisal.dayMissing') : null}
    >
      <Input
        className={styles.input}
        type="date"
        value={draft ?? value ?? ''}
        onChange={(_, data) => setDraft(data.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
    </Field>
  );
};
