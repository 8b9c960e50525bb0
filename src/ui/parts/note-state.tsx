import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SaveState } from '../../client/sync/line-parts';
import type { Failure } from '../../contract/failure';
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

const TROUBLE_WORDS = {
  refused: 'note.deviceRefused',
  full: 'note.deviceFull',
  off: 'note.deviceOff',
  'too-old': 'saving.tooOld',
} as const;

const useStateWords = (state: SaveState): string => {
  const say = useSay();
  const reasonOf = useFailureWords();
  switch (state.status) {
    case 'untouched':
      return say('note.untouched');
    case 'typing':
      return say('note.typing');
    case 'on-device':
      if (state.failure === null) return say('note.onDevice');
      return say(state.failure.code === 'unauthenticated' ? 'signIn.expired' : 'note.retrying');
    case 'only-here':
      return say(TROUBLE_WORDS[state.trouble]);
    case 'saved':
      return state.savedAt === null
        ? say('note.savedBefore')
        : say('note.saved', { at: new Date(state.savedAt) });
    case 'refused':
      return say('note.refused', { reason: reasonOf(state.failure) });
  }
};

/** What keeps the text from the server, after a try; null while all is well. */
const failureIn = (state: SaveState): Failure | null => ('failure' in state ? state.failure : null);

interface NoteStateProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
  /** Whoever was signed out can not be helped by another try alone. */
  readonly onSignIn: () => void;
}

/** Where the text is, in words. Trouble is announced; the everyday coming and going of saving is not. */
export const NoteState = ({ state, onRetry, onSignIn }: NoteStateProps) => {
  const styles = useStyles();
  const say = useSay();
  const words = useStateWords(state);
  const failure = failureIn(state);
  const trouble = failure !== null || state.status === 'only-here';
  const isSignedOut = failure?.code === 'unauthenticated';
  return (
    <div className={styles.line} data-testid="note-state">
      <Text size={200} className={trouble ? styles.trouble : undefined} aria-hidden={trouble}>
        {words}
      </Text>
      {/* Always there, so that a screen reader hears what is put into it. */}
      <span role="status" className="visually-hidden">
        {trouble ? words : ''}
      </span>
      {failure !== null && state.status !== 'refused' && (
        <Button size="small" appearance="subtle" onClick={isSignedOut ? onSignIn : onRetry}>
          {say(isSignedOut ? 'signIn.button' : 'note.retryNow')}
        </Button>
      )}
    </div>
  );
};
