import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { differencesBetween, type Difference } from './text-differences';
import { useSay } from './use-words';

const useStyles = makeStyles({
  differences: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  side: { display: 'block', overflowWrap: 'anywhere' },
  words: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground2,
    whiteSpace: 'pre-line',
  },
});

/** The whole of it stands in the text itself; here its beginning is enough to find it. */
const MOST_LETTERS = 240;

const beginning = (words: string): string => {
  const letters = Array.from(words);
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…` : words;
};

/** Where the note and its other version differ, in words that can be read aloud: which of the two says what. */
export const NoteDifferences = ({ note, copy }: { note: string; copy: string }) => {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const differences = useMemo(() => differencesBetween(note, copy), [note, copy]);
  if (differences.length === 0)
    return <Text>{say(note === copy ? 'conflict.same' : 'conflict.blanks')}</Text>;
  return (
    <div className={styles.differences}>
      <Text weight="semibold" id={id}>
        {say('conflict.differences')}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {differences.map((difference, place) => (
          <li key={place}>
            <Sides {...difference} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Sides = ({ one, other }: Difference) => {
  const say = useSay();
  if (other === '') return <Side label={say('conflict.onlyNote')} words={one} />;
  if (one === '') return <Side label={say('conflict.onlyCopy')} words={other} />;
  return (
    <>
      <Side label={say('conflict.inNote')} words={one} />
      <Side label={say('conflict.inCopy')} words={other} />
    </>
  );
};

const Side = ({ label, words }: { label: string; words: string }) => {
  const styles = useStyles();
  return (
    <Text className={styles.side}>
      {label}{' '}
      <mark className={styles.words}>
        <bdi>{beginning(words)}</bdi>
      </mark>
    </Text>
  );
};
