import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { toPrepare } from '../../domain/prompts/around';
import type { MeetingKind, Prompt } from '../../domain/prompts/prompt';
import { useLibrary } from '../meeting/use-prompts';
import { PromiseList } from '../parts/promise-list';
import { Section } from '../parts/section';
import { useSay } from '../parts/use-words';
import { AimField, type AimFieldProps } from './aim-field';
import { usePoints } from './points';
import { useAroundStyles } from './styles';
import { useAround } from './use-around';

/** Two minutes are enough for so many. */
const FIRST = 3;

export interface PrepareProps extends AimFieldProps {
  /** All ids of the person. */
  readonly counterparts: readonly string[];
  readonly kind: MeetingKind;
  readonly startsAt: number;
  readonly now: number;
  /** `above`: the page shows them already. */
  readonly promises: 'here' | 'above';
}

/** What helps before a talk: what was promised, what to raise, a few prompts, and what it is for. */
export const Prepare = ({ counterparts, kind, startsAt, now, promises, ...aim }: PrepareProps) => {
  const styles = useAroundStyles();
  const say = useSay();
  const library = useLibrary();
  const state = useAround(kind, counterparts);
  const points = usePoints(counterparts);
  const prompts = toPrepare(state, library ?? [], startsAt, now).map(({ prompt }) => prompt);
  return (
    <div className={styles.page}>
      {promises === 'here' && (
        <Section title={say('panel.promises')}>
          <PromiseList
            wanted={({ counterpart, state: became }) =>
              became === 'open' && counterpart !== null && counterparts.includes(counterpart)
            }
            none={say('panel.noPromises')}
            first={FIRST}
          />
        </Section>
      )}
      {points.length > 0 && (
        <Section title={say('prepare.points')}>
          <ul className={styles.list}>
            {points.map(({ id, text }) => (
              <li key={id} className={styles.item}>
                <Text>
                  <bdi>{text}</bdi>
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <AimField {...aim} />
      {prompts.length > 0 && <Prompts prompts={prompts} />}
    </div>
  );
};

const Prompts = ({ prompts }: { prompts: readonly Prompt[] }) => {
  const styles = useAroundStyles();
  const say = useSay();
  const [all, setAll] = useState<'all' | 'first'>('first');
  const more = prompts.length - FIRST;
  return (
    <Section title={say('prepare.prompts')}>
      <ul className={styles.list}>
        {prompts.slice(0, all === 'all' ? undefined : FIRST).map(({ id, intent, ask }) => (
          <li key={id} className={styles.item}>
            <Text weight="semibold">
              <bdi>{intent}</bdi>
            </Text>
            <Text className={styles.ask}>
              <bdi>{ask}</bdi>
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          className={styles.alone}
          appearance="subtle"
          aria-expanded={all === 'all'}
          onClick={() => setAll(all === 'all' ? 'first' : 'all')}
        >
          {say(all === 'all' ? 'prepare.fewer' : 'prepare.more', { count: more })}
        </Button>
      )}
    </Section>
  );
};
