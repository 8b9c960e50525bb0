import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { isOwnPromptId } from '../../domain/own-prompt';
import { rewritten } from '../../domain/own-prompt-history';
import { lineOf } from '../parts/line-of';
import { SavingMark } from '../parts/saving-mark';
import { useRunning } from '../parts/sync-gate';
import { useFocusStays } from '../parts/use-focus-stays';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { OwnEditor } from './own-editor';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  way: { minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const without = <Item,>(items: readonly Item[], item: Item): Item[] => items.filter((one) => one !== item);

/** One prompt of a person's own, with all that they may do with it. */
export const OwnItem = ({ own }: { own: Shown<'prompt'> }) => {
  const styles = useStyles();
  const say = useSay();
  const { sync } = useRunning();
  const { settings, change } = useSettings();
  const { place, pressed } = useFocusStays<HTMLLIElement>();
  const [mode, setMode] = useState<'read' | 'write'>('read');
  const { id, title, ask, state } = own;
  if (!isOwnPromptId(id)) return null;
  const isPinned = settings.pinned.includes(id);
  const isHidden = settings.hidden.includes(id);
  const go = (to: typeof mode) => {
    pressed();
    setMode(to);
  };
  const standing = () => {
    if (state === 'retired') return say('own.retired');
    if (isHidden) return say('own.hidden');
    return isPinned ? say('own.pinned') : '';
  };
  const become = (next: typeof state) => {
    pressed();
    const line = lineOf(sync, 'prompt', own);
    line.change({ ...line.view().content, state: next }, 'done');
  };
  const named = { 'aria-description': title };
  return (
    <li className={styles.item} ref={place}>
      {mode === 'write' ? (
        <OwnEditor
          before={own}
          onSave={({ title: newTitle, ask: newAsk, reason, kinds, phase, hat }) => {
            const line = lineOf(sync, 'prompt', own);
            const words = { title: newTitle, ask: newAsk, reason, kinds, phase, hat };
            line.change(rewritten(line.view().content, words), 'done');
            go('read');
          }}
          onLeave={() => go('read')}
        />
      ) : (
        <>
          <Text weight="semibold">
            <bdi>{title}</bdi>
          </Text>
          <Text>
            <bdi>{ask}</bdi>
          </Text>
          <Text size={200} className={styles.quiet}>
            {standing()}
          </Text>
          <div className={styles.ways}>
            {state === 'kept' && (
              <>
                <Button className={styles.way} {...named} onClick={() => go('write')}>
                  {say('own.edit')}
                </Button>
                <Button
                  className={styles.way}
                  {...named}
                  onClick={() =>
                    change({
                      pinned: isPinned ? without(settings.pinned, id) : [...settings.pinned, id],
                    })
                  }
                >
                  {say(isPinned ? 'prompt.unpin' : 'prompt.pin')}
                </Button>
              </>
            )}
            <Button
              className={styles.way}
              appearance="subtle"
              {...named}
              onClick={() => become(state === 'kept' ? 'retired' : 'kept')}
            >
              {say(state === 'kept' ? 'own.retire' : 'own.again')}
            </Button>
          </div>
        </>
      )}
      <SavingMark saving={own.saving} />
    </li>
  );
};
