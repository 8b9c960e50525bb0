import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useId, type MouseEvent } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { MeetingPhase } from '../../domain/meeting-clock';
import { showPrompt } from '../../domain/prompts/events';
import type { Suggestion } from '../../domain/prompts/next-prompt';
import type { Prompt } from '../../domain/prompts/prompt';
import { useLine } from '../parts/use-docs';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { Asked } from './asked';
import { stayOnCard } from './stay-on-card';
import { nowText } from './use-now';
import type { Prompts } from './use-prompts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // The height of a usual prompt, so that nothing below moves when one comes or goes.
    minHeight: '224px',
  },
  way: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface PromptCardProps {
  readonly line: Line<'meeting'>;
  readonly prompts: Prompts | undefined;
  readonly other: string;
  readonly phase: MeetingPhase;
}

/** Which prompt this moment shows, if any. */
const promptOf = (suggestion: Suggestion | undefined): Prompt | undefined =>
  suggestion === undefined || suggestion.kind === 'quiet' ? undefined : suggestion.prompt;

/** One human prompt at a time, with three ways to answer. It comes without a sound and takes no focus. */
export const PromptCard = ({ line, prompts, other, phase }: PromptCardProps) => {
  const styles = useStyles();
  const say = useSay();
  const titleId = useId();
  const { content } = useLine(line);
  const { settings } = useSettings();
  const suggestion = prompts?.suggestion;
  const isNew = suggestion?.kind === 'new' ? suggestion.prompt : undefined;

  // The clock brings a prompt, and no press does. What is on the screen is written down, so that every device shows the
  // same; written twice it is once.
  useEffect(() => {
    if (!isNew) return;
    const { content: latest } = line.view();
    line.change({ ...latest, prompts: showPrompt(latest.prompts, isNew, nowText()) }, 'done');
  }, [isNew, line]);

  const prompt = promptOf(suggestion);
  const last = content.prompts.findLast(({ answer }) => answer !== null && answer !== 'passed');
  const undo = (event: MouseEvent<HTMLElement>) => {
    if (!last) return;
    stayOnCard(event.currentTarget);
    line.change(
      {
        ...content,
        prompts: content.prompts.map((event) =>
          event === last ? { ...event, answer: null, answeredAt: null } : event,
        ),
      },
      'done',
    );
  };

  return (
    <section className={styles.card} aria-labelledby={titleId} tabIndex={-1}>
      <Text as="h2" id={titleId} className="visually-hidden">
        {say('prompt.title')}
      </Text>
      <span role="status" className="visually-hidden">
        {prompt && settings.spokenLine === 'on' ? (
          // Another prompt is another element, so that it is told even where it takes the place of one.
          <span key={prompt.id}>{say('prompt.came')}</span>
        ) : null}
      </span>
      {prompt && suggestion && suggestion.kind !== 'quiet' ? (
        <Asked key={prompt.id} line={line} prompt={prompt} suggestion={suggestion} other={other} />
      ) : (
        <>
          <Text className={styles.quiet}>{say(quietWords(prompts, phase))}</Text>
          <LastHidden line={line} prompts={prompts} />
          {last && (
            <div>
              <Button size="small" appearance="subtle" icon={<ArrowUndo20Regular />} onClick={undo}>
                {say('prompt.undo')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
};

/** A prompt of this meeting that was just said to be not for me, with its way back. */
const LastHidden = ({ line, prompts }: Pick<PromptCardProps, 'line' | 'prompts'>) => {
  const styles = useStyles();
  const say = useSay();
  const { settings, change } = useSettings();
  const { content } = useLine(line);
  const id = settings.hidden.findLast((hidden) =>
    content.prompts.some(({ prompt, answer }) => prompt === hidden && answer === null),
  );
  const prompt = id && prompts?.find(id);
  if (!prompt) return null;
  return (
    <div className={styles.way}>
      <Text size={200}>{say('prompt.hidden', { text: prompt.intent })}</Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        onClick={() => change({ hidden: settings.hidden.filter((hidden) => hidden !== id) })}
      >
        {say('promises.undo')}
      </Button>
    </div>
  );
};

const quietWords = (prompts: Prompts | undefined, phase: MeetingPhase) => {
  if (!prompts) return 'app.loading';
  const { suggestion } = prompts;
  if (suggestion.kind === 'quiet' && suggestion.why === 'formal') return 'prompt.formal';
  return phase === 'not-started' ? 'prompt.notYet' : 'prompt.listen';
};
