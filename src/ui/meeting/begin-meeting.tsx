import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormattedTime } from 'react-intl';
import { plannedEndFrom, type MeetingLength } from '../../domain/meeting-clock';
import { labelOf } from '../../domain/same-name';
import { PrepareNextLater } from '../around/later';
import { WhomWith } from '../people/whom-with';
import { PageHeading, useArrival } from '../parts/page-heading';
import { useSay } from '../parts/use-words';
import { ClockNote } from './clock-note';
import { CurtainBar, Private, useCurtain } from './curtain';
import type { Standing } from './use-meeting';
import { WhenDoesItEnd } from './when-does-it-end';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    alignItems: 'flex-start',
  },
  start: { minHeight: '44px', maxWidth: '320px' },
});

const MINUTE = 60_000;

interface BeginMeetingProps {
  readonly standing: Standing;
  readonly now: number;
}

/** What is to be said before a meeting can begin: with whom, and until when. What is known is not asked. */
export const BeginMeeting = ({ standing, now }: BeginMeetingProps) => {
  const styles = useStyles();
  const say = useSay();
  const { show } = useCurtain();
  const arrive = useArrival();
  const { people, planned, title, met, begin } = standing;
  const [chosen, setChosen] = useState<string | undefined>(standing.usual);
  const [kind, setKind] = useState(standing.kind);
  const person = people.find(({ id }) => id === chosen);

  // A little before its start the page is opened to get ready, and the meeting begins by itself when it is time.
  const isEarly = planned !== undefined && !standing.isAhead && now < planned.plannedStart;

  // Whoever begins wants to see the page.
  const start = (counterpart: string, plannedEnd: number) => {
    show();
    arrive();
    void begin({
      counterpart,
      kind,
      startedAt: isEarly ? planned.plannedStart : now,
      plannedStart: planned?.plannedStart ?? null,
      plannedEnd,
    });
  };
  // Where the times are known and have come, nothing is left to ask.
  const choose = (counterpart: string | undefined) => {
    if (counterpart !== undefined && planned && !standing.isAhead) {
      start(counterpart, planned.plannedEnd);
      return;
    }
    arrive();
    setChosen(counterpart);
  };

  // A person who was just added is not in the list of this moment, and is chosen all the same.
  if (chosen === undefined) return <WhomWith title={title} met={met} onChosen={choose} />;

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <PageHeading of="panel">
          <bdi>{person ? labelOf(person, people) : say('begin.them')}</bdi>
        </PageHeading>
        <Button appearance="subtle" size="small" onClick={() => choose(undefined)}>
          {say('begin.other')}
        </Button>
      </header>
      {planned ? (
        <>
          <Text>
            {say('begin.planned')} <FormattedTime value={planned.plannedStart} />
            {' – '}
            <FormattedTime value={planned.plannedEnd} />
            {isEarly && (
              <> · {say('clock.startsIn', { minutes: Math.ceil((planned.plannedStart - now) / MINUTE) })}</>
            )}
          </Text>
          <Button
            className={styles.start}
            appearance="primary"
            size="large"
            onClick={() => start(chosen, planned.plannedEnd)}
          >
            {say(isEarly ? 'begin.early' : 'begin.now')}
          </Button>
        </>
      ) : (
        <WhenDoesItEnd
          kind={kind}
          onKind={setKind}
          onLength={(length: MeetingLength) => start(chosen, plannedEndFrom(length, now))}
        />
      )}
      <ClockNote />
      {planned && now < planned.plannedStart && kind !== 'formal' && (
        <>
          <CurtainBar />
          <Private>
            <PrepareNextLater counterpart={chosen} kind={kind} startsAt={planned.plannedStart} now={now} />
          </Private>
        </>
      )}
    </div>
  );
};
