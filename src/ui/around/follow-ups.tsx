import { Checkbox, Text } from '@fluentui/react-components';
import type { Line } from '../../client/sync/line-parts';
import type { Prompt } from '../../domain/prompts/prompt';
import { nowText } from '../meeting/use-now';
import { useLine } from '../parts/use-docs';
import { useAroundStyles } from './styles';

interface FollowUpsProps {
  readonly line: Line<'meeting'>;
  readonly prompts: readonly Prompt[];
}

/** What a meeting has left to do. It is ticked in the record of the meeting. */
export const FollowUps = ({ line, prompts }: FollowUpsProps) => {
  const styles = useAroundStyles();
  const { content } = useLine(line);
  const tick = ({ id }: Prompt, checked: boolean) => {
    const others = content.ticks.filter(({ prompt }) => prompt !== id);
    line.change({ ...content, ticks: checked ? [...others, { prompt: id, at: nowText() }] : others }, 'done');
  };
  return (
    <ul className={styles.list}>
      {prompts.map((prompt) => (
        <li key={prompt.id} className={styles.item}>
          <Checkbox
            label={<bdi>{prompt.intent}</bdi>}
            checked={content.ticks.some((one) => one.prompt === prompt.id)}
            onChange={(_, data) => tick(prompt, data.checked === true)}
          />
          <Text className={styles.ask}>
            <bdi>{prompt.ask}</bdi>
          </Text>
        </li>
      ))}
    </ul>
  );
};
