import { Field, Input } from '@fluentui/react-components';
import { typedText } from '../../domain/typed-text';
import { useAppraisalStyles } from './styles';

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly trouble?: string | null;
  readonly value: string;
  readonly max: number;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
}

/** One line of words, kept on the device as it is typed. */
export const LineField = ({ label, hint, trouble = null, value, max, onType, onLeave }: LineFieldProps) => {
  const styles = useAppraisalStyles();
  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint ?? null}
      validationState={trouble === null ? 'none' : 'error'}
      validationMessage={trouble}
    >
      <Input
        className={styles.input}
        value={value}
        dir="auto"
        maxLength={max}
        onChange={(_, data) => onType(typedText(data.value).replace(/[\r\n]+/g, ' '))}
        onBlur={onLeave}
      />
    </Field>
  );
};
