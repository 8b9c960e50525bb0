import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { Line } from '../../client/sync/line-parts';
import { NOTE_TEXT_MAX } from '../../domain/note';
import { typedText } from '../../domain/typed-text';
import { NoteCopies } from './note-copies';
import { NoteState } from './note-state';
import { useProduct } from './product';
import { useLine } from './use-docs';
import { useKeptCaret } from './use-kept-caret';
import { useSay } from './use-words';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { width: '100%' },
  // A word that fits no line would else make the field as wide as itself, and the page with it.
  area: { minHeight: '160px', maxHeight: '50dvh', fieldSizing: 'content', overflowWrap: 'anywhere' },
  law: { color: tokens.colorNeutralForeground3 },
});

/** How near the limit the count of what is left is shown: early enough to finish a sentence. */
const TELL_LEFT_FROM = 500;

/** A private note, saved by itself as it is written, with what two devices wrote apart beside it. */
export const NoteEditor = ({ line, label }: { line: Line<'note'>; label: string }) => {
  const styles = useStyles();
  const say = useSay();
  const lawId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { identity, wake } = useProduct();
  const { content, state } = useLine(line);
  const replaced = useKeptCaret(line, area);
  const { text } = content;
  const left = NOTE_TEXT_MAX - text.length;
  const count = left < 0 ? say('note.over', { over: -left }) : say('note.left', { left });

  const signIn = async () => {
    if (await identity.signIn()) wake();
  };

  return (
    <div className={styles.editor}>
      <Field
        label={label}
        validationState={left < 0 ? 'error' : 'none'}
        validationMessage={left < TELL_LEFT_FROM ? count : null}
      >
        <Textarea
          className={styles.text}
          textarea={{ className: styles.area, ref: area }}
          resize="vertical"
          value={text}
          placeholder={say('note.placeholder')}
          aria-describedby={lawId}
          dir="auto"
          onChange={(_, data) => line.change({ ...content, text: typedText(data.value) }, 'typing')}
          onBlur={() => void line.flush()}
        />
      </Field>
      <NoteState state={state} onRetry={line.retry} onSignIn={() => void signIn()} />
      <NoteCopies line={line} typedIn={area} replaced={replaced} />
      <Text id={lawId} size={200} className={styles.law}>
        {say('private.law')}
      </Text>
    </div>
  );
};
