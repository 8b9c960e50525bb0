import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  title: { margin: 0, ...typographyStyles.subtitle1, outlineStyle: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minHeight: '44px' },
});

const STEPS = [
  { title: 'first.whatTitle', about: 'first.what' },
  { title: 'first.privateTitle', about: 'first.private' },
  { title: 'first.actTitle', about: 'first.act' },
] as const;

/** The heading takes the focus only after a press of Next or Back, never when the page opens. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus();

/** The useful act that a person chose to begin with. */
export type FirstAct = 'note' | 'promise';

interface FirstRunProps {
  readonly onDone: (next: FirstAct | 'skip') => void;
}

/** What a person needs to know once, in three steps. Whichever way it ends, it does not come back. */
export const FirstRun = ({ onDone }: FirstRunProps) => {
  const styles = useStyles();
  const say = useSay();
  const { change } = useSettings();
  const [at, setAt] = useState({ step: 0, wasPressed: false });
  const step = STEPS[at.step] ?? STEPS[0];
  const isLast = at.step === STEPS.length - 1;
  const go = (by: number) => setAt({ step: at.step + by, wasPressed: true });
  const finish = (next: FirstAct | 'skip') => {
    change({ firstRun: 'done' });
    onDone(next);
  };
  return (
    <section className={styles.page} aria-label={say('first.label')}>
      <Text size={200} aria-hidden>
        {say('first.step', { step: at.step + 1, of: STEPS.length })}
      </Text>
      <h1 className={styles.title} key={at.step} tabIndex={-1} ref={at.wasPressed ? takeFocus : undefined}>
        <span className="visually-hidden">{say('first.step', { step: at.step + 1, of: STEPS.length })} </span>
        {say(step.title)}
      </h1>
      <Text>{say(step.about)}</Text>
      <div className={styles.buttons}>
        {isLast ? (
          <>
            <Button appearance="primary" className={styles.button} onClick={() => finish('promise')}>
              {say('first.promise')}
            </Button>
            <Button className={styles.button} onClick={() => finish('note')}>
              {say('first.note')}
            </Button>
          </>
        ) : (
          <Button appearance="primary" className={styles.button} onClick={() => go(1)}>
            {say('first.next')}
          </Button>
        )}
        {at.step > 0 && (
          <Button className={styles.button} onClick={() => go(-1)}>
            {say('first.back')}
          </Button>
        )}
        <Button appearance="subtle" className={styles.button} onClick={() => finish('skip')}>
          {say('first.skip')}
        </Button>
      </div>
    </section>
  );
};
