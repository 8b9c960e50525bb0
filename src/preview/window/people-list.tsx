import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../people';
import type { PeopleAnswer, PeopleQuestion } from '../protocol/answer-kinds';

const useStyles = makeStyles({
  surface: { maxWidth: '440px' },
  list: { display: 'flex', flexDirection: 'column', maxHeight: '320px', overflowY: 'auto' },
  words: { display: 'flex', flexDirection: 'column' },
  role: { color: tokens.colorNeutralForeground3 },
});

const PersonWords = ({ person }: { readonly person: Person }) => {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <Text>{person.name}</Text>
      <Text size={200} className={styles.role}>
        {person.role}
      </Text>
    </span>
  );
};

interface ListProps {
  readonly question: PeopleQuestion;
  readonly people: readonly Person[];
  readonly onAnswer: (answer: PeopleAnswer) => void;
}

const ListBody = ({ question, people, onAnswer }: ListProps) => {
  const styles = useStyles();
  const { title, choose, chosen } = question;
  const [ids, setIds] = useState<readonly string[]>(() => {
    const marked = people.filter(({ oid }) => oid !== undefined && chosen.includes(oid));
    return marked.slice(0, choose === 'one' ? 1 : undefined).map(({ id }) => id);
  });
  const tick = (id: string, isTicked: boolean): void =>
    setIds((before) => (isTicked ? [...before, id] : before.filter((other) => other !== id)));

  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        {choose === 'one' ? (
          <RadioGroup
            aria-label="People"
            className={styles.list}
            value={ids[0] ?? ''}
            onChange={(_event, { value }) => setIds([value])}
          >
            {people.map((person) => (
              <Radio key={person.id} value={person.id} label={<PersonWords person={person} />} />
            ))}
          </RadioGroup>
        ) : (
          <div role="group" aria-label="People" className={styles.list}>
            {people.map((person) => (
              <Checkbox
                key={person.id}
                checked={ids.includes(person.id)}
                label={<PersonWords person={person} />}
                onChange={(_event, { checked }) => tick(person.id, checked === true)}
              />
            ))}
          </div>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onAnswer('cancelled')}>Cancel</Button>
        <Button
          appearance="primary"
          disabledFocusable={ids.length === 0}
          onClick={() => onAnswer(people.filter(({ id }) => ids.includes(id)))}
        >
          Done
        </Button>
      </DialogActions>
    </DialogBody>
  );
};

interface PeopleListProps extends ListProps {
  /** Another number is another question: nothing of the one before is chosen in it. */
  readonly number: number;
}

/** The list of people that a page has asked the host to open. It is the window's own; the page sees the answer alone. */
export const PeopleList = ({ number, question, people, onAnswer }: PeopleListProps) => {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onAnswer('cancelled'))}>
      <DialogSurface className={styles.surface}>
        <ListBody key={number} question={question} people={people} onAnswer={onAnswer} />
      </DialogSurface>
    </Dialog>
  );
};
