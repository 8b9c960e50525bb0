import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { shownPeople } from '../../domain/counterpart';
import { labelOf, suggestFromTitle } from '../../domain/same-name';
import { usePeople } from '../parts/use-people';
import { PageHeading } from '../parts/page-heading';
import { useSay } from '../parts/use-words';
import { AddPerson } from './add-person';
import { PersonFace } from './person-face';
import { UnreadPeople } from './unread-people';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  person: {
    width: '100%',
    maxWidth: '100%',
    minHeight: '48px',
    justifyContent: 'flex-start',
    overflowWrap: 'anywhere',
  },
});

const RECENT = 6;

interface WhomWithProps {
  /** The meeting's name, which may tell. */
  readonly title: string;
  /** The ids of those whom the owner met, the last one first. */
  readonly met: readonly string[];
  readonly onChosen: (counterpart: string) => void;
}

/** With whom a one-on-one is: one press for whoever is known, a name for whoever is not. */
export const WhomWith = ({ title, met, onChosen }: WhomWithProps) => {
  const styles = useStyles();
  const say = useSay();
  const list = usePeople();
  if (list.status === 'loading') {
    return (
      <Skeleton aria-label={say('app.loading')}>
        <SkeletonItem size={48} />
      </Skeleton>
    );
  }
  const all = list.status === 'ready' ? list.all : undefined;
  const people = shownPeople(all ?? []);
  const here = people.filter(({ standing }) => standing === 'here');
  const suggested = suggestFromTitle(title, here);
  const place = (id: string): number => (met.includes(id) ? met.indexOf(id) : met.length);
  const recent = here
    .filter(({ id }) => id !== suggested?.id)
    .sort((a, b) => place(a.id) - place(b.id) || (a.name < b.name ? -1 : 1))
    .slice(0, RECENT);
  return (
    <section className={styles.page}>
      <PageHeading of="panel">{say('whom.title')}</PageHeading>
      {list.status === 'unread' && <UnreadPeople {...list} />}
      {suggested && (
        <Button className={styles.person} appearance="primary" onClick={() => onChosen(suggested.id)}>
          {say('whom.with', { name: labelOf(suggested, people) })}
        </Button>
      )}
      {recent.length > 0 && (
        <ul className={styles.list}>
          {recent.map((person) => (
            <li key={person.id}>
              <Button className={styles.person} onClick={() => onChosen(person.id)}>
                <PersonFace name={person.name} hint={person.hint} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddPerson all={all} onAdded={onChosen} onKnown={onChosen} />
    </section>
  );
};
