import { Button, makeStyles, Skeleton, SkeletonItem, Subtitle1, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CommitmentView } from '../../client/commitments';
import { Message } from '../parts/message';
import { NoteEditor } from '../parts/note-editor';
import { OnlyYou } from '../parts/only-you';
import { PromiseForm } from '../parts/promise-form';
import { PromiseList } from '../parts/promise-list';
import { Section } from '../parts/section';
import { useFailureWords, useSay } from '../parts/use-words';
import { useMeetingNote } from './meeting-note';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    // Teams leaves a margin of its own around a side panel, so ours is small.
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXXL}`,
    maxWidth: '640px',
    marginInline: 'auto',
    boxSizing: 'border-box',
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
});

/** More would push the note out of sight. */
const FIRST_PROMISES = 3;

/** Open promises, and those settled while this page is open, so that each keeps its undo. */
const useOpenOrJustSettled = (): ((commitment: CommitmentView) => boolean) => {
  const [since] = useState(() => new Date().toISOString());
  return ({ state, settledAt }) => state === 'open' || (settledAt !== null && settledAt >= since);
};

/** The private page of one person beside a meeting: what is promised, the note, and a new promise. */
export const SidePanel = () => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const wanted = useOpenOrJustSettled();
  const meeting = useMeetingNote();

  if (meeting.status === 'loading') {
    return (
      <main className={styles.panel} aria-busy>
        <Skeleton aria-label={say('app.loading')} className={styles.panel}>
          <SkeletonItem size={28} />
          <SkeletonItem size={96} />
        </Skeleton>
      </main>
    );
  }
  if (meeting.status === 'failed') {
    return (
      <Message title={say('app.name')} about={say('list.failed', { reason: reasonOf(meeting.failure) })}>
        <Button onClick={meeting.again}>{say('list.again')}</Button>
      </Message>
    );
  }
  const { occasion, note } = meeting;
  return (
    <main className={styles.panel}>
      <header className={styles.head}>
        <Subtitle1 as="h1" className={styles.title}>
          <bdi>{occasion.title}</bdi>
        </Subtitle1>
        <OnlyYou />
      </header>
      <Section title={say('promises.title')}>
        <PromiseList wanted={wanted} none={say('promises.none')} first={FIRST_PROMISES} />
      </Section>
      <NoteEditor note={note} label={say('note.label')} />
      <Section title={say('promise.title')}>
        <PromiseForm occasion={occasion.id} title={occasion.title} />
      </Section>
    </main>
  );
};
