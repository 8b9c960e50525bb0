import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { initialsOf } from '../../domain/display-name';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  face: {
    flexShrink: 0,
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, textAlign: 'start' },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PersonFaceProps {
  readonly name: string;
  readonly hint: string;
}

/** A person as their owner knows them. A long name takes more lines, since its end may be what tells two people apart. */
export const PersonFace = ({ name, hint }: PersonFaceProps) => {
  const styles = useStyles();
  return (
    <span className={styles.row}>
      <span className={styles.face} aria-hidden>
        {initialsOf(name)}
      </span>
      <span className={styles.words}>
        <Text className={styles.name} weight="semibold">
          <bdi>{name}</bdi>
        </Text>
        {hint !== '' && (
          <Text size={200} className={styles.quiet}>
            <bdi>{hint}</bdi>
          </Text>
        )}
      </span>
    </span>
  );
};
