import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { useRef, useState } from 'react';
import { FormattedTime } from 'react-intl';
import type { Line } from '../../client/sync/line-parts';
import { WRAP_UP_FROM, type MeetingClock } from '../../domain/meeting-clock';
import { useLine } from '../parts/use-docs';
import { PageHeading } from '../parts/page-heading';
import { useSay } from '../parts/use-words';
import { ChangePlan } from './change-plan';
import { ClockNote } from './clock-note';
import { clockFor } from './meeting-times';
import type { OfTheMomentProps } from './of-the-moment';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  time: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  phase: { fontWeight: tokens.fontWeightSemibold },
  track: {
    position: 'relative',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflowX: 'hidden',
  },
  done: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    backgroundColor: tokens.colorBrandBackground,
  },
  mark: {
    position: 'absolute',
    insetBlock: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const PHASES = {
  'not-started': 'clock.notStarted',
  opening: 'clock.opening',
  body: 'clock.body',
  'wrap-up': 'clock.wrapUp',
  over: 'clock.over',
} as const;

const OPENING_UNTIL = 0.15;
const MINUTE = 60_000;

const useTimeWords = () => {
  const say = useSay();
  return ({ phase, startsInMs, leftMs, overMs }: MeetingClock): string => {
    if (phase === 'not-started') return say('clock.startsIn', { minutes: Math.ceil(startsInMs / MINUTE) });
    if (phase === 'over') return say('clock.overBy', { minutes: Math.floor(overMs / MINUTE) });
    return say('clock.left', { minutes: Math.ceil(leftMs / MINUTE) });
  };
};

interface MeetingHeadProps extends OfTheMomentProps {
  readonly line: Line<'meeting'>;
  readonly other: string;
  readonly now: number;
}

/** With whom, how far, and how long still: in words, with a bar beside them. */
export const MeetingHead = ({ line, other, now, said, onSay }: MeetingHeadProps) => {
  const styles = useStyles();
  const say = useSay();
  const timeWords = useTimeWords();
  const [changing, setChanging] = useState<'plan' | 'nothing'>('nothing');
  const ways = useRef<HTMLDivElement>(null);
  const { content } = useLine(line);
  const clock = clockFor(content, now);
  // For a press whose own button goes away with it.
  const focusOnEnd = () => ways.current?.querySelector<HTMLButtonElement>('[aria-expanded]')?.focus();
  const endsEarly = content.endsEarlyAt !== null;
  // By the time that the page shows, which goes in steps: what begins or ends at a press is seen at once.
  const pressedAt = new Date(now).toISOString();

  return (
    <header className={styles.head}>
      <PageHeading of="panel">
        <bdi>{other}</bdi>
      </PageHeading>
      <div className={styles.time}>
        <Text className={styles.phase}>{say(PHASES[clock.phase])}</Text>
        <Text>{timeWords(clock)}</Text>
      </div>
      <ClockNote />
      <div className={styles.track} aria-hidden>
        <div className={styles.done} style={{ width: `${Math.round(clock.share * 100)}%` }} />
        <div className={styles.mark} style={{ insetInlineStart: `${OPENING_UNTIL * 100}%` }} />
        <div className={styles.mark} style={{ insetInlineStart: `${WRAP_UP_FROM * 100}%` }} />
      </div>
      <div className={styles.ways} ref={ways}>
        {clock.phase === 'not-started' && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              line.change({ ...content, startedAt: pressedAt }, 'done');
              focusOnEnd();
            }}
          >
            {say('begin.now')}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => line.change({ ...content, endsEarlyAt: endsEarly ? null : pressedAt }, 'done')}
        >
          {say(endsEarly ? 'clock.goOn' : 'clock.endEarly')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Clock20Regular />}
          aria-expanded={changing === 'plan'}
          onClick={() => setChanging(changing === 'plan' ? 'nothing' : 'plan')}
        >
          <span>
            {say('clock.endsAt')} <FormattedTime value={content.plannedEnd} />
          </span>
        </Button>
      </div>
      {changing === 'plan' && (
        <ChangePlan
          line={line}
          now={now}
          said={said}
          onSay={onSay}
          onEndSet={() => {
            // The field goes, and the button says when it ends now.
            focusOnEnd();
            setChanging('nothing');
          }}
        />
      )}
    </header>
  );
};
