import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { CIRCUMSTANCES, type Circumstance } from '../../domain/prompts/avoid';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  switch: { minHeight: '44px', alignItems: 'center' },
});

const NAMES = {
  'formal-case': 'moment.formalCase',
  'pay-open': 'moment.payOpen',
  'others-present': 'moment.othersPresent',
  upset: 'moment.upset',
  'rating-closed': 'moment.ratingClosed',
} as const satisfies { readonly [Said in Circumstance]: string };

export interface OfTheMomentProps {
  /** What the manager said since this window was opened; no other place has it. */
  readonly said: readonly Circumstance[];
  readonly onSay: (said: readonly Circumstance[]) => void;
}

/** What only the manager can know of this moment, and what makes some prompts out of place. */
export const OfTheMoment = ({ said, onSay }: OfTheMomentProps) => {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <Text id={id} weight="semibold">
        {say('moment.title')}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say('moment.note')}
      </Text>
      {CIRCUMSTANCES.map((each) => (
        <Checkbox
          key={each}
          className={styles.switch}
          label={say(NAMES[each])}
          checked={said.includes(each)}
          onChange={(_, data) =>
            onSay(data.checked === true ? [...said, each] : said.filter((other) => other !== each))
          }
        />
      ))}
    </div>
  );
};
