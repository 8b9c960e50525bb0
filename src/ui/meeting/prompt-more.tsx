import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Prompt, PromptId } from '../../domain/prompts/prompt';
import type { Reason } from '../../domain/prompts/reason';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { useReasonWords } from './prompt-reason';
import { stayOnCard } from './stay-on-card';

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface PromptMoreProps {
  readonly prompt: Prompt;
  readonly reason: Reason;
  readonly other: string;
}

const without = (ids: readonly PromptId[], id: PromptId): PromptId[] => ids.filter((one) => one !== id);

/** Why this one, for who asks; and what the person wants to see of it from now on. */
export const PromptMore = ({ prompt, reason, other }: PromptMoreProps) => {
  const styles = useStyles();
  const say = useSay();
  const reasonWords = useReasonWords();
  const { status, settings, change } = useSettings();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const isPinned = settings.pinned.includes(prompt.id);
  return (
    <div className={styles.more}>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open === 'open'}
        onClick={() => setOpen(open === 'open' ? 'closed' : 'open')}
      >
        {say('prompt.why')}
      </Button>
      {open === 'open' && (
        <>
          <Text className={styles.quiet}>{reasonWords(reason, other)}</Text>
          <Text className={styles.quiet}>
            <bdi>{prompt.why}</bdi>
          </Text>
          <div className={styles.ways}>
            <Button
              size="small"
              disabledFocusable={status === 'loading'}
              onClick={() =>
                change({
                  pinned: isPinned ? without(settings.pinned, prompt.id) : [...settings.pinned, prompt.id],
                })
              }
            >
              {say(isPinned ? 'prompt.unpin' : 'prompt.pin')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={status === 'loading'}
              onClick={({ currentTarget }) => {
                stayOnCard(currentTarget);
                change({ hidden: [...settings.hidden, prompt.id] });
              }}
            >
              {say('prompt.never')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
};
