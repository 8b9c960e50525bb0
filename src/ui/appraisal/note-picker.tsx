import { Button, Skeleton, SkeletonItem, Text } from '@fluentui/react-components';
import { failureOf } from '../../client/ask';
import type { Shown } from '../../client/sync/overlay';
import { inBalance } from '../../domain/appraisal-evidence';
import { dayAt, type CalendarDate } from '../../domain/calendar-date';
import { PASSAGE_MAX } from '../../domain/point';
import { useDayWords } from '../parts/due-words';
import { useFailureWords, useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';
import { useNotesAbout } from './use-notes-about';

export interface Picked {
  readonly note: string;
  readonly words: string;
  readonly on: CalendarDate;
}

/** The day on which a note was begun, on the person's own wall clock. */
const dayOf = ({ startedAt }: Pick<Shown<'note'>, 'startedAt'>): CalendarDate => {
  const at = new Date(startedAt);
  return dayAt(at.getTime(), at.getTimezoneOffset());
};

/** The beginning of a note, up to the end of a word. */
const beginningOf = (text: string): string => {
  const words = text.trim();
  if (words.length <= PASSAGE_MAX) return words;
  const cut = words.slice(0, PASSAGE_MAX);
  const end = cut.lastIndexOf(' ');
  return end > PASSAGE_MAX / 2 ? cut.slice(0, end) : cut.slice(0, -1);
};

interface NotePickerProps {
  readonly held: Held;
  readonly name: string;
  readonly counterparts: readonly string[];
  readonly onPick: (picked: Picked) => void;
}

/** The notes of the period, in turn from its end and its beginning, each to be taken by a press. */
export const NotePicker = ({ held, name, counterparts, onPick }: NotePickerProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const dayWords = useDayWords('short');
  const notes = useNotesAbout(counterparts);
  if (notes.status === 'loading')
    return (
      <Skeleton aria-label={say('app.loading')}>
        <SkeletonItem size={64} />
      </Skeleton>
    );
  if (notes.status === 'failed')
    return (
      <div className={styles.stack} role="alert">
        <Text>{say('appraisal.notesFailed', { reason: reasonOf(failureOf(notes.error)) })}</Text>
        <Button className={styles.alone} onClick={notes.again}>
          {say('list.again')}
        </Button>
      </div>
    );
  const taken = new Set(held.content.evidence.map(({ note }) => note));
  const { periodStart } = held.content;
  const dated = notes.all
    .filter(({ id, text }) => text.trim() !== '' && !taken.has(id))
    .map((note) => ({ id: note.id, on: dayOf(note), words: beginningOf(note.text) }))
    .filter(({ on }) => on >= periodStart);
  if (dated.length === 0) return <Text className={styles.quiet}>{say('appraisal.notesNone', { name })}</Text>;
  return (
    <ul className={styles.list} aria-label={say('appraisal.fromNotes')}>
      {inBalance(dated, held.content).map(({ id, on, words }) => (
        <li key={id} className={styles.item}>
          <Text size={200} className={styles.quiet}>
            {dayWords(on, 'with-year')}
          </Text>
          <Text className={styles.words} dir="auto">
            {words}
          </Text>
          <Button
            className={styles.alone}
            aria-label={say('appraisal.takeNamed', { text: words.slice(0, 80) })}
            onClick={() => onPick({ note: id, on, words })}
          >
            {say('appraisal.take')}
          </Button>
        </li>
      ))}
    </ul>
  );
};
