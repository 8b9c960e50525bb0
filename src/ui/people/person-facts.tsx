import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { FormattedDate } from 'react-intl';
import type { Shown } from '../../client/sync/overlay';
import { idsOf } from '../../domain/counterpart';
import { byStart } from '../../domain/meeting';
import { useDocs } from '../parts/use-docs';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  // The line keeps its height while nothing is known, so that the rows below stay where they are.
  facts: { display: 'block', minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** The list tells of so many meetings, the latest. Of whom it does not tell, an older one may be kept. */
const LISTED = 50;

type Person = Shown<'counterpart'>;

/** When the two last met; nothing while that is not known. */
const useLastMet = (ids: readonly string[]): ReactNode => {
  const say = useSay();
  const meetings = useDocs('meeting');
  if (meetings.status !== 'ready') return null;
  const [last] = meetings.all.filter(({ counterpart }) => ids.includes(counterpart)).sort(byStart);
  if (last)
    return (
      <>
        {say('people.lastMet')} <FormattedDate value={last.startedAt} day="numeric" month="short" />
      </>
    );
  return meetings.all.length < LISTED ? say('people.notMet') : null;
};

/** How much is open between the two; nothing while that is not known. */
const useOpen = (ids: readonly string[]): ReactNode => {
  const say = useSay();
  const promises = useDocs('commitment');
  if (promises.status !== 'ready') return null;
  const open = promises.all.filter(
    ({ counterpart, state }) => state === 'open' && ids.includes(counterpart ?? ''),
  );
  return say('people.open', { count: open.length });
};

/** What is known of a person, in one line. What could not be read is not made up. */
export const PersonFacts = ({ person, all }: { person: Person; all: readonly Person[] }) => {
  const styles = useStyles();
  const say = useSay();
  const ids = idsOf(person.id, all);
  const left = person.standing === 'left' ? say('people.hasLeft') : null;
  const facts = [left, useLastMet(ids), useOpen(ids)].filter((fact) => fact !== null);
  return (
    <Text size={200} className={styles.facts}>
      {facts.map((fact, nth) => (
        <Fragment key={nth}>
          {nth > 0 && ' · '}
          <span>{fact}</span>
        </Fragment>
      ))}
    </Text>
  );
};
