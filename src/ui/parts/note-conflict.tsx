import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useSay } from './use-words';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderLeftWidth: tokens.strokeWidthThicker,
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorStatusWarningBorderActive,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: {
    whiteSpace: 'pre-wrap',
    maxHeight: '160px',
    overflowY: 'auto',
    margin: 0,
    fontFamily: tokens.fontFamilyBase,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface NoteConflictProps {
  readonly mine: string;
  readonly theirs: string;
  readonly onChoose: (text: string) => void;
}

const both = (theirs: string, mine: string): string =>
  [theirs, mine].filter((text) => text !== '').join('\n\n');

/** Two texts of one note. Neither goes until the person chose, and keeping both is the first choice. */
export const NoteConflict = ({ mine, theirs, onChoose }: NoteConflictProps) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.box} aria-label={say('conflict.title')}>
      <Text>{say('conflict.about')}</Text>
      <Subtitle2>{say('conflict.theirs')}</Subtitle2>
      <p className={styles.text} dir="auto" tabIndex={0}>
        {theirs === '' ? say('conflict.empty') : theirs}
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onChoose(both(theirs, mine))}>
          {say('conflict.both')}
        </Button>
        <Button onClick={() => onChoose(mine)}>{say('conflict.keepMine')}</Button>
        <Button onClick={() => onChoose(theirs)}>{say('conflict.keepTheirs')}</Button>
      </div>
    </section>
  );
};
