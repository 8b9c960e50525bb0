import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useId, useSyncExternalStore } from 'react';
import type { OpenNote } from '../../client/open-note';
import { NOTE_TEXT_MAX } from '../../domain/note';
import { NoteConflict } from './note-conflict';
import { NoteState } from './note-state';
import { useProduct } from './product';
import { useSay } from './use-words';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { width: '100%' },
  area: { minHeight: '160px', maxHeight: '50dvh', fieldSizing: 'content' },
  law: { color: tokens.colorNeutralForeground3 },
});

/** How near the limit the count of what is left is shown: early enough to finish a sentence. */
const TELL_LEFT_FROM = 500;

/** A private note, saved by itself as it is written. */
export const NoteEditor = ({ note, label }: { note: OpenNote; label: string }) => {
  const styles = useStyles();
  const say = useSay();
  const lawId = useId();
  const { identity, notes } = useProduct();
  const { draft } = note;
  const { text, state } = useSyncExternalStore(draft.subscribe, draft.view);
  const left = NOTE_TEXT_MAX - text.length;
  const count = left < 0 ? say('note.over', { over: -left }) : say('note.left', { left });

  const signIn = async () => {
    if (await identity.signIn()) notes.retry();
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
          textarea={{ className: styles.area }}
          resize="vertical"
          value={text}
          placeholder={say('note.placeholder')}
          aria-describedby={lawId}
          dir="auto"
          onChange={(_, data) => draft.change(data.value)}
          onBlur={() => void draft.flush()}
        />
      </Field>
      <NoteState state={state} onRetry={draft.retry} onSignIn={() => void signIn()} />
      {state.status === 'conflict' && (
        <NoteConflict mine={text} theirs={state.theirs.text} onChoose={draft.resolve} />
      )}
      <Text id={lawId} size={200} className={styles.law}>
        {say('private.law')}
      </Text>
    </div>
  );
};
