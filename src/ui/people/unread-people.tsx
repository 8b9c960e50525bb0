import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { failureOf } from '../../client/ask';
import type { People } from '../parts/use-people';
import { useFailureWords, useSay } from '../parts/use-words';

const useStyles = makeStyles({
  unread: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    overflowWrap: 'anywhere',
  },
  again: { minHeight: '44px' },
});

/** Says that the list of people could not be read, which is not the same as knowing nobody. */
export const UnreadPeople = ({ error, again }: Extract<People, { status: 'unread' }>) => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  return (
    <div className={styles.unread} role="alert">
      <Text>{say('whom.failed', { reason: reasonOf(failureOf(error)) })}</Text>
      <Button className={styles.again} disabledFocusable={again === undefined} onClick={() => again?.()}>
        {say('whom.again')}
      </Button>
    </div>
  );
};
