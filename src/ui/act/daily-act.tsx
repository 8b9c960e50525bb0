import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useState } from 'react';
import type { ActAnswer } from '../../domain/prompts/act-days';
import { actOfDay, answerAct, showAct } from '../../domain/prompts/own-act';
import type { Prompt } from '../../domain/prompts/prompt';
import type { Settings } from '../../domain/settings';
import { useNow } from '../meeting/use-now';
import { useLibrary } from '../meeting/use-prompts';
import { Section } from '../parts/section';
import { today } from '../parts/today';
import { useFocusStays } from '../parts/use-focus-stays';
import { useSettings, type MySettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  act: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  way: { minHeight: '44px' },
  words: { overflowWrap: 'anywhere' },
});

const A_MINUTE = 60_000;

/** Whether home and community are asked about is not a choice yet. */
const ofToday = ({ acts, pinned, hidden }: Settings, library: readonly Prompt[], day: string) =>
  actOfDay({ shown: acts, pinned, hidden, optional: 'off' }, library, day);

/** One small act, the same all day and on every device. Nothing follows from leaving it. */
export const DailyAct = () => {
  const library = useLibrary();
  const mine = useSettings();
  // The day changes while the page is open.
  useNow(A_MINUTE);
  const day = today();
  const act = library && ofToday(mine.settings, library, day);
  if (mine.status === 'loading' || !library) return null;
  return <ActOf key={day} day={day} act={act} library={library} mine={mine} />;
};

interface ActOfProps {
  readonly day: string;
  readonly act: Prompt | undefined;
  readonly library: readonly Prompt[];
  readonly mine: MySettings;
}

const ActOf = ({ day, act, library, mine }: ActOfProps) => {
  const styles = useStyles();
  const say = useSay();
  const { settings, change } = mine;
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const [hid, setHid] = useState<Prompt['id']>();
  const standing = settings.acts.find((one) => one.day === day);
  const isNew = act !== undefined && standing?.prompt !== act.id ? act.id : undefined;

  // The day brings an act, and no press does. It is written down, so that every device suggests the same one.
  useEffect(() => {
    if (isNew !== undefined) change({ acts: showAct(settings.acts, isNew, day) });
  });

  const answer = (said: ActAnswer | null) => {
    pressed();
    change({ acts: answerAct(settings.acts, day, said) });
  };
  const hide = (id: Prompt['id']) => {
    pressed();
    setHid(id);
    change({ hidden: [...settings.hidden, id] });
  };
  const bringBack = (id: Prompt['id']) => {
    pressed();
    setHid(undefined);
    change({
      hidden: settings.hidden.filter((one) => one !== id),
      acts: showAct(settings.acts, id, day),
    });
  };
  const hidden = library.find(({ id }) => id === hid && settings.hidden.includes(id));
  if (!act && !hidden) return null;
  const said = isNew === undefined ? (standing?.answer ?? null) : null;
  return (
    <Section title={say('act.title')}>
      <div className={styles.act} ref={place}>
        {act && (
          <Text className={styles.words}>
            <bdi>{act.ask}</bdi>
          </Text>
        )}
        {act && said === null && (
          <div className={styles.ways}>
            <Button className={styles.way} appearance="primary" onClick={() => answer('done')}>
              {say('prompt.done')}
            </Button>
            <Button className={styles.way} onClick={() => answer('not-today')}>
              {say('act.notToday')}
            </Button>
            <Button className={styles.way} appearance="subtle" onClick={() => hide(act.id)}>
              {say('prompt.never')}
            </Button>
          </div>
        )}
        {act && said !== null && (
          <Undone
            words={say(said === 'done' ? 'act.done' : 'act.notTodaySaid')}
            onUndo={() => answer(null)}
          />
        )}
        {hidden && (
          <Undone words={say('prompt.hidden', { text: hidden.intent })} onUndo={() => bringBack(hidden.id)} />
        )}
      </div>
    </Section>
  );
};

const Undone = ({ words, onUndo }: { words: string; onUndo: () => void }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.ways}>
      <Text size={200}>{words}</Text>
      <Button
        className={styles.way}
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-description={words}
        onClick={onUndo}
      >
        {say('promises.undo')}
      </Button>
    </div>
  );
};
