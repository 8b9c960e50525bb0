import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular, ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedDate } from 'react-intl';
import type { Shown } from '../../client/sync/overlay';
import { idsOf, shownPeople } from '../../domain/counterpart';
import { cleanName } from '../../domain/display-name';
import type { Contents } from '../../domain/merge';
import { byStart } from '../../domain/meeting';
import { cleanHint, labelOf, needHints } from '../../domain/same-name';
import { lineOf } from '../parts/line-of';
import { useRunning } from '../parts/sync-gate';
import { useDocs } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { HintField } from './hint-field';
import { PersonFace } from './person-face';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    justifyContent: 'space-between',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Person = Shown<'counterpart'>;

interface PersonRowProps {
  readonly person: Person;
  /** Merged entries included. */
  readonly all: readonly Person[];
  readonly onStart: (counterpart: string) => void;
}

/** One person: when the two last met, what is open between them, and what can be changed about the entry. */
export const PersonRow = ({ person, all, onStart }: PersonRowProps) => {
  const styles = useStyles();
  const say = useSay();
  const meetings = useDocs('meeting');
  const promises = useDocs('commitment');
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const people = shownPeople(all);
  const ids = idsOf(person.id, all);
  const label = labelOf(person, people);
  const last =
    meetings.status === 'ready'
      ? [...meetings.all].sort(byStart).find(({ counterpart }) => ids.includes(counterpart))
      : undefined;
  const count =
    promises.status === 'ready'
      ? promises.all.filter(({ counterpart, state }) => state === 'open' && ids.includes(counterpart ?? ''))
          .length
      : 0;
  const isOneOfTwo = needHints(people).some(({ id }) => id === person.id);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <PersonFace name={person.name} hint={person.hint} />
        <div className={styles.ways}>
          <Button
            appearance="primary"
            aria-label={say('people.startNamed', { name: label })}
            onClick={() => onStart(person.id)}
          >
            {say('people.start')}
          </Button>
          <Button
            appearance="subtle"
            icon={open === 'open' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            aria-expanded={open === 'open'}
            aria-label={say('people.editNamed', { name: label })}
            onClick={() => setOpen(open === 'open' ? 'closed' : 'open')}
          />
        </div>
      </div>
      <Text size={200} className={styles.quiet}>
        {person.standing === 'left' && <>{say('people.hasLeft')} · </>}
        {last ? (
          <>
            {say('people.lastMet')} <FormattedDate value={last.startedAt} day="numeric" month="short" />
          </>
        ) : (
          say('people.notMet')
        )}
        {' · '}
        {say('people.open', { count })}
      </Text>
      {isOneOfTwo && <Text size={200}>{say('people.oneOfTwo')}</Text>}
      {open === 'open' && <EditPerson person={person} all={all} label={label} />}
      <Merged person={person} all={all} />
    </li>
  );
};

const useChange = (person: Person) => {
  const { sync } = useRunning();
  return (some: Partial<Contents['counterpart']>) => {
    const line = lineOf(sync, 'counterpart', person);
    line.change({ ...line.view().content, ...some }, 'done');
  };
};

const EditPerson = ({ person, all, label }: Omit<PersonRowProps, 'onStart'> & { label: string }) => {
  const styles = useStyles();
  const say = useSay();
  const change = useChange(person);
  const [name, setName] = useState(person.name);
  const [hint, setHint] = useState(person.hint);
  const [merging, setMerging] = useState<'choosing' | 'nothing'>('nothing');
  const clean = cleanName(name);
  const others = shownPeople(all).filter(({ id }) => id !== person.id);
  return (
    <div className={styles.fields}>
      <Field
        label={say('people.name')}
        validationState={clean === '' ? 'error' : 'none'}
        validationMessage={clean === '' ? say('whom.empty') : null}
      >
        <Input
          value={name}
          dir="auto"
          onChange={(_, data) => setName(data.value)}
          onBlur={() => clean !== '' && change({ name: clean })}
        />
      </Field>
      <HintField value={hint} onChange={setHint} onLeave={() => change({ hint: cleanHint(hint) })} />
      <div className={styles.ways}>
        <Button onClick={() => change({ standing: person.standing === 'here' ? 'left' : 'here' })}>
          {say(person.standing === 'here' ? 'people.leave' : 'people.back')}
        </Button>
        {others.length > 0 && (
          <Button
            aria-expanded={merging === 'choosing'}
            onClick={() => setMerging(merging === 'choosing' ? 'nothing' : 'choosing')}
          >
            {say('people.merge')}
          </Button>
        )}
      </div>
      {merging === 'choosing' && (
        <div className={styles.fields} role="group" aria-label={say('people.merge')}>
          <Text>{say('people.mergeAbout', { name: label })}</Text>
          {others.map((other) => (
            <Button key={other.id} onClick={() => change({ mergedInto: other.id })}>
              <bdi>{labelOf(other, others)}</bdi>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};

/** What was merged into this person, each with its undo in sight. */
const Merged = ({ person, all }: { person: Person; all: readonly Person[] }) => {
  const merged = all.filter(({ mergedInto }) => mergedInto === person.id);
  return merged.map((one) => <MergedOne key={one.id} one={one} />);
};

const MergedOne = ({ one }: { one: Person }) => {
  const styles = useStyles();
  const say = useSay();
  const change = useChange(one);
  return (
    <div className={styles.ways}>
      <Text size={200} className={styles.quiet}>
        {say('people.merged', { name: one.name })}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label={say('people.undoMerge', { name: one.name })}
        onClick={() => change({ mergedInto: null })}
      >
        {say('promises.undo')}
      </Button>
    </div>
  );
};
