import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Whose } from '../../domain/commitment';
import { idsOf } from '../../domain/counterpart';
import type { Circumstance } from '../../domain/prompts/avoid';
import { labelOf } from '../../domain/same-name';
import type { Shown } from '../../client/sync/overlay';
import { PrepareBegunLater, WaysLater } from '../around/later';
import { NoteEditor } from '../parts/note-editor';
import { PromiseForm } from '../parts/promise-form';
import { PromiseList } from '../parts/promise-list';
import { Section } from '../parts/section';
import { useDocs, useLine } from '../parts/use-docs';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import type { FirstAct } from '../settings/first-run';
import { BringUpLater } from '../surprises/later';
import { CurtainBar, Private } from './curtain';
import { IfItComesUp } from './if-it-comes-up';
import { LastTime } from './last-time';
import { MeetingEnd } from './meeting-end';
import { MeetingHead } from './meeting-head';
import { PromptCard } from './prompt-card';
import { clockFor } from './meeting-times';
import { nowText } from './use-now';
import { useMeetingNote, type MyMeeting } from './use-meeting';
import { usePrompts } from './use-prompts';
import { WrapUp } from './wrap-up';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

/** More would push the prompt out of sight. */
const FIRST_PROMISES = 3;

interface OneOnOneProps {
  readonly mine: Extract<MyMeeting, { status: 'there' }>;
  readonly now: number;
  /** What the person chose to begin with, just before this page opened. */
  readonly wish: FirstAct | undefined;
  readonly onGranted: () => void;
}

/** A meeting under way: what both owe each other, one prompt, the note, a promise; then the wrap-up and the end. */
export const OneOnOne = ({ mine, now, wish, onGranted }: OneOnOneProps) => {
  const styles = useStyles();
  const say = useSay();
  const { meeting, earlier, standing } = mine;
  const { content } = useLine(meeting);
  const { settings } = useSettings();
  // What was settled is dated by this device first and by the server then, so the earlier of both clocks counts.
  const [since] = useState(() => [new Date().toISOString(), nowText()].sort()[0] ?? nowText());
  // It says something about the other person, so it is in this window only, and gone with it.
  const [said, setSaid] = useState<readonly Circumstance[]>([]);
  const person = standing.people.find(({ id }) => idsOf(id, standing.people).includes(content.counterpart));
  const name = person ? labelOf(person, standing.people) : say('begin.them');
  const ids = idsOf(content.counterpart, standing.people);
  const phase = clockFor(content, now).phase;
  const [last] = earlier;

  const between = ({ counterpart, state, settledAt }: Shown<'commitment'>): boolean =>
    counterpart !== null &&
    ids.includes(counterpart) &&
    (state === 'open' || (settledAt !== null && settledAt >= since));
  const form = (whose?: Whose) => (
    <PromiseForm
      occasion={content.occasion}
      title={content.title}
      counterpart={content.counterpart}
      otherName={name}
      {...(whose ? { whose } : {})}
    />
  );

  // The form that was asked for by a press is where the person goes on; once, and never again by itself.
  const grant = (place: HTMLElement | null) => {
    const field = place?.querySelector('textarea');
    if (!field) return;
    field.focus();
    onGranted();
  };

  const promises = useDocs('commitment');
  const open =
    promises.status === 'ready' ? promises.all.filter(between).filter(({ state }) => state === 'open') : [];

  // What is promised in this meeting is spoken of in the next.
  const owed = open.filter(({ whose, madeAt }) => whose === 'mine' && madeAt <= content.startedAt);
  const moment = { openPromises: owed.length, circumstances: said };
  const prompts = usePrompts(meeting, earlier, settings, moment, now);

  if (content.endedAt !== null) return <MeetingEnd line={meeting} other={name} open={open.length} />;
  const isClosing = phase === 'wrap-up' || phase === 'over';
  return (
    <div className={styles.parts}>
      <MeetingHead line={meeting} other={name} now={now} said={said} onSay={setSaid} />
      <CurtainBar />
      <Private>
        {content.aim.trim() !== '' && phase !== 'not-started' && (
          <Text>
            <bdi>{say('panel.aim', { text: content.aim })}</bdi>
          </Text>
        )}
        <Section title={say('panel.promises')}>
          <PromiseList wanted={between} none={say('panel.noPromises')} first={FIRST_PROMISES} />
          {last && <LastTime meeting={last} />}
        </Section>
        {content.kind !== 'formal' && <BringUpLater line={meeting} counterparts={ids} />}
        {isClosing ? (
          <div ref={wish === 'promise' ? grant : undefined}>
            <WrapUp line={meeting} prompts={prompts} form={form} />
          </div>
        ) : (
          <>
            <PromptCard line={meeting} prompts={prompts} other={name} phase={phase} />
            {phase === 'not-started' && content.kind !== 'formal' && (
              <PrepareBegunLater line={meeting} now={now} />
            )}
            {prompts && <IfItComesUp prompts={prompts.standing} />}
          </>
        )}
        <div ref={wish === 'note' ? grant : undefined}>
          <TheNote meeting={meeting} />
        </div>
        {!isClosing && (
          <div ref={wish === 'promise' ? grant : undefined}>
            <Section title={say('promise.title')}>{form()}</Section>
          </div>
        )}
        {phase !== 'not-started' && content.kind !== 'formal' && <WaysLater line={meeting} />}
      </Private>
    </div>
  );
};

const TheNote = ({ meeting }: { meeting: Extract<MyMeeting, { status: 'there' }>['meeting'] }) => {
  const say = useSay();
  const mine = useMeetingNote(meeting);
  return mine.status === 'ready' ? <NoteEditor line={mine.note} label={say('note.label')} /> : null;
};
