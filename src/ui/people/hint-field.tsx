import { Field, Input } from '@fluentui/react-components';
import { HINT_MAX } from '../../domain/counterpart';
import { useSay } from '../parts/use-words';

interface HintFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onLeave?: () => void;
}

/** What tells a person from another of the same name: a team, a place. */
export const HintField = ({ value, onChange, onLeave }: HintFieldProps) => {
  const say = useSay();
  return (
    <Field label={say('whom.hint')} hint={say('whom.hintExample')}>
      <Input
        value={value}
        dir="auto"
        maxLength={HINT_MAX}
        onChange={(_, data) => onChange(data.value)}
        onBlur={onLeave}
      />
    </Field>
  );
};
