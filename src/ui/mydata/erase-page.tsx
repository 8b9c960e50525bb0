import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { eraseEverything } from '../../client/erase-everything';
import { realTiming } from '../../client/sync/timing';
import type { Output } from '../../contract/commands';
import type { Failure } from '../../contract/failure';
import { PageHeading, useArrival } from '../parts/page-heading';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useFailureWords, useSay } from '../parts/use-words';
import { Asked } from './asked';
import { HoldNote } from './hold-note';
import { useDataStyles } from './styles';
import { Tallies } from './tallies';
import { useRetention, type Retention } from './use-retention';

type Erased = Output<'data/erase'>;

type State =
  | { readonly status: 'asking' }
  | { readonly status: 'mismatch' }
  | { readonly status: 'erasing' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** What was there and what is there now, told before the page begins anew. */
const Done = ({ erased }: { erased: Erased }) => {
  const styles = useDataStyles();
  const say = useSay();
  const { startAnew } = useProduct();
  const columns = [
    { title: say('erase.removed'), counts: erased.removed },
    { title: say('erase.left'), counts: erased.left },
  ];
  return (
    <div className={styles.page}>
      <PageHeading of="page">{say('erase.done')}</PageHeading>
      <Tallies label={say('erase.done')} columns={columns} />
      <Text>{say('erase.doneAbout')}</Text>
      <Button className={styles.back} appearance="primary" onClick={startAnew}>
        {say('erase.anew')}
      </Button>
    </div>
  );
};

interface AskProps {
  readonly retention: Retention;
  readonly onErased: (erased: Erased) => void;
}

const Ask = ({ retention, onErased }: AskProps) => {
  const styles = useDataStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const { send, startAnew } = useProduct();
  const { sync, outbox, others } = useRunning();
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>({ status: 'asking' });
  const isErasing = state.status === 'erasing';
  const word = say('erase.word');

  const erase = async () => {
    setState({ status: 'erasing' });
    const reply = await eraseEverything({ send, sync, outbox, others, timing: realTiming });
    if (reply.ok && isHere.current) return onErased(reply.value);
    // Whoever went elsewhere meanwhile looks at what is not there any more.
    if (reply.ok) return startAnew();
    setState({ status: 'failed', failure: reply.failure });
    // The window fell silent for it; from here on it saves again.
    await queries.invalidateQueries({ queryKey: ['sync'] });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isErasing) return;
    if (typed.trim().toLowerCase() === word.toLowerCase()) return void erase();
    setState({ status: 'mismatch' });
    field.current?.focus();
  };
  const words = (): string => {
    if (state.status === 'erasing') return say('erase.working');
    if (state.status !== 'failed') return '';
    const { failure } = state;
    return say(failure.code === 'on-hold' ? 'erase.refused' : 'erase.failed', { reason: reasonOf(failure) });
  };
  const count = retention.people.reduce((sum, { things }) => sum + things, 0);
  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      {count > 0 && <Text>{say('erase.things', { count })}</Text>}
      <Field
        label={say('erase.ask', { name: word })}
        validationState={state.status === 'mismatch' ? 'error' : 'none'}
        validationMessage={state.status === 'mismatch' ? say('erase.mismatch', { name: word }) : null}
      >
        <Input
          input={{ ref: field }}
          value={typed}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          onChange={(_, data) => {
            setTyped(data.value);
            if (state.status === 'mismatch') setState({ status: 'asking' });
          }}
        />
      </Field>
      <Button className={styles.way} type="submit" disabledFocusable={isErasing}>
        {say(state.status === 'failed' ? 'whom.again' : 'erase.title')}
      </Button>
      {/* Always there, so that a screen reader hears what is put into it. */}
      <Text role="status">{words()}</Text>
    </form>
  );
};

/** All that the person keeps goes for good. It says what goes, offers a copy first, and asks for a word. */
export const ErasePage = ({ onSaveFirst }: { onSaveFirst: () => void }) => {
  const styles = useDataStyles();
  const say = useSay();
  const arrive = useArrival();
  const retention = useRetention();
  const [erased, setErased] = useState<Erased>();
  if (erased) return <Done erased={erased} />;
  return (
    <div className={styles.page}>
      <PageHeading of="page">{say('erase.title')}</PageHeading>
      <div className={styles.stack}>
        <Text>{say('erase.about')}</Text>
        <Text>{say('erase.noWayBack')}</Text>
        <Button className={styles.way} onClick={onSaveFirst}>
          {say('erase.first')}
        </Button>
      </div>
      <Asked query={retention}>
        {(value) =>
          value.hold === null ? (
            <Ask
              retention={value}
              onErased={(done) => {
                arrive();
                setErased(done);
              }}
            />
          ) : (
            <>
              <HoldNote hold={value.hold} />
              <Text>{say('erase.onHold')}</Text>
            </>
          )
        }
      </Asked>
    </div>
  );
};
