import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useRef, useState, type SubmitEvent } from 'react';
import { newId } from '../../client/ids';
import type { Shown } from '../../client/sync/overlay';
import { shownPeople } from '../../domain/counterpart';
import { cleanName } from '../../domain/display-name';
import { alikeTo, cleanHint } from '../../domain/same-name';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useSay } from '../parts/use-words';
import { HintField } from './hint-field';
import { PersonFace } from './person-face';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
  add: { minHeight: '44px', alignSelf: 'flex-start' },
  known: { minHeight: '44px', justifyContent: 'flex-start', maxWidth: '100%' },
});

type Person = Shown<'counterpart'>;

type State =
  | { readonly status: 'writing' }
  | { readonly status: 'empty' }
  /** Somebody of this name is known: one of them, or another person? */
  | { readonly status: 'alike'; readonly name: string; readonly directoryId: string | null }
  | { readonly status: 'no-picker' };

interface AddPersonProps {
  /** Everyone who is known, merged entries included; undefined while that can not be read. */
  readonly all: readonly Person[] | undefined;
  readonly onChosen: (counterpart: string) => void;
}

/** Somebody new, typed or picked. Two people of one name become two only when the owner says so. */
export const AddPerson = ({ all, onChosen }: AddPersonProps) => {
  const styles = useStyles();
  const say = useSay();
  const { host } = useProduct();
  const { sync } = useRunning();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [hint, setHint] = useState('');
  const [state, setState] = useState<State>({ status: 'writing' });
  const people = shownPeople(all ?? []);

  const begin = (name: string, tellsApart: string, directoryId: string | null) => {
    const id = newId();
    sync.begin('counterpart', id, {
      name,
      hint: tellsApart,
      standing: 'here',
      directoryId,
      mergedInto: null,
    });
    setTyped('');
    setHint('');
    setState({ status: 'writing' });
    onChosen(id);
  };
  const add = (text: string, directoryId: string | null) => {
    const name = cleanName(text);
    if (name === '') {
      setState({ status: 'empty' });
      field.current?.focus();
      return;
    }
    const known = people.find((person) => directoryId !== null && person.directoryId === directoryId);
    if (known) return onChosen(known.id);
    if (alikeTo({ id: '', name, hint: '' }, people).length > 0)
      return setState({ status: 'alike', name, directoryId });
    begin(name, '', directoryId);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add(typed, null);
  };
  const pick = async () => {
    const picked = await host.pickPerson();
    if (picked === 'cancelled') return;
    if (picked === 'not-supported') return setState({ status: 'no-picker' });
    add(picked.name, picked.directoryId);
  };

  if (state.status === 'alike') {
    const { name, directoryId } = state;
    return (
      <div className={styles.form}>
        <Text>{say('whom.alike', { name })}</Text>
        {alikeTo({ id: '', name, hint: '' }, people).map((person) => (
          <Button key={person.id} className={styles.known} onClick={() => onChosen(person.id)}>
            <PersonFace name={person.name} hint={person.hint} />
          </Button>
        ))}
        <HintField value={hint} onChange={setHint} />
        <Button
          className={styles.add}
          disabledFocusable={cleanHint(hint) === ''}
          onClick={() => begin(name, cleanHint(hint), directoryId)}
        >
          {say('whom.another')}
        </Button>
        <Button appearance="subtle" onClick={() => setState({ status: 'writing' })}>
          {say('whom.back')}
        </Button>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={say('whom.someoneElse')}
        validationState={state.status === 'empty' ? 'error' : 'none'}
        validationMessage={
          state.status === 'empty'
            ? say('whom.empty')
            : state.status === 'no-picker'
              ? say('whom.noPicker')
              : null
        }
      >
        <Input
          input={{ ref: field }}
          value={typed}
          dir="auto"
          placeholder={say('whom.name')}
          onChange={(_, data) => {
            setTyped(data.value);
            setState({ status: 'writing' });
          }}
        />
      </Field>
      <Button className={styles.add} type="submit" icon={<Add20Regular />}>
        {say('whom.add')}
      </Button>
      {/* Whoever is picked may be known already, which nobody can tell while the list can not be read. */}
      {host.picker === 'offered' && all && (
        <Button className={styles.add} onClick={() => void pick()}>
          {say('whom.pick')}
        </Button>
      )}
    </form>
  );
};
