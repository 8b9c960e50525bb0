import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Shown } from '../../client/sync/overlay';
import { shownPeople } from '../../domain/counterpart';
import { labelOf } from '../../domain/same-name';
import type { MessageId } from '../../words/words';
import { useSay } from '../parts/use-words';
import { focusIt } from './focus';
import { useChangePerson } from './use-change-person';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
    overflowWrap: 'anywhere',
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  way: { minHeight: '44px', maxWidth: '100%' },
});

type Person = Shown<'counterpart'>;

type State =
  | { readonly status: 'closed' }
  | { readonly status: 'choosing' }
  | { readonly status: 'asking'; readonly into: string };

interface MergePersonProps {
  readonly person: Person;
  /** Merged entries included. */
  readonly all: readonly Person[];
  readonly onMerged: (into: string) => void;
}

/** Two entries turn out to be one person. What that does is said before it is done, and it can be undone. */
export const MergePerson = ({ person, all, onMerged }: MergePersonProps) => {
  const styles = useStyles();
  const say = useSay();
  const intl = useIntl();
  const change = useChangePerson();
  const toggle = useRef<HTMLButtonElement | null>(null);
  const [state, setState] = useState<State>({ status: 'closed' });
  const people = shownPeople(all);
  const others = people.filter(({ id }) => id !== person.id);
  const into = state.status === 'asking' ? others.find(({ id }) => id === state.into) : undefined;
  if (others.length === 0) return null;

  const cancel = () => {
    setState({ status: 'closed' });
    toggle.current?.focus();
  };
  const putTogether = (other: Person) => {
    change(person, { mergedInto: other.id });
    onMerged(other.id);
  };
  return (
    <div className={styles.fields}>
      <Button
        ref={(button: HTMLButtonElement | null) => {
          toggle.current = button;
        }}
        className={styles.way}
        aria-expanded={state.status !== 'closed'}
        onClick={() => setState({ status: state.status === 'closed' ? 'choosing' : 'closed' })}
      >
        {say('people.merge')}
      </Button>
      {state.status !== 'closed' && (
        <div className={styles.fields} role="group" aria-label={say('people.merge')}>
          {into ? (
            <>
              <Text ref={focusIt} tabIndex={-1}>
                {intl.formatMessage(
                  { id: 'people.mergeAsk' satisfies MessageId },
                  {
                    name: <bdi>{labelOf(person, people)}</bdi>,
                    other: <bdi>{labelOf(into, people)}</bdi>,
                  },
                )}
              </Text>
              <div className={styles.ways}>
                <Button className={styles.way} appearance="primary" onClick={() => putTogether(into)}>
                  {say('people.mergeDo')}
                </Button>
                <Button className={styles.way} onClick={cancel}>
                  {say('people.mergeCancel')}
                </Button>
              </div>
            </>
          ) : (
            others.map((other) => (
              <Button
                key={other.id}
                className={styles.way}
                onClick={() => setState({ status: 'asking', into: other.id })}
              >
                <bdi>{labelOf(other, people)}</bdi>
              </Button>
            ))
          )}
        </div>
      )}
    </div>
  );
};
