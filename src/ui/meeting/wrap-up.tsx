import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { Whose } from '../../domain/commitment';
import type { Prompt } from '../../domain/prompts/prompt';
import { useArrival } from '../parts/page-heading';
import { Section } from '../parts/section';
import { useLine } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { nowText } from './use-now';
import type { Prompts } from './use-prompts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  ask: { paddingInlineStart: tokens.spacingHorizontalXXXL, color: tokens.colorNeutralForeground2 },
  end: { minHeight: '44px', maxWidth: '320px' },
});

/** Whose promise a step of the wrap-up asks for. */
const whoseOf = ({ followUp }: Prompt): Whose | undefined =>
  followUp === 'my-commitment' ? 'mine' : undefined;

interface WrapUpProps {
  readonly line: Line<'meeting'>;
  readonly prompts: Prompts | undefined;
  /** The form for a promise of this person. */
  readonly form: (whose: Whose) => ReactNode;
}

/** One checklist: how it landed, my promise, their step, read back. Nothing of it has to be ticked. */
export const WrapUp = ({ line, prompts, form }: WrapUpProps) => {
  const styles = useStyles();
  const say = useSay();
  const arrive = useArrival();
  const { content } = useLine(line);
  const closing = prompts?.closing ?? [];
  // The first step that both share is the one that the other takes.
  const theirs = closing.find(({ followUp }) => followUp === 'shared-step');
  const tick = ({ id }: Prompt, checked: boolean) => {
    const others = content.ticks.filter(({ prompt }) => prompt !== id);
    const ticks = checked ? [...others, { prompt: id, at: nowText() }] : others;
    line.change({ ...content, ticks }, 'done');
  };
  return (
    <Section title={say('wrap.title')}>
      <ul className={styles.list}>
        {closing.map((prompt) => {
          const whose = prompt === theirs ? 'theirs' : whoseOf(prompt);
          return (
            <li key={prompt.id} className={styles.item}>
              <Checkbox
                label={prompt.intent}
                checked={content.ticks.some((one) => one.prompt === prompt.id)}
                onChange={(_, data) => tick(prompt, data.checked === true)}
              />
              <Text className={styles.ask}>
                <bdi>{prompt.ask}</bdi>
              </Text>
              {whose && form(whose)}
            </li>
          );
        })}
      </ul>
      <Button
        className={styles.end}
        appearance="primary"
        onClick={() => {
          arrive();
          line.change({ ...content, endedAt: nowText() }, 'done');
        }}
      >
        {say('wrap.end')}
      </Button>
    </Section>
  );
};
