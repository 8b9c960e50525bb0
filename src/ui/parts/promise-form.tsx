import {
  Button,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { createPromising } from '../../client/commitments';
import type { Failure } from '../../contract/failure';
import { addDays, type CalendarDate } from '../../domain/calendar-date';
import { COMMITMENT_TEXT_MAX } from '../../domain/commitment';
import { useProduct } from './product';
import { today } from './today';
import { useFailureWords, useSay } from './use-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  make: { minHeight: '44px', maxWidth: '320px' },
});

type FormState =
  | { readonly status: 'writing' }
  | { readonly status: 'empty' }
  | { readonly status: 'making' }
  | { readonly status: 'made'; readonly text: string }
  | { readonly status: 'not-made'; readonly failure: Failure };

const QUICK_DAYS = [
  { id: 'promise.tomorrow', days: 1 },
  { id: 'promise.week', days: 7 },
  { id: 'promise.fortnight', days: 14 },
] as const;

interface PromiseFormProps {
  readonly occasion: string;
  readonly title: string;
}

/** One promise in words, with a day. The words stay until the promise is kept in the list. */
export const PromiseForm = ({ occasion, title }: PromiseFormProps) => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const { send } = useProduct();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [due, setDue] = useState<CalendarDate | null>(null);
  const [state, setState] = useState<FormState>({ status: 'writing' });
  // Knows what became of an earlier try, so that one promise is made however often and in whatever words it is sent.
  const [promising] = useState(() => createPromising(send));
  const over = text.length - COMMITMENT_TEXT_MAX;

  const write = (words: string) => {
    setText(words.replace(/[\r\n]+/g, ' '));
    if (state.status !== 'making') setState({ status: 'writing' });
  };

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    if (state.status === 'making' || over > 0) return;
    const words = { text: text.trim(), due, occasion, title };
    if (words.text === '') return setState({ status: 'empty' });
    setState({ status: 'making' });
    const reply = await promising.make(words);
    if (!reply.ok) return setState({ status: 'not-made', failure: reply.failure });
    setState({ status: 'made', text: words.text });
    // What was typed while the promise was on its way is the next one, and stays.
    setText((current) => (current.trim() === words.text ? '' : current));
    setDue((current) => (current === words.due ? null : current));
    await queries.invalidateQueries({ queryKey: ['commitments'] });
  };

  const from = today();
  const trouble =
    state.status === 'not-made'
      ? say('promise.notMade', { reason: reasonOf(state.failure) })
      : state.status === 'empty'
        ? say('promise.empty')
        : over > 0
          ? say('note.over', { over })
          : null;

  return (
    <form className={styles.form} onSubmit={(event) => void make(event)}>
      <Field
        label={say('promise.label')}
        validationMessage={trouble}
        validationState={trouble ? 'error' : 'none'}
      >
        <Textarea
          value={text}
          rows={2}
          dir="auto"
          placeholder={say('promise.placeholder')}
          onChange={(_, data) => write(data.value)}
          onKeyDown={(event) => {
            // A promise is one line, so Enter makes it, as it would in a text field.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <div className={styles.days} role="group" aria-label={say('promise.due')}>
        {QUICK_DAYS.map(({ id, days }) => (
          <ToggleButton
            key={id}
            size="small"
            checked={due === addDays(from, days)}
            onClick={() => setDue(due === addDays(from, days) ? null : addDays(from, days))}
          >
            {say(id)}
          </ToggleButton>
        ))}
      </div>
      <Field label={say('promise.due')}>
        <Input type="date" value={due ?? ''} min={from} onChange={(_, data) => setDue(data.value || null)} />
      </Field>
      <Button
        className={styles.make}
        appearance="primary"
        type="submit"
        disabledFocusable={state.status === 'making' || over > 0}
      >
        {say(state.status === 'making' ? 'promise.making' : 'promise.make')}
      </Button>
      <Text role="status" size={200}>
        {state.status === 'made' ? say('promise.made', { text: state.text }) : ''}
      </Text>
    </form>
  );
};
