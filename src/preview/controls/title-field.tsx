import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { TITLE_MAX } from '../choices';

interface TitleFieldProps {
  /** Undefined while the meeting is called as its kind usually is. */
  readonly title: string | undefined;
  readonly onChoose: (title: string | undefined) => void;
}

/** What the meeting is called. It counts when the field is left, since another title is another page load. */
export const TitleField = ({ title, onChoose }: TitleFieldProps) => {
  const [typed, setTyped] = useState(title ?? '');
  const settle = (): void => {
    const wanted = typed.trim() || undefined;
    if (wanted !== title) onChoose(wanted);
  };
  return (
    <Field label="Title" size="small">
      <Input
        size="small"
        value={typed}
        maxLength={TITLE_MAX}
        placeholder="As usual"
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={settle}
        onKeyDown={({ key }) => (key === 'Enter' ? settle() : undefined)}
      />
    </Field>
  );
};
