import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { FormattedDate } from 'react-intl';
import type { Shown } from '../../client/sync/overlay';
import { lineOf } from '../parts/line-of';
import { NoteEditor } from '../parts/note-editor';
import { useRunning } from '../parts/sync-gate';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  item: {
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    ':first-child': { paddingTop: 0 },
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, gap: tokens.spacingVerticalXXS },
  excerpt: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflowX: 'hidden',
    overflowY: 'hidden',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  apart: { color: tokens.colorStatusWarningForeground1 },
  editor: { paddingTop: tokens.spacingVerticalM },
});

interface NoteItemProps {
  readonly stored: Shown<'note'>;
  /** Whom it is about, as far as somebody was named. */
  readonly name: string | undefined;
  /** How many texts wait to be put into one; one where no devices wrote apart. */
  readonly versions: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One note in the list: whom and which meeting it is about, its day and its first words; opened, the note itself. */
export const NoteItem = ({ stored, name, versions, isOpen, onToggle }: NoteItemProps) => {
  const styles = useStyles();
  const say = useSay();
  const { sync } = useRunning();
  const { title, savedAt, text } = stored;
  const about =
    [name, title].filter((part) => part !== undefined && part !== '').join(' · ') || say('panel.untitled');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text weight="semibold">
            <bdi>{about}</bdi>
          </Text>
          <Text size={200} className={styles.quiet}>
            <FormattedDate value={savedAt} weekday="short" day="numeric" month="short" />
          </Text>
          {versions > 1 && (
            <Text size={200} className={styles.apart}>
              {say('tab.versions', { count: versions })}
            </Text>
          )}
        </div>
        <Button
          appearance="subtle"
          icon={isOpen ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
          aria-expanded={isOpen}
          aria-label={say(isOpen ? 'tab.closeNote' : 'tab.openNote', { title: about })}
          onClick={onToggle}
        />
      </div>
      {isOpen ? (
        <div className={styles.editor}>
          <NoteEditor line={lineOf(sync, 'note', stored)} label={say('note.label')} />
        </div>
      ) : (
        <Text className={styles.excerpt}>
          <bdi>{text === '' ? say('tab.emptyNote') : text}</bdi>
        </Text>
      )}
    </li>
  );
};
