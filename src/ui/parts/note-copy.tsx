import { Button, makeStyles, Subtitle2, Text, Textarea, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useRef, useState, type RefObject } from 'react';
import type { Line } from '../../client/sync/line-parts';
import { typedText } from '../../domain/typed-text';
import { NoteDifferences } from './note-differences';
import { useLine } from './use-docs';
import { useFocusStays } from './use-focus-stays';
import { selectAgain, useKeptCaret, type Selected } from './use-kept-caret';
import { useSay } from './use-words';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorderActive,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // A word that fits no line would else make the field as wide as itself, and the page with it.
  area: { minHeight: '96px', maxHeight: '40dvh', fieldSizing: 'content', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export interface BesideNote {
  readonly line: Line<'note'>;
  /** Where the person was typing when the two texts met. */
  readonly typedIn: RefObject<HTMLTextAreaElement | null>;
  /** What was selected there when the other text took its place. */
  readonly replaced: RefObject<Selected | null>;
}

interface NoteCopyProps extends BesideNote {
  readonly copy: Line<'note'>;
  readonly onGone: () => void;
}

/** What the person last did with the copy here. */
type Done =
  | { readonly act: 'nothing' }
  | { readonly act: 'took-away' }
  /** The note's text before both were put into it, and with both in it. */
  | { readonly act: 'joined'; readonly before: string; readonly joined: string }
  | { readonly act: 'parted'; readonly note: 'as-before' | 'stays' };

const both = (text: string, copy: string): string => [text, copy].filter((part) => part !== '').join('\n\n');

const useDoneWords = (done: Done, removed: boolean): string => {
  const say = useSay();
  if (removed) return say(done.act === 'joined' ? 'conflict.joined' : 'conflict.gone');
  if (done.act !== 'parted') return '';
  return say(done.note === 'stays' ? 'conflict.stays' : 'conflict.back');
};

/** One other version of the note: to be put into it, or taken away; either can be undone. */
export const NoteCopy = ({ line, copy, typedIn, replaced, onGone }: NoteCopyProps) => {
  const styles = useStyles();
  const say = useSay();
  const { content, removed, state } = useLine(copy);
  const note = useLine(line).content;
  const [done, setDone] = useState<Done>({ act: 'nothing' });
  const words = useDoneWords(done, removed);
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const field = useRef<HTMLTextAreaElement>(null);
  useKeptCaret(copy, field);
  // The words under the caret have just become this copy, so the caret goes along before the next key is pressed.
  const [takeCaret] = useState(() => (area: HTMLTextAreaElement | null) => {
    field.current = area;
    const isTyping = typedIn.current !== null && document.activeElement === typedIn.current;
    if (!area || !isTyping || state.status === 'saved') return;
    area.focus();
    if (replaced.current) selectAgain(area, replaced.current);
    else area.setSelectionRange(area.value.length, area.value.length);
  });

  const remove = (how: Done) => {
    pressed();
    setDone(how);
    onGone();
    copy.remove();
  };
  const join = () => {
    const joined = both(note.text, content.text);
    line.change({ ...note, text: joined }, 'done');
    remove({ act: 'joined', before: note.text, joined });
  };
  const undo = () => {
    pressed();
    copy.restore();
    if (done.act !== 'joined') return setDone({ act: 'nothing' });
    // Words that came since are nobody's to take out again.
    const stays = note.text !== done.joined;
    if (!stays) line.change({ ...note, text: done.before }, 'done');
    setDone({ act: 'parted', note: stays ? 'stays' : 'as-before' });
  };

  return (
    <div className={styles.place} ref={place}>
      {!removed && (
        <div className={styles.box}>
          <Subtitle2 as="h3">{say('conflict.title')}</Subtitle2>
          <Text>{say('conflict.about')}</Text>
          <Textarea
            textarea={{ className: styles.area, ref: takeCaret }}
            value={content.text}
            aria-label={say('conflict.copy')}
            dir="auto"
            onChange={(_, data) => copy.change({ ...content, text: typedText(data.value) }, 'typing')}
            onBlur={() => void copy.flush()}
          />
          <NoteDifferences note={note.text} copy={content.text} />
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={join}>
              {say('conflict.both')}
            </Button>
            <Button onClick={() => remove({ act: 'took-away' })}>{say('conflict.remove')}</Button>
          </div>
        </div>
      )}
      <div className={styles.buttons}>
        {/* Always there, so that a screen reader hears what is put into it. */}
        <Text role="status">{words}</Text>
        {removed && (
          <Button size="small" appearance="subtle" icon={<ArrowUndo20Regular />} onClick={undo}>
            {say('promises.undo')}
          </Button>
        )}
      </div>
    </div>
  );
};
