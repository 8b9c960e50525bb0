import { Button, Field, Input, makeStyles, Textarea, ToggleButton, tokens } from '@fluentui/react-components';
import { useRef, useState, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import { newId } from '../../client/ids';
import type { Line } from '../../client/sync/line-parts';
import { COMMITMENT_TEXT_MAX, type Due, type Whose } from '../../domain/commitment';
import { parseDue, type DueParse } from '../../domain/due-words';
import { dateWordsOf, type DateWords } from '../../domain/due-words-language';
import { typedText } from '../../domain/typed-text';
import { useDayWords } from './due-words';
import { PromiseMade } from './promise-made';
import { useRunning } from './sync-gate';
import { today } from './today';
import { useSay } from './use-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  make: { minHeight: '44px', maxWidth: '320px' },
});

/** Their phrases in English are understood in every language, and each is what a person might type. */
const QUICK = [
  { id: 'promise.tomorrow', typed: 'tomorrow', needs: 'nobody' },
  { id: 'promise.fortnight', typed: 'in 2 weeks', needs: 'nobody' },
  { id: 'promise.endOfMonth', typed: 'end of month', needs: 'nobody' },
  { id: 'promise.nextMeeting', typed: 'when we next meet', needs: 'somebody' },
] as const;

const wordsFor = new Map<string, DateWords>();

/** The names of a language's days cost some milliseconds, and are the same all day. */
const dateWordsFor = (locale: string): DateWords => {
  const words = wordsFor.get(locale) ?? dateWordsOf(locale);
  wordsFor.set(locale, words);
  return words;
};

const dueOf = (parsed: DueParse): Due =>
  parsed.kind === 'day' ? parsed.date : parsed.kind === 'next-meeting' ? 'next-meeting' : null;

interface PromiseFormProps {
  readonly occasion: string;
  readonly title: string;
  /** Whom it is with; null where nobody is named. */
  readonly counterpart: string | null;
  readonly otherName: string | null;
  /** Where the place says whose promise it is; else the person chooses. */
  readonly whose?: Whose;
  /** The day that stands there at first, as a person would type it. */
  readonly firstDue?: string;
}

type FormState =
  | { readonly status: 'writing' }
  | { readonly status: 'empty' }
  | { readonly status: 'made'; readonly line: Line<'commitment'> };

/** One promise in words, with a day as people say days. Type it and press Enter: it is made. */
export const PromiseForm = ({
  occasion,
  title,
  counterpart,
  otherName,
  whose,
  firstDue = '',
}: PromiseFormProps) => {
  const styles = useStyles();
  const say = useSay();
  const { locale } = useIntl();
  const dayWords = useDayWords('long');
  const { sync, unsent } = useRunning();
  const about = `${occasion}|${counterpart}|${whose}`;
  const [typed, setTyped] = useState(() => {
    const left = unsent.of(about);
    return left.text === '' && left.due === '' ? { text: '', due: firstDue } : left;
  });
  const [mine, setMine] = useState<Whose>(whose ?? 'mine');
  const [state, setState] = useState<FormState>({ status: 'writing' });
  const dueField = useRef<HTMLInputElement>(null);
  const parsed =
    typed.due.trim() === '' ? { kind: 'none' as const } : parseDue(typed.due, today(), dateWordsFor(locale));
  const over = typed.text.length - COMMITMENT_TEXT_MAX;
  const isKnown = parsed.kind !== 'unknown' && !(parsed.kind === 'next-meeting' && counterpart === null);

  const write = (some: Partial<typeof typed>) => {
    const next = { ...typed, ...some };
    setTyped(next);
    unsent.keep(about, next);
    setState({ status: 'writing' });
  };

  const make = (event: SubmitEvent) => {
    event.preventDefault();
    const text = typed.text.trim();
    if (over > 0) return;
    if (text === '') return setState({ status: 'empty' });
    if (!isKnown) return dueField.current?.focus();
    const due = dueOf(parsed);
    const line = sync.begin('commitment', newId(), {
      text,
      due,
      whose: mine,
      counterpart,
      occasion,
      title,
      state: 'open',
    });
    write({ text: '', due: '' });
    setState({ status: 'made', line });
  };

  const dueSays = (): string | null => {
    switch (parsed.kind) {
      case 'none':
        return null;
      case 'day':
        return dayWords(parsed.date, 'with-year');
      case 'next-meeting':
        return say(counterpart === null ? 'due.nobody' : 'due.nextMeeting');
      case 'unknown':
        return say('due.unknown');
    }
  };
  const trouble =
    state.status === 'empty' ? say('promise.empty') : over > 0 ? say('note.over', { over }) : null;
  const isMine = mine === 'mine';

  return (
    <form className={styles.form} onSubmit={make} noValidate>
      {whose === undefined && otherName !== null && (
        <div className={styles.row} role="group" aria-label={say('promise.whose')}>
          <ToggleButton size="small" checked={isMine} onClick={() => setMine('mine')}>
            {say('promise.mine')}
          </ToggleButton>
          <ToggleButton size="small" checked={!isMine} onClick={() => setMine('theirs')}>
            <bdi>{say('promise.theirs', { name: otherName })}</bdi>
          </ToggleButton>
        </div>
      )}
      <Field
        label={isMine ? say('promise.label') : say('promise.theirLabel', { name: otherName ?? '' })}
        validationMessage={trouble}
        validationState={trouble ? 'error' : 'none'}
      >
        <Textarea
          value={typed.text}
          rows={2}
          dir="auto"
          placeholder={isMine ? say('promise.placeholder') : ''}
          onChange={(_, data) => write({ text: typedText(data.value).replace(/[\r\n]+/g, ' ') })}
          onKeyDown={(event) => {
            // A promise is one line, so Enter makes it, as it would in a text field.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <Field
        label={say('promise.due')}
        validationMessage={dueSays()}
        validationState={isKnown ? 'none' : 'error'}
      >
        <Input
          input={{ ref: dueField }}
          value={typed.due}
          dir="auto"
          placeholder={say('promise.duePlaceholder')}
          onChange={(_, data) => write({ due: data.value })}
        />
      </Field>
      <div className={styles.row} role="group" aria-label={say('promise.quickDays')}>
        {QUICK.filter(({ needs }) => needs === 'nobody' || counterpart !== null).map(
          ({ id, typed: words }) => (
            <ToggleButton
              key={id}
              size="small"
              checked={typed.due === words}
              onClick={() => write({ due: typed.due === words ? '' : words })}
            >
              {say(id)}
            </ToggleButton>
          ),
        )}
      </div>
      <Button className={styles.make} appearance="primary" type="submit" disabledFocusable={over > 0}>
        {say(isMine ? 'promise.make' : 'promise.note')}
      </Button>
      <PromiseMade
        about={about}
        occasion={occasion}
        whose={whose}
        made={state.status === 'made' ? state.line : null}
        onMade={(line) => setState(line ? { status: 'made', line } : { status: 'writing' })}
      />
    </form>
  );
};
