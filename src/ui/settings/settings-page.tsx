import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { LANGUAGES, TRIAL_LANGUAGES } from '../../words/languages';
import { OwnPrompts } from '../own/own-prompts';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useSettings } from '../parts/use-settings';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { useSay } from '../parts/use-words';
import { Choice } from './choice';
import { ChosenPrompts } from './chosen-prompts';
import { useDeviceTrouble } from './device-trouble';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  back: { alignSelf: 'flex-start', minHeight: '44px' },
});

const TROUBLE_WORDS = { refused: 'settings.storageRefused', full: 'settings.storageFull' } as const;

interface SettingsPageProps {
  readonly onBack: () => void;
  /** Where there is room for it: the way to all that the person keeps. */
  readonly onMyData?: () => void;
}

/** What a person may choose for themselves. Each choice takes effect at once. */
export const SettingsPage = ({ onBack, onMyData }: SettingsPageProps) => {
  const styles = useStyles();
  const say = useSay();
  const { host } = useProduct();
  const { sync } = useRunning();
  const { status, settings, change } = useSettings();
  useSyncExternalStore(sync.subscribe, sync.revision);
  const waiting = sync.waiting();
  const trouble = useDeviceTrouble();
  // A choice that is made before the person's own are here would be made over the wrong ones.
  if (status === 'loading') return <Spinner label={say('app.loading')} />;
  // Only on one's own machine does a person say who they are by choosing.
  const languages = host.signIn.accounts ? [...LANGUAGES, ...TRIAL_LANGUAGES] : LANGUAGES;
  const onOff = [
    { value: 'on', name: say('settings.on') },
    { value: 'off', name: say('settings.off') },
  ] as const;
  const storageWords = () => {
    if (settings.deviceStorage === 'on') return say(trouble ? TROUBLE_WORDS[trouble] : 'settings.storageOn');
    return waiting > 0 ? say('settings.storageWaiting', { count: waiting }) : say('settings.storageOff');
  };
  return (
    <div className={styles.page}>
      <Button className={styles.back} onClick={onBack}>
        {say('settings.back')}
      </Button>
      <PageHeading of="page">{say('settings.title')}</PageHeading>
      <Choice<string | null>
        title={say('settings.language')}
        value={settings.language}
        options={[
          { value: null, name: say('settings.asHost') },
          ...languages.map(({ tag, name }) => ({ value: tag, name })),
        ]}
        onChoose={(language) => change({ language })}
      />
      <Choice
        title={say('settings.theme')}
        value={settings.meetingTheme}
        options={[
          { value: 'dark', name: say('settings.dark') },
          { value: 'as-host', name: say('settings.asHost') },
        ]}
        onChoose={(meetingTheme) => change({ meetingTheme })}
      />
      <Choice
        title={say('settings.spoken')}
        value={settings.spokenLine}
        options={onOff}
        onChoose={(spokenLine) => change({ spokenLine })}
      />
      <Choice
        title={say('settings.storage')}
        about={storageWords()}
        value={settings.deviceStorage}
        options={onOff}
        onChoose={(deviceStorage) => change({ deviceStorage })}
      />
      <Choice
        title={say('act.choice')}
        about={say('act.about')}
        value={settings.dailyAct}
        options={onOff}
        onChoose={(dailyAct) => change({ dailyAct })}
      />
      <OwnPrompts />
      <ChosenPrompts
        title={say('settings.pinned')}
        empty={say('settings.noPinned')}
        takeOut={say('settings.unpin')}
        ids={settings.pinned}
        onChange={(pinned) => change({ pinned })}
      />
      <ChosenPrompts
        title={say('settings.hidden')}
        empty={say('settings.noHidden')}
        takeOut={say('settings.showAgain')}
        ids={settings.hidden}
        onChange={(hidden) => change({ hidden })}
      />
      {onMyData && (
        <Section title={say('settings.dataTitle')}>
          <Text>{say('settings.dataAbout')}</Text>
          <Button className={styles.back} onClick={onMyData}>
            {say('settings.dataOpen')}
          </Button>
        </Section>
      )}
    </div>
  );
};
