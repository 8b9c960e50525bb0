import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { idsOf } from '../../domain/counterpart';
import { clockOf } from '../../domain/meeting-clock';
import type { Contents } from '../../domain/merge';
import { labelOf } from '../../domain/same-name';
import type { Shown } from '../../client/sync/overlay';
import { NoteEditor } from '../parts/note-editor';
import { PromiseForm } from '../parts/promise-form';
import { PromiseList } from '../parts/promise-list';
import { Section } from '../parts/section';
import { useDocs, useLine } from '../parts/use-docs';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { Private } from './curtain';
import { LastTime } from './last-time';
import { MeetingEnd } from './meeting-end';
import { MeetingHead } from './meeting-head';
import { PromptCard } from './prompt-card';
import { useMeetingNote, type MyMeeting } from './use-meeting';
import { usePrompts } from './use-prompts';
import { WrapUp } from './wrap-up';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

/** More would push the prompt out of sight. */
const FIRST_PROMISES = 3;

const instant = (text: string | null): number | null => (text === null ? null : Date.parse(text));

const clockNow = (content: Contents['meeting'], now: number) =>
  clockOf(
    {
      startedAt: Date.parse(content.startedAt),
      plannedStart: instant(content.plannedStart),
      plannedEnd: Date.parse(content.plannedEnd),
      endsEarlyAt: instant(content.endsEarlyAt),
    },
    now,
  );

interface OneOnOneProps {
  readonly mine: Extract<MyMeeting, { status: 'there' }>;
  readonly now: number;
  /** What the person came for. */
  readonly first: 'note' | 'promise';
}

/** A meeting under way: what both owe each other, one prompt, the note, a promise; then the wrap-up and the end. */
export const OneOnOne = ({ mine, now }: OneOnOneProps) => {
  const styles = useStyles();
  const say = useSay();
  const { meeting, earlier, standing } = mine;
  const { content } = useLine(meeting);
  const { settings } = useSettings();
  const [since] = useState(() => new Date().toISOString());
  const prompts = usePrompts(meeting, earlier, settings, now);
  const person = standing.people.find(({ id }) => idsOf(id, standing.people).includes(content.counterpart));
  const name = person ? labelOf(person, standing.people) : say('begin.them');
  const ids = idsOf(content.counterpart, standing.people);
  const phase = clockNow(content, now).phase;
  const [last] = earlier;

  const between = ({ counterpart, state, settledAt }: Shown<'commitment'>): boolean =>
    counterpart !== null &&
    ids.includes(counterpart) &&
    (state === 'open' || (settledAt !== null && settledAt >= since));
  const form = (whose?: 'mine' | 'theirs') => (
    <PromiseForm
      occasion={content.occasion}
      title={content.title}
      counterpart={content.counterpart}
      otherName={name}
      {...(whose ? { whose } : {})}
    />
  );

  if (content.endedAt !== null) {
    return <MeetingEnd line={meeting} other={name} />;
  }
  const isClosing = phase === 'wrap-up' || phase === 'over';
  return (
    <div className={styles.parts}>
      <MeetingHead line={meeting} other={name} now={now} />
      <Private label={say('panel.promises')}>
        <Section title={say('panel.promises')}>
          <PromiseList wanted={between} none={say('panel.noPromises')} first={FIRST_PROMISES} />
          {last && <LastTime meeting={last} />}
        </Section>
      </Private>
      {isClosing ? (
        <Private label={say('wrap.title')}>
          <WrapUp line={meeting} prompts={prompts.closing} renderAction={form} />
        </Private>
      ) : (
        <Private label={say('prompt.title')}>
          <PromptCard line={meeting} prompts={prompts} other={name} />
        </Private>
      )}
      <Private label={say('note.label')}>
        <TheNote meeting={meeting} />
      </Private>
      {!isClosing && (
        <Private label={say('promise.title')}>
          <Section title={say('promise.title')}>{form()}</Section>
        </Private>
      )}
    </div>
  );
};

const TheNote = ({ meeting }: { meeting: Extract<MyMeeting, { status: 'there' }>['meeting'] }) => {
  const say = useSay();
  const mine = useMeetingNote(meeting);
  return mine.status === 'ready' ? <NoteEditor line={mine.note} label={say('note.label')} /> : null;
};
