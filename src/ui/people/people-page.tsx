import {
  Button,
  Field,
  Input,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { shownPeople } from '../../domain/counterpart';
import { lastMet } from '../../domain/occasion';
import { plainLetters } from '../../domain/plain-letters';
import { useDocs } from '../parts/use-docs';
import { usePeople } from '../parts/use-people';
import { PageHeading } from '../parts/page-heading';
import { useSay } from '../parts/use-words';
import { AddPerson } from './add-person';
import { focusOnce, type Eyed } from './focus';
import { PersonRow } from './person-row';
import { UnreadPeople } from './unread-people';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { alignSelf: 'flex-start', minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const PAGE = 30;

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

interface PeoplePageProps {
  readonly onStart: (counterpart: string) => void;
  readonly onAbout: (counterpart: string) => void;
  readonly onPrepare: (counterpart: string) => void;
  readonly onAppraisal: (counterpart: string) => void;
}

/** Everyone whom the owner meets, the last met first, then the last added: one press begins a one-on-one without any meeting of the host. */
export const PeoplePage = ({ onStart, onAbout, onPrepare, onAppraisal }: PeoplePageProps) => {
  const styles = useStyles();
  const say = useSay();
  const list = usePeople();
  const meetings = useDocs('meeting');
  const [wanted, setWanted] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [eyed, setEyed] = useState<Eyed>();
  const [added, setAdded] = useState('');

  if (list.status === 'loading') {
    return (
      <Skeleton aria-label={say('app.loading')}>
        <SkeletonItem size={48} />
      </Skeleton>
    );
  }
  if (list.status === 'unread') {
    return (
      <section className={styles.page}>
        <PageHeading of="page">{say('people.title')}</PageHeading>
        <UnreadPeople {...list} />
      </section>
    );
  }
  const all = list.all;
  const people = shownPeople(all);
  const met = meetings.status === 'ready' ? lastMet(meetings.all, all) : [];
  const place = (id: string): number => (met.includes(id) ? met.indexOf(id) : met.length);
  const letters = plainLetters(wanted);
  // Not by the name: a row must not move while its name is changed.
  const found = [...people]
    .reverse()
    .filter(({ name, hint }) => plainLetters(`${name} ${hint}`).includes(letters))
    .sort((a, b) => place(a.id) - place(b.id) || compare(b.madeAt, a.madeAt));
  const inSight = found.slice(0, limit);
  const beyond = people.filter((person) => person.id === eyed?.id && !inSight.includes(person));
  const eye = (id: string) => setEyed({ id, focus: focusOnce() });
  return (
    <section className={styles.page}>
      <PageHeading of="page">{say('people.title')}</PageHeading>
      {people.length > PAGE / 3 && (
        <Field label={say('people.find')}>
          <Input
            value={wanted}
            dir="auto"
            onChange={(_, data) => {
              setWanted(data.value);
              setEyed(undefined);
            }}
          />
        </Field>
      )}
      {people.length === 0 && <Text className={styles.quiet}>{say('people.none')}</Text>}
      <ul className={styles.list}>
        {[...beyond, ...inSight].map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            all={all}
            onStart={onStart}
            onAbout={onAbout}
            onPrepare={onPrepare}
            onAppraisal={onAppraisal}
            focus={person.id === eyed?.id ? eyed.focus : undefined}
            onEye={eye}
          />
        ))}
      </ul>
      {found.length > limit && (
        <Button className={styles.more} appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {say('promises.more', { count: Math.min(PAGE, found.length - limit) })}
        </Button>
      )}
      <AddPerson
        all={all}
        onAdded={(id, name) => {
          setWanted('');
          setAdded(name);
          eye(id);
        }}
        onKnown={(id) => {
          setAdded('');
          eye(id);
        }}
      />
      <span role="status" className="visually-hidden">
        {added !== '' && say('people.added', { name: added })}
      </span>
    </section>
  );
};
