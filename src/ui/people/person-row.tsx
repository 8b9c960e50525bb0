import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular, ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { shownPeople } from '../../domain/counterpart';
import { labelOf, needHints } from '../../domain/same-name';
import { useSay } from '../parts/use-words';
import { EditPerson } from './edit-person';
import type { Eyed } from './focus';
import { PersonFace } from './person-face';
import { PersonFacts } from './person-facts';
import { useChangePerson } from './use-change-person';

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
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    justifyContent: 'space-between',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Person = Shown<'counterpart'>;

interface PersonRowProps {
  readonly person: Person;
  /** Merged entries included. */
  readonly all: readonly Person[];
  readonly onStart: (counterpart: string) => void;
  /** Given to the row to which the owner's last act led. */
  readonly focus: Eyed['focus'] | undefined;
}

/** One person: when the two last met, what is open between them, and what can be changed about the entry. */
export const PersonRow = ({ person, all, onStart, focus }: PersonRowProps) => {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const people = shownPeople(all);
  const label = labelOf(person, people);
  const isOneOfTwo = needHints(people).some(({ id }) => id === person.id);
  return (
    <li className={styles.item} ref={focus} tabIndex={-1} aria-label={label}>
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
      <PersonFacts person={person} all={all} />
      {isOneOfTwo && <Text size={200}>{say('people.oneOfTwo')}</Text>}
      {open === 'open' && <EditPerson person={person} all={all} label={label} />}
      <Merged person={person} all={all} />
    </li>
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
  const change = useChangePerson();
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
        onClick={() => change(one, { mergedInto: null })}
      >
        {say('promises.undo')}
      </Button>
    </div>
  );
};
