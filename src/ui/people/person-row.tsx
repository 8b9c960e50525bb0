import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { shownPeople } from '../../domain/counterpart';
import { labelOf, needHints } from '../../domain/same-name';
import { useSay } from '../parts/use-words';
import { EditPerson } from './edit-person';
import type { Eyed } from './focus';
import { MergedPeople } from './merged-people';
import { PersonFace } from './person-face';
import { PersonFacts } from './person-facts';

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
  way: { minHeight: '44px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Person = Shown<'counterpart'>;

interface PersonRowProps {
  readonly person: Person;
  /** Merged entries included. */
  readonly all: readonly Person[];
  readonly onStart: (counterpart: string) => void;
  /** Everything that is kept about the person is wanted. */
  readonly onAbout: (counterpart: string) => void;
  readonly onPrepare: (counterpart: string) => void;
  readonly onAppraisal: (counterpart: string) => void;
  /** Given to the row to which the owner's last act led. */
  readonly focus: Eyed['focus'] | undefined;
  /** The owner's act led to another row. */
  readonly onEye: (counterpart: string) => void;
}

/** One person: when the two last met, what is open between them, and what can be changed about the entry. */
export const PersonRow = ({
  person,
  all,
  onStart,
  onAbout,
  onPrepare,
  onAppraisal,
  focus,
  onEye,
}: PersonRowProps) => {
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
            className={styles.way}
            appearance="primary"
            aria-label={say('people.startNamed', { name: label })}
            onClick={() => onStart(person.id)}
          >
            {say('people.start')}
          </Button>
          <Button
            className={styles.way}
            aria-label={say('people.prepareNamed', { name: label })}
            onClick={() => onPrepare(person.id)}
          >
            {say('people.prepare')}
          </Button>
          <Button
            className={styles.way}
            appearance="subtle"
            icon={open === 'open' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            aria-expanded={open === 'open'}
            aria-label={say('people.editNamed', { name: label })}
            onClick={() => setOpen(open === 'open' ? 'closed' : 'open')}
          >
            {say('people.edit')}
          </Button>
          <Button
            className={styles.way}
            appearance="subtle"
            aria-label={say('people.appraisalNamed', { name: label })}
            onClick={() => onAppraisal(person.id)}
          >
            {say('people.appraisal')}
          </Button>
          <Button
            className={styles.way}
            appearance="subtle"
            aria-label={say('people.everythingNamed', { name: label })}
            onClick={() => onAbout(person.id)}
          >
            {say('people.everything')}
          </Button>
        </div>
      </div>
      <PersonFacts person={person} all={all} />
      {isOneOfTwo && <Text size={200}>{say('people.oneOfTwo')}</Text>}
      {open === 'open' && <EditPerson person={person} all={all} onMerged={onEye} />}
      <MergedPeople person={person} all={all} onParted={onEye} />
    </li>
  );
};
