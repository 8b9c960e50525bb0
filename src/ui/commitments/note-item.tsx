import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { FormattedDate } from 'react-intl';
import type { StoredNote } from '../../client/open-note';
import { NoteEditor } from '../parts/note-editor';
import { useProduct } from '../parts/product';
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
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  editor: { paddingTop: tokens.spacingVerticalM },
});

interface NoteItemProps {
  readonly stored: StoredNote;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One note in the list: its meeting, its day and its first words; opened, the note itself. */
export const NoteItem = ({ stored, isOpen, onToggle }: NoteItemProps) => {
  const styles = useStyles();
  const say = useSay();
  const { notes } = useProduct();
  const note = notes.open(stored, stored);
  const { text } = useSyncExternalStore(note.draft.subscribe, note.draft.view);
  const { title, savedAt } = stored;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text weight="semibold">
            <bdi>{title}</bdi>
          </Text>
          <Text size={200} className={styles.quiet}>
            <FormattedDate value={savedAt} weekday="short" day="numeric" month="short" />
          </Text>
        </div>
        <Button
          appearance="subtle"
          icon={isOpen ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
          aria-expanded={isOpen}
          aria-label={say(isOpen ? 'tab.closeNote' : 'tab.openNote', { title })}
          onClick={onToggle}
        />
      </div>
      {isOpen ? (
        <div className={styles.editor}>
          <NoteEditor note={note} label={say('note.label')} />
        </div>
      ) : (
        <Text className={styles.excerpt}>
          <bdi>{text === '' ? say('tab.emptyNote') : text}</bdi>
        </Text>
      )}
    </li>
  );
};
