import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DraftState } from '../../client/draft';
import { useFailureWords, useSay } from './use-words';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  trouble: { color: tokens.colorStatusWarningForeground1 },
});

const useStateWords = (state: DraftState): string => {
  const say = useSay();
  const reasonOf = useFailureWords();
  switch (state.status) {
    case 'untouched':
      return say('note.untouched');
    case 'typing':
      return say('note.typing');
    case 'saving':
      return say('note.saving');
    case 'saved':
      return say('note.saved', { at: new Date(state.savedAt) });
    case 'retrying':
      return say(state.failure.code === 'unauthenticated' ? 'signIn.expired' : 'note.retrying');
    case 'refused':
      return say('note.refused', { reason: reasonOf(state.failure) });
    case 'conflict':
      return say('conflict.title');
  }
};

const isTrouble = ({ status }: DraftState): boolean =>
  status === 'retrying' || status === 'refused' || status === 'conflict';

interface NoteStateProps {
  readonly state: DraftState;
  readonly onRetry: () => void;
  /** Whoever was signed out can not be helped by another try alone. */
  readonly onSignIn: () => void;
}

/** Where the text is, in words. Trouble is announced; the everyday coming and going of "Saving" is not. */
export const NoteState = ({ state, onRetry, onSignIn }: NoteStateProps) => {
  const styles = useStyles();
  const say = useSay();
  const words = useStateWords(state);
  const trouble = isTrouble(state);
  const isSignedOut = state.status === 'retrying' && state.failure.code === 'unauthenticated';
  return (
    <div className={styles.line} data-testid="note-state">
      <Text size={200} className={trouble ? styles.trouble : undefined} aria-hidden={trouble}>
        {words}
      </Text>
      {/* Always there, so that a screen reader hears what is put into it. */}
      <span role="status" className="visually-hidden">
        {trouble ? words : ''}
      </span>
      {state.status === 'retrying' && (
        <Button size="small" appearance="subtle" onClick={isSignedOut ? onSignIn : onRetry}>
          {say(isSignedOut ? 'signIn.button' : 'note.retryNow')}
        </Button>
      )}
    </div>
  );
};
