import { Field, Select } from '@fluentui/react-components';
import { oneOf } from '../read';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** One of a closed list, with its label above it. */
export const Choice = <Value extends string>({
  label,
  value,
  options,
  nameOf,
  onChoose,
}: ChoiceProps<Value>) => (
  <Field label={label} size="small">
    <Select
      size="small"
      value={value}
      onChange={(_event, data) => {
        const chosen = oneOf(options, data.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </Select>
  </Field>
);
