import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { Hat } from '../../domain/prompts/prompt';
import { inWay, type Became } from '../../domain/prompts/ways';
import { isPlainKey } from '../meeting/plain-key';
import { useHistory } from './use-history';
import { Section } from '../parts/section';
import { useLine } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { useAroundStyles } from './styles';

const useStyles = makeStyles({
  entry: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

const NAMES = { management: 'prompt.process', leadership: 'prompt.people' } as const satisfies {
  readonly [Way in Hat]: string;
};
const WAYS = ['management', 'leadership'] as const satisfies readonly Hat[];

const BECAME = {
  done: 'prompt.done',
  later: 'prompt.later',
  'not-now': 'prompt.notNow',
  passed: 'ways.passed',
  waiting: 'ways.waiting',
} as const satisfies { readonly [How in Became]: string };

const KEY = 'w';
const other = (way: Hat): Hat => (way === 'leadership' ? 'management' : 'leadership');

export interface WaysProps {
  readonly line: Line<'meeting'>;
}

/** One record of the meeting, looked at in the two ways of working; one key changes the view. */
export const Ways = ({ line }: WaysProps) => {
  const styles = useAroundStyles();
  const own = useStyles();
  const say = useSay();
  const keyId = useId();
  const history = useHistory();
  const { content } = useLine(line);
  const [way, setWay] = useState<Hat>('leadership');
  // The key works wherever the focus is on the page of the meeting, and nothing listens to the rest of the window.
  const [listen] = useState(() => (place: HTMLDivElement | null) => {
    const page = place?.closest('main');
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== KEY || !isPlainKey(event)) return;
      event.preventDefault();
      setWay(other);
    };
    page?.addEventListener('keydown', onKey);
    return () => page?.removeEventListener('keydown', onKey);
  });
  const entries = history ? inWay(way, content, history.prompts, history.past) : [];
  return (
    <Section title={say('ways.title')}>
      <div className={styles.stack} ref={listen}>
        <div className={styles.ways} role="group" aria-label={say('ways.title')} aria-describedby={keyId}>
          {WAYS.map((each) => (
            <ToggleButton
              key={each}
              className={styles.way}
              checked={way === each}
              aria-keyshortcuts="W"
              onClick={() => setWay(each)}
            >
              {say(NAMES[each])}
            </ToggleButton>
          ))}
        </div>
        <Text id={keyId} size={200} className={styles.quiet}>
          {say('ways.key')}
        </Text>
        {entries.length === 0 && <Text>{say('ways.nothing')}</Text>}
        <ul className={styles.list} aria-label={say(NAMES[way])}>
          {entries.map(({ words: { id, intent, ask }, became }) => (
            <li key={id} className={styles.item}>
              <span className={own.entry}>
                <Text weight="semibold">
                  <bdi>{intent}</bdi>
                </Text>
                <Text className={styles.quiet}>{say(BECAME[became])}</Text>
              </span>
              <Text size={200} className={styles.ask}>
                <bdi>{ask}</bdi>
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
};
