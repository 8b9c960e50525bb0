import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  options: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  option: { minHeight: '44px' },
});

interface ChoiceProps<Value> {
  readonly title: string;
  readonly about?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export const Choice = <Value extends string | number | null>({
  title,
  about,
  value,
  options,
  onChoose,
}: ChoiceProps<Value>) => {
  const styles = useStyles();
  return (
    <Section title={title}>
      <div className={styles.options} role="group" aria-label={title}>
        {options.map((option) => (
          <ToggleButton
            key={option.value}
            className={styles.option}
            checked={option.value === value}
            onClick={() => onChoose(option.value)}
          >
            {option.name}
          </ToggleButton>
        ))}
      </div>
      {about !== undefined && <Text size={200}>{about}</Text>}
    </Section>
  );
};
