import { Text } from '@fluentui/react-components';
import type { Line } from '../../client/sync/line-parts';
import { idsOf } from '../../domain/counterpart';
import { toFollowUp } from '../../domain/prompts/around';
import type { PromptId } from '../../domain/prompts/prompt';
import { unwornIn, type Unworn } from '../../domain/prompts/ways';
import { useLibrary } from '../meeting/use-prompts';
import { useMeetingNote } from '../meeting/use-meeting';
import { useNow } from '../meeting/use-now';
import { NoteEditor } from '../parts/note-editor';
import { PromiseForm } from '../parts/promise-form';
import { Section } from '../parts/section';
import { useDocs, useLine } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { FollowUps } from './follow-ups';
import { OwnShare } from './own-share';
import { useAroundStyles } from './styles';
import { useAround } from './use-around';
import { useHistory } from './use-history';

/** It asks for the guess that stands here as a choice. */
const TALK_SHARE: PromptId = 'P138';

const UNWORN = {
  none: 'after.bothWorn',
  management: 'after.noProcess',
  leadership: 'after.noPeople',
  both: 'after.noneWorn',
} as const satisfies { readonly [Ways in Unworn]: string };

const A_MINUTE = 60_000;

export interface AfterProps {
  readonly line: Line<'meeting'>;
  /** Whom it was with. */
  readonly other: string;
}

/** Half a minute after a meeting: the guess, what is left to do, one promise, and the facts. */
export const After = ({ line, other }: AfterProps) => {
  const styles = useAroundStyles();
  const say = useSay();
  const now = useNow(A_MINUTE);
  const library = useLibrary();
  const history = useHistory();
  const people = useDocs('counterpart');
  const note = useMeetingNote(line);
  const { content } = useLine(line);
  const all = people.status === 'ready' ? people.all : [];
  const state = useAround(content.kind, idsOf(content.counterpart, all), line.id);
  const endedAt = content.endedAt === null ? now : Date.parse(content.endedAt);
  // The end may lie a moment after the last step of the clock.
  const due = toFollowUp(state, library ?? [], endedAt, Math.max(now, endedAt))
    .map(({ prompt }) => prompt)
    .filter(({ id }) => id !== TALK_SHARE);
  return (
    <div className={styles.page}>
      {history && <Text>{say(UNWORN[unwornIn(content, history.prompts)])}</Text>}
      {!state.hidden.includes(TALK_SHARE) && <OwnShare line={line} />}
      {due.length > 0 && (
        <Section title={say('after.followUp')}>
          <FollowUps line={line} prompts={due} />
        </Section>
      )}
      <Section title={say('after.promise')}>
        <PromiseForm
          occasion={content.occasion}
          title={content.title}
          counterpart={content.counterpart}
          otherName={other}
          whose="mine"
          firstDue="tomorrow"
        />
      </Section>
      {note.status === 'ready' && (
        <Section title={say('after.facts')}>
          <Text size={200}>{say('after.factsAbout')}</Text>
          <NoteEditor line={note.note} label={say('note.label')} />
        </Section>
      )}
    </div>
  );
};
