import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useRef, useState, type SubmitEvent } from 'react';
import { newId } from '../../client/ids';
import type { Shown } from '../../client/sync/overlay';
import { ofDirectory, standsFor } from '../../domain/counterpart';
import { cleanName } from '../../domain/display-name';
import { alikeTo } from '../../domain/same-name';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useSay } from '../parts/use-words';
import { AlikePeople } from './alike-people';
import { useChangePerson } from './use-change-person';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
  add: { minHeight: '44px', alignSelf: 'flex-start' },
});

type Person = Shown<'counterpart'>;

type State =
  | { readonly status: 'writing' }
  | { readonly status: 'empty' }
  | { readonly status: 'alike'; readonly name: string; readonly directoryId: string | null }
  | { readonly status: 'no-picker' };

interface AddPersonProps {
  /** Everyone who is known, merged entries included; undefined while that can not be read. */
  readonly all: readonly Person[] | undefined;
  readonly onAdded: (counterpart: string, name: string) => void;
  /** It is somebody who was there before. */
  readonly onKnown: (counterpart: string) => void;
}

/** Somebody new, typed or picked. Two people of one name become two only when the owner says so. */
export const AddPerson = ({ all, onAdded, onKnown }: AddPersonProps) => {
  const styles = useStyles();
  const say = useSay();
  const { host } = useProduct();
  const { sync } = useRunning();
  const change = useChangePerson();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>({ status: 'writing' });
  const known = all ?? [];
  /** Who has this name, also by an entry that was merged into theirs. */
  const called = (name: string): readonly Person[] => {
    const ids = alikeTo({ id: '', name, hint: '' }, known).map(({ id }) => standsFor(id, known));
    return known.filter(({ id }) => ids.includes(id));
  };

  const done = () => {
    setTyped('');
    setState({ status: 'writing' });
  };
  const choose = (id: string) => {
    done();
    onKnown(id);
  };
  /** Whoever was picked and turns out to be known is found by the directory the next time. */
  const chooseAlike = (id: string, directoryId: string | null) => {
    const person = known.find((one) => one.id === id);
    if (person?.directoryId === null && directoryId !== null) change(person, { directoryId });
    choose(id);
  };
  const begin = (name: string, hint: string, directoryId: string | null) => {
    const id = newId();
    sync.begin('counterpart', id, {
      name,
      hint,
      standing: 'here',
      directoryId,
      mergedInto: null,
      nextAim: '',
    });
    done();
    onAdded(id, name);
  };
  const add = (text: string, directoryId: string | null) => {
    const name = cleanName(text);
    if (name === '') {
      setState({ status: 'empty' });
      field.current?.focus();
      return;
    }
    const bound = directoryId === null ? undefined : ofDirectory(directoryId, known);
    if (bound !== undefined) return choose(bound);
    if (called(name).length === 0) return begin(name, '', directoryId);
    setTyped(name);
    setState({ status: 'alike', name, directoryId });
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
  const back = () => {
    setState({ status: 'writing' });
    field.current?.focus();
  };

  return (
    <div className={styles.form}>
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
        {state.status !== 'alike' && (
          <Button className={styles.add} type="submit" icon={<Add20Regular />}>
            {say('whom.add')}
          </Button>
        )}
        {/* Whoever is picked may be known already, which nobody can tell while the list can not be read. */}
        {state.status !== 'alike' && host.picker === 'offered' && all && (
          <Button className={styles.add} onClick={() => void pick()}>
            {say('whom.pick')}
          </Button>
        )}
      </form>
      {state.status === 'alike' && (
        <AlikePeople
          name={state.name}
          alike={called(state.name)}
          onSame={(id) => chooseAlike(id, state.directoryId)}
          onAnother={(hint) => begin(state.name, hint, state.directoryId)}
          onBack={back}
        />
      )}
    </div>
  );
};
