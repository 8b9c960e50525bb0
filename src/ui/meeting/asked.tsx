import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { People20Regular } from '@fluentui/react-icons/svg/people';
import { useId, useState, type MouseEvent } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { PromptAnswer } from '../../domain/meeting';
import { answerPrompt } from '../../domain/prompts/events';
import type { Suggestion } from '../../domain/prompts/next-prompt';
import type { Hat, Prompt } from '../../domain/prompts/prompt';
import { useSay } from '../parts/use-words';
import { isPlainKey } from './plain-key';
import { PromptMore } from './prompt-more';
import { stayOnCard } from './stay-on-card';
import { nowText } from './use-now';

const useStyles = makeStyles({
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
  asked: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
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

const KEYS: { readonly [Key in string]?: PromptAnswer } = { d: 'done', l: 'later', n: 'not-now' };

interface AskedProps {
  readonly line: Line<'meeting'>;
  readonly prompt: Prompt;
  readonly suggestion: Exclude<Suggestion, { kind: 'quiet' }>;
  readonly other: string;
}

/** A prompt with three ways to answer it. */
export const Asked = ({ line, prompt, suggestion, other }: AskedProps) => {
  const styles = useStyles();
  const say = useSay();
  const keysId = useId();
  const answer = (how: PromptAnswer) => {
    const { content } = line.view();
    line.change({ ...content, prompts: answerPrompt(content.prompts, prompt.id, how, nowText()) }, 'done');
  };
  // Keys work while the focus is anywhere on the card, as a second way to the three buttons.
  const [listen] = useState(() => (place: HTMLDivElement | null) => {
    const onKey = (event: KeyboardEvent) => {
      const how = isPlainKey(event) ? KEYS[event.key.toLowerCase()] : undefined;
      if (how === undefined) return;
      event.preventDefault();
      stayOnCard(place);
      answer(how);
    };
    place?.addEventListener('keydown', onKey);
    return () => place?.removeEventListener('keydown', onKey);
  });
  const press = (how: PromptAnswer) => (event: MouseEvent<HTMLElement>) => {
    stayOnCard(event.currentTarget);
    answer(how);
  };
  return (
    <div className={styles.asked} ref={listen}>
      <WayOfWorking hat={prompt.hat} intent={prompt.intent} />
      <p className={styles.ask}>
        <bdi>{prompt.ask}</bdi>
      </p>
      <div className={styles.answers} role="group" aria-describedby={keysId} aria-label={prompt.intent}>
        <Button className={styles.answer} appearance="primary" aria-keyshortcuts="D" onClick={press('done')}>
          {say('prompt.done')}
        </Button>
        <Button className={styles.answer} aria-keyshortcuts="L" onClick={press('later')}>
          {say('prompt.later')}
        </Button>
        <Button className={styles.answer} aria-keyshortcuts="N" onClick={press('not-now')}>
          {say('prompt.notNow')}
        </Button>
        <span id={keysId} hidden>
          {say('prompt.keys')}
        </span>
      </div>
      <PromptMore prompt={prompt} reason={suggestion.reason} other={other} />
    </div>
  );
};
