import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Line } from '../../client/sync/line-parts';
import type { Whose } from '../../domain/commitment';
import { useRunning } from './sync-gate';
import { useFocusStays } from './use-focus-stays';
import { takeBack, useTakenBack } from './use-taken-back';
import { useSay } from './use-words';

const useStyles = makeStyles({
  made: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  trouble: { color: tokens.colorStatusWarningForeground1 },
  words: { overflowWrap: 'anywhere' },
});

const TROUBLE_WORDS = {
  refused: 'promise.deviceRefused',
  full: 'promise.deviceFull',
  off: 'promise.deviceOff',
  'too-old': 'saving.tooOld',
} as const;

/** A new promise that is nowhere but in this window; said until the server has it, whatever is typed meanwhile. */
const useTroubleWords = (occasion: string, whose: Whose | undefined): string => {
  const say = useSay();
  const { sync } = useRunning();
  for (const line of sync.lines('commitment')) {
    const { state, version, removed, content } = line.view();
    const isOurs = content.occasion === occasion && (whose === undefined || content.whose === whose);
    if (state.status === 'only-here' && version === null && !removed && isOurs)
      return say(TROUBLE_WORDS[state.trouble]);
  }
  return '';
};

interface PromiseMadeProps {
  /** Which form it stands under. */
  readonly about: string;
  readonly occasion: string;
  readonly whose: Whose | undefined;
  /** The promise just made, until the next one is begun. */
  readonly made: Line<'commitment'> | null;
  readonly onMade: (made: Line<'commitment'> | null) => void;
}

/** What the form has just made. A mistake is taken back right where it was made, and so is taking it back. */
export const PromiseMade = ({ about, occasion, whose, made, onMade }: PromiseMadeProps) => {
  const styles = useStyles();
  const say = useSay();
  const { sync } = useRunning();
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const taken = useTakenBack().filter(({ from }) => from.kind === 'form' && from.about === about);
  const trouble = useTroubleWords(occasion, whose);
  const fresh = made?.view().removed === false ? made : null;
  const text = fresh?.view().content.text ?? '';
  return (
    <div className={styles.made} ref={place}>
      <div className={styles.row}>
        {/* Always there, so that a screen reader hears what is put into it. */}
        <Text role="status" size={200} className={styles.words}>
          {fresh ? say('promise.made', { text }) : ''}
        </Text>
        {fresh && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={say('promises.takeBackNamed', { text })}
            onClick={() => {
              pressed();
              takeBack(sync, fresh, { kind: 'form', about });
              onMade(null);
            }}
          >
            {say('promises.takeBack')}
          </Button>
        )}
      </div>
      <Text role="status" size={200} className={styles.trouble}>
        {trouble}
      </Text>
      {taken.map(({ line }) => (
        <div className={styles.row} key={line.id}>
          <Text size={200} className={styles.words}>
            {say('promise.takenBack', { text: line.view().content.text })}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            aria-label={say('promises.bringBackNamed', { text: line.view().content.text })}
            onClick={() => {
              pressed();
              line.restore();
              onMade(line);
            }}
          >
            {say('promises.undo')}
          </Button>
        </div>
      ))}
    </div>
  );
};
