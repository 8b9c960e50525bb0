import { Button, Text } from '@fluentui/react-components';
import type { Evidence } from '../../domain/appraisal';
import { byQuarter } from '../../domain/appraisal-evidence';
import { useDayWords } from '../parts/due-words';
import { useSay } from '../parts/use-words';
import { SideChoice } from './side-choice';
import { useAppraisalStyles } from './styles';
import { changedIn, type Held } from './use-appraisal';
import { RemovedLine, useRemoved } from './use-removed';

/** Evidence by quarters, the newest first. A quarter that has none says so. */
export const EvidenceList = ({ held }: { held: Held }) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const dayWords = useDayWords('short');
  const { evidence } = held.content;
  const { remove, gone, bringBack } = useRemoved(evidence, (next) => held.change({ evidence: next }));
  const item = (one: Evidence) => (
    <li key={one.id} className={styles.item}>
      <Text size={200} className={styles.quiet}>
        {dayWords(one.on, 'with-year')}
      </Text>
      <Text className={styles.words} dir="auto">
        {one.words}
      </Text>
      <SideChoice
        side={one.side}
        onChoose={(side) => held.change({ evidence: changedIn(evidence, one.id, { side }) })}
      />
      <Button
        className={styles.alone}
        appearance="subtle"
        aria-label={say('appraisal.removeNamed', { text: one.words.slice(0, 80) })}
        onClick={() => remove(one)}
      >
        {say('appraisal.remove')}
      </Button>
    </li>
  );
  return (
    <>
      {byQuarter(evidence, held.content).map(({ from, items }) => (
        <div key={from} className={styles.stack}>
          <Text as="h3" weight="semibold" block>
            {say('appraisal.quarter', { day: dayWords(from, 'with-year') })}
          </Text>
          {items.length === 0 ? (
            <Text className={styles.quiet}>{say('appraisal.quarterNone')}</Text>
          ) : (
            <ul className={styles.list}>{items.map(item)}</ul>
          )}
        </div>
      ))}
      <RemovedLine words={gone?.words.slice(0, 80)} onBringBack={bringBack} />
    </>
  );
};
