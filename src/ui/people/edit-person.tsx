import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Shown } from '../../client/sync/overlay';
import { cleanName } from '../../domain/display-name';
import { cleanHint } from '../../domain/same-name';
import { useSay } from '../parts/use-words';
import { HintField } from './hint-field';
import { MergePerson } from './merge-person';
import { useChangePerson } from './use-change-person';
import { useDraft } from './use-draft';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  way: { minHeight: '44px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Person = Shown<'counterpart'>;

interface EditPersonProps {
  readonly person: Person;
  /** Merged entries included. */
  readonly all: readonly Person[];
  readonly onMerged: (into: string) => void;
}

/** What can be changed about an entry. Each field is saved when it is left, and only where it was changed. */
export const EditPerson = ({ person, all, onMerged }: EditPersonProps) => {
  const styles = useStyles();
  const say = useSay();
  const change = useChangePerson();
  const name = useDraft(person.name, cleanName, (text) => change(person, { name: text }));
  const hint = useDraft(person.hint, cleanHint, (text) => change(person, { hint: text }));
  const isNoName = cleanName(name.text) === '';
  return (
    <div className={styles.fields}>
      <Field
        label={say('people.name')}
        validationState={isNoName ? 'error' : 'none'}
        validationMessage={isNoName ? say('whom.empty') : null}
      >
        <Input
          value={name.text}
          dir="auto"
          onChange={(_, data) => name.write(data.value)}
          onBlur={() => {
            // A name that is none stays in the field to be mended.
            if (!isNoName) name.leave();
          }}
        />
      </Field>
      <HintField value={hint.text} onChange={hint.write} onLeave={hint.leave} />
      <div className={styles.ways}>
        <Button
          className={styles.way}
          onClick={() => change(person, { standing: person.standing === 'here' ? 'left' : 'here' })}
        >
          {say(person.standing === 'here' ? 'people.leave' : 'people.back')}
        </Button>
      </div>
      <MergePerson person={person} all={all} onMerged={onMerged} />
    </div>
  );
};
