import { Button, Field, Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import type { Line } from '../../client/sync/line-parts';
import { MEETING_LENGTHS, plannedEndFrom } from '../../domain/meeting-clock';
import { useLine } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { KindChoice } from './kind-choice';
import { OfTheMoment, type OfTheMomentProps } from './of-the-moment';

const useStyles = makeStyles({
  plan: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  lengths: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  length: { minWidth: '64px', minHeight: '44px' },
  own: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
  set: { minHeight: '44px' },
});

interface ChangePlanProps extends OfTheMomentProps {
  readonly line: Line<'meeting'>;
  readonly now: number;
  /** The person said when it ends and is finished here; a press on a length is often followed by another. */
  readonly onEndSet: () => void;
}

/** What kind of meeting it is, how long it takes and what is so just now, for a meeting that has begun. Nothing of it goes away at a press. */
export const ChangePlan = ({ line, now, said, onSay, onEndSet }: ChangePlanProps) => {
  const styles = useStyles();
  const say = useSay();
  const { content } = useLine(line);
  const startedAt = Date.parse(content.startedAt);
  const end = Date.parse(content.plannedEnd);
  const endAt = (plannedEnd: number) =>
    line.change({ ...content, plannedEnd: new Date(plannedEnd).toISOString(), endsEarlyAt: null }, 'done');
  return (
    <div className={styles.plan}>
      <KindChoice kind={content.kind} onKind={(kind) => line.change({ ...content, kind }, 'done')} />
      <div className={styles.lengths} role="group" aria-label={say('clock.length')}>
        {MEETING_LENGTHS.map((length) => {
          const ends = plannedEndFrom(length, startedAt);
          return (
            <ToggleButton
              key={length}
              className={styles.length}
              checked={ends === end}
              disabledFocusable={ends <= now}
              onClick={() => endAt(ends)}
            >
              {say('clock.minutes', { minutes: length })}
            </ToggleButton>
          );
        })}
      </div>
      <OwnEnd
        startedAt={startedAt}
        onEnd={(plannedEnd) => {
          endAt(plannedEnd);
          onEndSet();
        }}
      />
      {content.kind !== 'formal' && <OfTheMoment said={said} onSay={onSay} />}
    </div>
  );
};

const LATE = 20;
const EARLY = 6;

/** The wall-clock time on the day on which the meeting began, in the person's own zone, or of the night after. */
const atTime = (startedAt: number, time: string): number | undefined => {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined;
  const at = new Date(startedAt);
  at.setHours(hours, minutes, 0, 0);
  // Half past midnight, said at a quarter to twelve, is the next day; at noon it would be a mistake.
  const isNight = at.getTime() <= startedAt && new Date(startedAt).getHours() >= LATE && hours < EARLY;
  if (isNight) at.setDate(at.getDate() + 1);
  return at.getTime();
};

interface OwnEndProps {
  readonly startedAt: number;
  readonly onEnd: (plannedEnd: number) => void;
}

const OwnEnd = ({ startedAt, onEnd }: OwnEndProps) => {
  const styles = useStyles();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const end = atTime(startedAt, typed);
  const isBefore = end !== undefined && end <= startedAt;
  const set = (event: SubmitEvent) => {
    event.preventDefault();
    if (end !== undefined && !isBefore) onEnd(end);
  };
  return (
    <form className={styles.own} onSubmit={set} noValidate>
      <Field
        label={say('clock.newEnd')}
        validationState={isBefore ? 'error' : 'none'}
        validationMessage={isBefore ? say('clock.before') : null}
      >
        <Input type="time" value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Button type="submit" className={styles.set} disabledFocusable={end === undefined || isBefore}>
        {say('clock.set')}
      </Button>
    </form>
  );
};
