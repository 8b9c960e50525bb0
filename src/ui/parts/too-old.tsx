import { Button, makeStyles, Subtitle2, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, useSyncExternalStore } from 'react';
import type { AnyLine, Sync } from '../../client/sync/sync';
import { ownWords, type Contents, type DocKind } from '../../domain/merge';
import { useSay, type Say } from './use-words';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorderActive,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What a person would copy of each kind of thing. */
const WORDS: { readonly [Kind in DocKind]: (content: Contents[Kind], say: Say) => string } = {
  note: ({ text }) => text,
  commitment: ({ text }) => text,
  counterpart: ({ name, hint }) => [name, hint].filter((part) => part !== '').join(', '),
  meeting: ({ title }, say) => title || say('tooOld.meeting'),
  settings: (_, say) => say('settings.title'),
  point: ownWords.point,
  appraisal: ownWords.appraisal,
  prompt: ownWords.prompt,
};

const wordsOf = (line: AnyLine, say: Say): string => {
  const { content, removed } = line.view();
  // A line holds the content of its own kind.
  return removed ? '' : (WORDS[line.kind] as (content: object, say: Say) => string)(content, say);
};

const OldWords = ({ words }: { words: string }) => {
  const styles = useStyles();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<'tooOld.copied' | 'tooOld.selected' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      setDone('tooOld.copied');
    } catch {
      // Some windows let no page write to the clipboard; then the person's own keys do it.
      field.current?.select();
      setDone('tooOld.selected');
    }
  };
  return (
    <>
      <Textarea
        textarea={{ ref: field }}
        value={words}
        readOnly
        aria-label={say('tooOld.words')}
        dir="auto"
        resize="vertical"
      />
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{say('tooOld.copy')}</Button>
        <Text role="status">{done === null ? '' : say(done)}</Text>
      </div>
    </>
  );
};

interface TooOldProps {
  readonly sync: Pick<Sync, 'subscribe' | 'revision' | 'tooOld'>;
  readonly lostUnread: number;
}

/**
 * What waited on this device for longer than it may, could not be saved, and is now in this window alone: shown
 * once more, whatever page is open, so that nothing typed goes without a word.
 */
export const TooOld = ({ sync, lostUnread }: TooOldProps) => {
  const styles = useStyles();
  const say = useSay();
  useSyncExternalStore(sync.subscribe, sync.revision);
  const [hidden, setHidden] = useState<ReadonlySet<object>>(new Set());
  const [isLossRead, setLossRead] = useState(false);
  const old = sync
    .tooOld()
    .map((line) => ({ line, words: wordsOf(line, say) }))
    .filter(({ line, words }) => words !== '' && !hidden.has(line));
  const lost = isLossRead ? 0 : lostUnread;
  if (old.length === 0 && lost === 0) return null;
  const hide = () => {
    setHidden(new Set([...hidden, ...old.map(({ line }) => line)]));
    setLossRead(true);
  };
  return (
    <section className={styles.box} aria-label={say('tooOld.title')}>
      <Subtitle2 as="h2">{say('tooOld.title')}</Subtitle2>
      {lost > 0 && <Text role="alert">{say('tooOld.unread', { count: lost })}</Text>}
      {old.length > 0 && <Text role="alert">{say('tooOld.about')}</Text>}
      {old.map(({ line, words }) => (
        <OldWords key={`${line.kind} ${line.id}`} words={words} />
      ))}
      <div className={styles.buttons}>
        <Button appearance="subtle" onClick={hide}>
          {say('tooOld.hide')}
        </Button>
      </div>
    </section>
  );
};
