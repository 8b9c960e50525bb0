import { Button, makeStyles, Subtitle2, Text, Textarea, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { useRef, useState, type RefObject } from 'react';
import type { Line } from '../../client/sync/line-parts';
import { lineOf } from './line-of';
import { useRunning } from './sync-gate';
import { useDocs, useLine } from './use-docs';
import { selectAgain, useKeptCaret, type Selected } from './use-kept-caret';
import { useSay } from './use-words';

const useStyles = makeStyles({
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
  area: { minHeight: '96px', maxHeight: '40dvh', fieldSizing: 'content' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface NoteCopiesProps {
  readonly line: Line<'note'>;
  /** Where the person was typing when the two texts met. */
  readonly typedIn: RefObject<HTMLTextAreaElement | null>;
  /** What was selected there when the other text took its place. */
  readonly replaced: RefObject<Selected | null>;
}

/** What another device wrote at the same time, beside the note. Neither goes until the person says so. */
export const NoteCopies = ({ line, typedIn, replaced }: NoteCopiesProps) => {
  const say = useSay();
  const { sync } = useRunning();
  const notes = useDocs('note');
  const [gone, setGone] = useState<readonly Line<'note'>[]>([]);
  const copies =
    notes.status === 'ready'
      ? notes.all.filter(({ copyOf }) => copyOf === line.id).map((shown) => lineOf(sync, 'note', shown))
      : sync.lines('note').filter(({ view }) => view().content.copyOf === line.id && !view().removed);
  const shown = [...new Set([...copies, ...gone])];
  if (shown.length === 0) return null;
  return (
    <section aria-label={say('conflict.title')}>
      {shown.map((copy) => (
        <NoteCopy
          key={copy.id}
          line={line}
          copy={copy}
          typedIn={typedIn}
          replaced={replaced}
          onGone={() => setGone((before) => [...before, copy])}
        />
      ))}
    </section>
  );
};

interface NoteCopyProps extends NoteCopiesProps {
  readonly copy: Line<'note'>;
  readonly onGone: () => void;
}

const both = (text: string, copy: string): string => [text, copy].filter((part) => part !== '').join('\n\n');

const NoteCopy = ({ line, copy, typedIn, replaced, onGone }: NoteCopyProps) => {
  const styles = useStyles();
  const say = useSay();
  const { content, removed, state } = useLine(copy);
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

  if (removed) {
    return (
      <div className={styles.buttons} role="status">
        <Text>{say('conflict.gone')}</Text>
        <Button size="small" appearance="subtle" icon={<ArrowUndo20Regular />} onClick={copy.restore}>
          {say('promises.undo')}
        </Button>
      </div>
    );
  }
  const remove = () => {
    onGone();
    copy.remove();
  };
  const join = () => {
    const note = line.view().content;
    line.change({ ...note, text: both(note.text, content.text) }, 'done');
    remove();
  };
  return (
    <div className={styles.box}>
      <Subtitle2 as="h3">{say('conflict.title')}</Subtitle2>
      <Text>{say('conflict.about')}</Text>
      <Textarea
        textarea={{ className: styles.area, ref: takeCaret }}
        value={content.text}
        aria-label={say('conflict.copy')}
        dir="auto"
        onChange={(_, data) => copy.change({ ...content, text: data.value }, 'typing')}
        onBlur={() => void copy.flush()}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={join}>
          {say('conflict.both')}
        </Button>
        <Button onClick={remove}>{say('conflict.remove')}</Button>
      </div>
    </div>
  );
};
