import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Accounts } from '../../host/host';
import { Message } from './message';
import { useSay } from './use-words';

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '100%' },
  person: { justifyContent: 'flex-start', textAlign: 'start' },
});

interface AccountChoiceProps {
  readonly accounts: Accounts;
  readonly onChosen: () => void;
}

/** Signing in by choosing who one is. Only the stand-in on one's own machine works so, and it says that it is one. */
export const AccountChoice = ({ accounts, onChosen }: AccountChoiceProps) => {
  const styles = useStyles();
  const say = useSay();
  const people = useQuery({ queryKey: ['accounts'], queryFn: () => accounts.list() });
  return (
    <Message title={say('local.title')} about={say('local.about')}>
      <div className={styles.people}>
        {people.data?.map(({ id, name, role }) => (
          <Button
            key={id}
            className={styles.person}
            onClick={() => {
              accounts.choose(id);
              onChosen();
            }}
          >
            <span>
              <bdi>{name}</bdi> <Text size={200}>{role}</Text>
            </span>
          </Button>
        ))}
      </div>
    </Message>
  );
};
