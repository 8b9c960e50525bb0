import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PromptId } from '../../domain/prompts/prompt';
import { useLibrary } from '../meeting/use-prompts';
import { Section } from '../parts/section';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', listStyleType: 'none' },
  button: { minHeight: '44px' },
});

interface ChosenPromptsProps {
  readonly title: string;
  readonly empty: string;
  readonly takeOut: string;
  readonly ids: readonly PromptId[];
  readonly onChange: (ids: readonly PromptId[]) => void;
}

/** Prompts that the person set apart. What is taken out stays in its row with an Undo until the page is left. */
export const ChosenPrompts = ({ title, empty, takeOut, ids, onChange }: ChosenPromptsProps) => {
  const styles = useStyles();
  const say = useSay();
  const [out, setOut] = useState<readonly PromptId[]>([]);
  const library = useLibrary();
  const shown = (library ?? []).filter(({ id }) => ids.includes(id) || out.includes(id));
  const press = (id: PromptId) => {
    if (!ids.includes(id)) return onChange([...ids, id]);
    setOut((before) => [...before, id]);
    onChange(ids.filter((other) => other !== id));
  };
  return (
    <Section title={title}>
      {shown.length === 0 && ids.length === 0 && <Text>{empty}</Text>}
      <ul className={styles.list}>
        {shown.map(({ id, intent, ask }) => (
          <li key={id} className={styles.item}>
            <Text weight="semibold">
              <bdi>{intent}</bdi>
            </Text>
            <Text>
              <bdi>{ask}</bdi>
            </Text>
            <Button className={styles.button} aria-description={intent} onClick={() => press(id)}>
              {ids.includes(id) ? takeOut : say('settings.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
};
