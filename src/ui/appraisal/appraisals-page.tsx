import { Button, Skeleton, SkeletonItem, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { failureOf } from '../../client/ask';
import type { Shown } from '../../client/sync/overlay';
import { byDay } from '../../domain/appraisal';
import { idsOf } from '../../domain/counterpart';
import { useDayWords } from '../parts/due-words';
import { lineOf } from '../parts/line-of';
import { OnlyYou } from '../parts/only-you';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { useRunning } from '../parts/sync-gate';
import { useDocs } from '../parts/use-docs';
import { useFocusStays } from '../parts/use-focus-stays';
import { useNames, usePeople } from '../parts/use-people';
import { useFailureWords, useSay } from '../parts/use-words';
import { BeginAppraisal } from './begin-appraisal';
import { Flow } from './flow';
import type { OnPoints } from './points-place';
import { useAppraisalStyles } from './styles';

interface AppraisalsPageProps {
  readonly counterpart: string;
  readonly onPoints: OnPoints;
}

type Chosen =
  /** The one that goes on, or a new one where none does. */
  | { readonly kind: 'current' }
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'taken-away'; readonly shown: Shown<'appraisal'> };

/** The appraisals with one person: the one that goes on, the beginning of the next, and those of before. */
export const AppraisalsPage = ({ counterpart, onPoints }: AppraisalsPageProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const dayWords = useDayWords('short');
  const { sync } = useRunning();
  const people = usePeople();
  const list = useDocs('appraisal');
  const [chosen, setChosen] = useState<Chosen>({ kind: 'current' });
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const name = useNames()(counterpart) ?? say('begin.them');
  const ids = people.status === 'ready' ? idsOf(counterpart, people.all) : [counterpart];
  const heading = (
    <div className={styles.head}>
      <PageHeading of="page">
        <bdi>{say('appraisal.title', { name })}</bdi>
      </PageHeading>
      <OnlyYou />
    </div>
  );
  if (list.status === 'loading')
    return (
      <div className={styles.page}>
        {heading}
        <Skeleton aria-label={say('app.loading')}>
          <SkeletonItem size={64} />
        </Skeleton>
      </div>
    );
  if (list.status === 'failed')
    return (
      <div className={styles.page}>
        {heading}
        <div className={styles.stack} role="alert">
          <Text>{say('appraisal.failed', { reason: reasonOf(failureOf(list.error)) })}</Text>
          <Button className={styles.alone} onClick={list.again}>
            {say('list.again')}
          </Button>
        </div>
      </div>
    );

  const all = list.all.filter((one) => ids.includes(one.counterpart)).sort(byDay);
  const current = all.find(({ endedOn }) => endedOn === null);
  const shown = chosen.kind === 'one' ? all.find(({ id }) => id === chosen.id) : current;
  const others = all.filter((one) => one !== shown);
  const take = (one: Shown<'appraisal'>) => {
    pressed();
    lineOf(sync, 'appraisal', one).remove();
    setChosen({ kind: 'taken-away', shown: one });
  };
  const bringBack = (one: Shown<'appraisal'>) => {
    sync.line('appraisal', one.id)?.restore();
    setChosen({ kind: 'one', id: one.id });
  };
  return (
    <div className={styles.page}>
      {heading}
      <div role="status" className={styles.ways} ref={place}>
        {chosen.kind === 'taken-away' && (
          <>
            <Text>{say('appraisal.takenAway')}</Text>
            <Button className={styles.way} onClick={() => bringBack(chosen.shown)}>
              {say('appraisal.undo')}
            </Button>
          </>
        )}
      </div>
      {shown ? (
        <Flow
          key={shown.id}
          shown={shown}
          name={name}
          counterparts={ids}
          onPoints={onPoints}
          onEnd={() => setChosen({ kind: 'one', id: shown.id })}
          onTakeAway={() => take(shown)}
        />
      ) : (
        <>
          {all.length === 0 && <Text className={styles.quiet}>{say('appraisal.none', { name })}</Text>}
          <BeginAppraisal counterpart={counterpart} onBegun={(id) => setChosen({ kind: 'one', id })} />
        </>
      )}
      {(others.length > 0 || (shown && shown.endedOn !== null)) && (
        <Section title={say('appraisal.earlier')}>
          <div className={styles.ways}>
            {shown && shown.endedOn !== null && (
              <Button className={styles.way} onClick={() => setChosen({ kind: 'current' })}>
                {say(current ? 'appraisal.back' : 'appraisal.beginNext')}
              </Button>
            )}
            {others.map((one) => (
              <Button
                key={one.id}
                className={styles.way}
                onClick={() => setChosen({ kind: 'one', id: one.id })}
              >
                {say('appraisal.ofDay', { day: dayWords(one.day, 'with-year') })}
              </Button>
            ))}
          </div>
        </Section>
      )}
    </div>
  );
};
