import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular, ClipboardTask20Regular, People20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useState } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { PromptAnswer } from '../../domain/meeting';
import type { MeetingPhase } from '../../domain/meeting-clock';
import { answerPrompt, showPrompt } from '../../domain/prompts/events';
import type { Suggestion } from '../../domain/prompts/next-prompt';
import type { Hat, Prompt } from '../../domain/prompts/prompt';
import { useLine } from '../parts/use-docs';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { PromptMore } from './prompt-more';
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
  ask: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(76px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  answer: {
    minHeight: '44px',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
  },

  quiet: { color: tokens.colorNeutralForeground2 },
});

const WayOfWorking = ({ hat, intent }: { hat: Hat; intent: string }) => {
  const styles = useStyles();
  const say = useSay();
  const Icon = hat === 'leadership' ? People20Regular : ClipboardTask20Regular;
  return (
    <span className={styles.way}>
      <Icon aria-hidden />
      <Text size={200}>
        {say(hat === 'leadership' ? 'prompt.people' : 'prompt.process')} · <bdi>{intent}</bdi>
      </Text>
    </span>
  );
};

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
  const undo = () => {
    if (!last) return;
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
    <section className={styles.card} aria-labelledby={titleId}>
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
  return phase === 'not-started' ? 'prompt.notYet' : 'prompt.listen';
};

const KEYS: { readonly [Key in string]?: PromptAnswer } = { d: 'done', l: 'later', n: 'not-now' };

interface AskedProps {
  readonly line: Line<'meeting'>;
  readonly prompt: Prompt;
  readonly suggestion: Exclude<Suggestion, { kind: 'quiet' }>;
  readonly other: string;
}

const Asked = ({ line, prompt, suggestion, other }: AskedProps) => {
  const styles = useStyles();
  const say = useSay();
  const keysId = useId();
  const answer = (how: PromptAnswer) => {
    const { content } = line.view();
    line.change({ ...content, prompts: answerPrompt(content.prompts, prompt.id, how, nowText()) }, 'done');
  };
  // Keys work while the focus is in here, as a second way to the three buttons.
  const [listen] = useState(() => (place: HTMLDivElement | null) => {
    const onKey = (event: KeyboardEvent) => {
      const how = KEYS[event.key.toLowerCase()];
      if (how === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      answer(how);
    };
    place?.addEventListener('keydown', onKey);
    return () => place?.removeEventListener('keydown', onKey);
  });
  return (
    <>
      <WayOfWorking hat={prompt.hat} intent={prompt.intent} />
      <p className={styles.ask}>
        <bdi>{prompt.ask}</bdi>
      </p>
      <div
        className={styles.answers}
        ref={listen}
        role="group"
        aria-describedby={keysId}
        aria-label={prompt.intent}
      >
        <Button className={styles.answer} appearance="primary" onClick={() => answer('done')}>
          {say('prompt.done')}
        </Button>
        <Button className={styles.answer} onClick={() => answer('later')}>
          {say('prompt.later')}
        </Button>
        <Button className={styles.answer} onClick={() => answer('not-now')}>
          {say('prompt.notNow')}
        </Button>
        <span id={keysId} hidden>
          {say('prompt.keys')}
        </span>
      </div>
      <PromptMore prompt={prompt} reason={suggestion.reason} other={other} />
    </>
  );
};
