import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { MicOff16Regular } from '@fluentui/react-icons/svg/mic-off';
import type { Meeting } from '../meetings';
import { firstName } from '../people';
import type { Person } from '../people';

const useStyles = makeStyles({
  room: {
    flexGrow: 1,
    minHeight: 0,
    containerType: 'size',
  },
  grid: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    height: '100%',
    gridAutoRows: 'minmax(0, 1fr)',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '@container (max-width: 420px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  many: {
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    '@container (max-width: 420px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  strip: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    height: '72px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    overflow: 'hidden',
  },
  tile: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  small: {
    flex: '0 1 112px',
    boxSizing: 'border-box',
    paddingBottom: '16px',
    borderRadius: tokens.borderRadiusLarge,
  },
  name: {
    position: 'absolute',
    bottom: tokens.spacingVerticalXS,
    insetInlineStart: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    maxWidth: `calc(100% - 2 * ${tokens.spacingHorizontalXS})`,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  icon: { flexShrink: 0 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface PeopleTilesProps {
  readonly meeting: Meeting;
  readonly you: Person;
  /** In one row above a shared stage. */
  readonly strip?: boolean;
}

/** Who is in the meeting. There is no picture and no voice behind it. */
export const PeopleTiles = ({ meeting, you, strip = false }: PeopleTilesProps) => {
  const styles = useStyles();
  const { people } = meeting;
  const many = people.length > 4;
  const tiles = people.map((person) => (
    <li key={person.id} className={mergeClasses(styles.tile, strip && styles.small)}>
      <Avatar name={person.name} color="colorful" size={strip ? 32 : many ? 72 : 128} aria-hidden />
      <span className={styles.name}>
        {strip || person.id === you.id ? null : <MicOff16Regular className={styles.icon} aria-hidden />}
        <Text size={200} className={styles.words}>
          {strip ? firstName(person) : person.name}
          {person.id === you.id ? ' (you)' : ''}
        </Text>
      </span>
    </li>
  ));
  return strip ? (
    <ul className={styles.strip}>{tiles}</ul>
  ) : (
    <div className={styles.room}>
      <ul className={mergeClasses(styles.grid, many && styles.many)}>{tiles}</ul>
    </div>
  );
};
