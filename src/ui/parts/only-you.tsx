import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useSay } from './use-words';

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
});

/** Says that what follows is for the eyes of one person. */
export const OnlyYou = () => {
  const styles = useStyles();
  const say = useSay();
  return (
    <span className={styles.line}>
      <LockClosed16Regular aria-hidden />
      <Text size={200}>{say('private.line')}</Text>
    </span>
  );
};
