import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useSay } from '../parts/use-words';
import { useClockSkew } from './use-now';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

const MINUTE = 60_000;

/** Says that the device's clock is wrong, where it is, since its times would not fit to those that are shown. */
export const ClockNote = () => {
  const styles = useStyles();
  const say = useSay();
  const skew = useClockSkew();
  if (skew === 0) return null;
  const minutes = Math.round(Math.abs(skew) / MINUTE);
  return (
    <Text size={200} className={styles.quiet}>
      {say(skew < 0 ? 'clock.fast' : 'clock.slow', { minutes })}
    </Text>
  );
};
