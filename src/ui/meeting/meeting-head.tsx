import { Button, Field, Input, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { Clock20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedTime } from 'react-intl';
import type { Line } from '../../client/sync/line-parts';
import { WRAP_UP_FROM, type MeetingClock } from '../../domain/meeting-clock';
import { useLine } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { ClockNote } from './clock-note';
import { clockFor } from './meeting-times';
import { nowText } from './use-now';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, overflowWrap: 'anywhere' },
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
  return ({ phase, leftMs, overMs }: MeetingClock): string =>
    phase === 'over'
      ? say('clock.overBy', { minutes: Math.floor(overMs / MINUTE) })
      : say('clock.left', { minutes: Math.ceil(leftMs / MINUTE) });
};

interface MeetingHeadProps {
  readonly line: Line<'meeting'>;
  readonly other: string;
  readonly now: number;
}

/** With whom, how far, and how long still: in words, with a bar beside them. */
export const MeetingHead = ({ line, other, now }: MeetingHeadProps) => {
  const styles = useStyles();
  const say = useSay();
  const timeWords = useTimeWords();
  const [changing, setChanging] = useState<'end' | 'nothing'>('nothing');
  const { content } = useLine(line);
  const clock = clockFor(content, now);
  const endsEarly = content.endsEarlyAt !== null;

  return (
    <header className={styles.head}>
      <Subtitle1 as="h1" className={styles.title}>
        <bdi>{other}</bdi>
      </Subtitle1>
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
      <div className={styles.ways}>
        <Button
          size="small"
          onClick={() => line.change({ ...content, endsEarlyAt: endsEarly ? null : nowText() }, 'done')}
        >
          {say(endsEarly ? 'clock.goOn' : 'clock.endEarly')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Clock20Regular />}
          aria-expanded={changing === 'end'}
          onClick={() => setChanging(changing === 'end' ? 'nothing' : 'end')}
        >
          <span>
            {say('clock.endsAt')} <FormattedTime value={content.plannedEnd} />
          </span>
        </Button>
      </div>
      {changing === 'end' && <EndField line={line} onDone={() => setChanging('nothing')} />}
    </header>
  );
};

const LATE = 20;
const EARLY = 6;

/** The wall-clock time on the day on which the meeting began, in the person's own zone, or of the night after. */
const atTime = (startedAt: string, time: string): number | undefined => {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined;
  const at = new Date(startedAt);
  at.setHours(hours, minutes, 0, 0);
  // Half past midnight, said at a quarter to twelve, is the next day; at noon it would be a mistake.
  const isNight =
    at.getTime() <= Date.parse(startedAt) && new Date(startedAt).getHours() >= LATE && hours < EARLY;
  if (isNight) at.setDate(at.getDate() + 1);
  return at.getTime();
};

const EndField = ({ line, onDone }: { line: Line<'meeting'>; onDone: () => void }) => {
  const say = useSay();
  const { content } = useLine(line);
  const [typed, setTyped] = useState('');
  const end = atTime(content.startedAt, typed);
  const isBefore = end !== undefined && end <= Date.parse(content.startedAt);
  const set = () => {
    if (end === undefined || isBefore) return;
    line.change({ ...content, plannedEnd: new Date(end).toISOString(), endsEarlyAt: null }, 'done');
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <Field
        label={say('clock.newEnd')}
        validationState={isBefore ? 'error' : 'none'}
        validationMessage={isBefore ? say('clock.before') : null}
      >
        <Input type="time" value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Button type="submit" size="small" disabledFocusable={end === undefined || isBefore}>
        {say('clock.set')}
      </Button>
    </form>
  );
};
