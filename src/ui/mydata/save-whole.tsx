import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../parts/section';
import { useFailureWords, useSay } from '../parts/use-words';
import { Choice } from '../settings/choice';
import { CopiedByHand, CopyButton, useCopy } from './copy-text';
import { saveFile } from './save-file';
import { useDataStyles } from './styles';
import { useWhole, type Form } from './use-whole';

type Titles = 'masked' | 'own';

/** Everything in one file: to go elsewhere, to look at, or to be taken back in. */
export const SaveWhole = () => {
  const styles = useDataStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const [titles, setTitles] = useState<Titles>('masked');
  const { state, collect } = useWhole((words) => (titles === 'own' ? words : say('data.calendarEvent')));
  const { state: copied, copy } = useCopy();
  const [saved, setSaved] = useState('');
  const isBusy = state.status === 'collecting';
  const save = async (form: Form) => {
    setSaved('');
    const file = await collect(form);
    if (!file) return;
    saveFile(file);
    setSaved(file.name);
  };
  const copyJson = async () => {
    setSaved('');
    const file = await collect('json');
    if (file) await copy(file.text);
  };
  const words = (): string => {
    switch (state.status) {
      case 'idle':
        return '';
      case 'collecting':
        return say('data.collecting', { count: state.things });
      case 'failed':
        return say('list.failed', { reason: reasonOf(state.failure) });
      case 'collected':
        if (saved !== '') return say('data.saved', { name: saved });
        return copied.kind === 'copied' ? say('data.copied') : '';
    }
  };
  const way = (form: Form, label: string) => (
    <Button
      className={styles.way}
      disabledFocusable={isBusy}
      onClick={() => {
        if (!isBusy) void save(form);
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Section title={say('data.copyTitle')}>
        <Text>{say('data.copyAbout')}</Text>
        <div className={styles.ways}>
          {way('json', say('data.saveJson'))}
          {way('csv', say('data.saveCsv'))}
          {way('calendar', say('data.saveCalendar'))}
          <CopyButton
            label={say('data.copyJson')}
            onCopy={() => {
              if (!isBusy) void copyJson();
            }}
          />
        </div>
        <Text size={200} role="status">
          <bdi>{words()}</bdi>
        </Text>
        {state.status === 'collected' && state.waiting > 0 && (
          <Text>{say('data.waiting', { count: state.waiting })}</Text>
        )}
        <CopiedByHand state={copied} />
      </Section>
      <Choice<Titles>
        title={say('data.calendarWords')}
        about={say('data.calendarAbout')}
        value={titles}
        options={[
          { value: 'masked', name: say('data.calendarMasked') },
          { value: 'own', name: say('data.calendarOwn') },
        ]}
        onChoose={setTitles}
      />
    </>
  );
};
