import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  options: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  option: { minHeight: '44px', minWidth: 0 },
});

interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly chosen: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onPress: (value: Value) => void;
}

/** A few choices under their name, all of them in sight. */
export const Choose = <Value extends string>({ label, chosen, options, onPress }: ChooseProps<Value>) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.group}>
      <Text id={id}>{label}</Text>
      <div className={styles.options} role="group" aria-labelledby={id}>
        {options.map(({ value, name }) => (
          <ToggleButton
            key={value}
            className={styles.option}
            checked={chosen.includes(value)}
            onClick={() => onPress(value)}
          >
            {name}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
};
