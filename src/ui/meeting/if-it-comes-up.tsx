import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Prompt } from '../../domain/prompts/prompt';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Cards for what nobody plans: there all the time, and quiet until they are wanted. */
export const IfItComesUp = ({ prompts }: { prompts: readonly Prompt[] }) => {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  if (prompts.length === 0) return null;
  return (
    <div className={styles.list}>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open === 'open'}
        onClick={() => setOpen(open === 'open' ? 'closed' : 'open')}
      >
        {say('prompt.ifNeeded')}
      </Button>
      {open === 'open' &&
        prompts.map(({ id, ask }) => (
          <Text key={id} className={styles.quiet}>
            <bdi>{ask}</bdi>
          </Text>
        ))}
    </div>
  );
};
