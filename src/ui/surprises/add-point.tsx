import { Button, Field, Textarea } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useRef, useState, type SubmitEvent } from 'react';
import { newId } from '../../client/ids';
import { POINT_TEXT_MAX } from '../../domain/point';
import { POINTS_MAX } from '../../domain/raising';
import { typedText } from '../../domain/typed-text';
import { useRunning } from '../parts/sync-gate';
import { useSay } from '../parts/use-words';
import { usePointStyles } from './styles';

interface AddPointProps {
  readonly counterpart: string;
  readonly appraisal: string | null;
  /** How many there are already. */
  readonly there: number;
}

/** One more point. Type it and press Enter: it is there. What was typed and not added stays. */
export const AddPoint = ({ counterpart, appraisal, there }: AddPointProps) => {
  const styles = usePointStyles();
  const say = useSay();
  const { sync, unsent } = useRunning();
  const about = `point|${counterpart}`;
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => unsent.of(about).text);
  const [state, setState] = useState<'writing' | 'empty' | 'full' | 'added'>('writing');
  const over = text.length - POINT_TEXT_MAX;

  const write = (typed: string) => {
    setText(typed);
    unsent.keep(about, { text: typed, due: '' });
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const words = text.trim();
    field.current?.focus();
    if (over > 0) return;
    if (words === '') return setState('empty');
    if (there >= POINTS_MAX) return setState('full');
    sync.begin('point', newId(), {
      counterpart,
      appraisal,
      text: words,
      links: [],
      raiseBy: null,
      state: 'open',
    });
    write('');
    setState('added');
  };
  const trouble = (): string | null => {
    if (over > 0) return say('note.over', { over });
    if (state === 'empty') return say('points.empty');
    return state === 'full' ? say('points.full', { count: POINTS_MAX }) : null;
  };
  const wrong = trouble();

  return (
    <form className={styles.stack} onSubmit={add} noValidate>
      <Field
        label={say('points.new')}
        validationMessage={wrong}
        validationState={wrong === null ? 'none' : 'error'}
      >
        <Textarea
          textarea={{ ref: field }}
          value={text}
          rows={2}
          dir="auto"
          placeholder={say('points.example')}
          onChange={(_, data) => {
            write(typedText(data.value).replace(/[\r\n]+/g, ' '));
            setState('writing');
          }}
          onKeyDown={(event) => {
            // A point is one line, so Enter adds it, as it would in a text field.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <Button
        className={styles.start}
        appearance="primary"
        type="submit"
        icon={<Add20Regular />}
        disabledFocusable={over > 0}
      >
        {say('points.add')}
      </Button>
      <span role="status" className="visually-hidden">
        {state === 'added' && say('points.added')}
      </span>
    </form>
  );
};
