import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { failureOf } from '../../client/ask';
import { newId } from '../../client/ids';
import { byMaking } from '../../domain/own-prompt';
import { Section } from '../parts/section';
import { useRunning } from '../parts/sync-gate';
import { useDocs } from '../parts/use-docs';
import { useFocusStays } from '../parts/use-focus-stays';
import { useFailureWords, useSay } from '../parts/use-words';
import { OwnEditor, type OwnWords } from './own-editor';
import { OwnItem } from './own-item';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  add: { minHeight: '44px' },
});

/** The prompts that a person wrote. Those that are retired stand last, and can come back. */
export const OwnPrompts = () => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const { sync } = useRunning();
  const docs = useDocs('prompt');
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const [mode, setMode] = useState<'read' | 'write'>('read');
  const go = (to: typeof mode) => {
    pressed();
    setMode(to);
  };
  const begin = (words: OwnWords) => {
    sync.begin('prompt', newId(), { ...words, state: 'kept', edition: 1, past: [] });
    go('read');
  };
  const list = () => {
    if (docs.status === 'loading') return <Spinner label={say('app.loading')} />;
    if (docs.status === 'failed') {
      return (
        <div role="alert">
          <Text>{say('list.failed', { reason: reasonOf(failureOf(docs.error)) })}</Text>
          <Button className={styles.add} onClick={docs.again}>
            {say('list.again')}
          </Button>
        </div>
      );
    }
    const retired = ({ state }: { readonly state: string }): number => Number(state === 'retired');
    const all = [...docs.all].sort((a, b) => retired(a) - retired(b) || byMaking(a, b));
    if (all.length === 0) return <Text>{say('own.none')}</Text>;
    return (
      <ul className={styles.list}>
        {all.map((own) => (
          <OwnItem key={own.id} own={own} />
        ))}
      </ul>
    );
  };
  return (
    <Section title={say('own.prompts')}>
      {list()}
      <div ref={place}>
        {mode === 'write' ? (
          <OwnEditor onSave={begin} onLeave={() => go('read')} />
        ) : (
          <Button className={styles.add} onClick={() => go('write')}>
            {say('own.write')}
          </Button>
        )}
      </div>
    </Section>
  );
};
