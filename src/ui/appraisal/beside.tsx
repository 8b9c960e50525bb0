import { Text, ToggleButton } from '@fluentui/react-components';
import { ASKED_MAX } from '../../domain/appraisal';
import type { Prompt } from '../../domain/prompts/prompt';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

interface BesideProps {
  readonly held: Held;
  readonly prompts: readonly Prompt[];
}

/** Prompts beside a step. A question can be marked as asked; one that was not waits for nothing and stops nothing. */
export const Beside = ({ held, prompts }: BesideProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { asked } = held.content;
  if (prompts.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say('appraisal.beside')}>
      {prompts.map(({ id, ask, hat, intent }) => {
        const isAsked = asked.includes(id);
        const others = asked.filter((one) => one !== id);
        return (
          <li key={id} className={styles.item}>
            <div className={styles.beside}>
              <Text size={200} className={styles.quiet}>
                {say(hat === 'leadership' ? 'prompt.people' : 'prompt.process')} · <bdi>{intent}</bdi>
                {hat === 'leadership' && !isAsked && <> · {say('appraisal.notAsked')}</>}
              </Text>
              <Text>
                <bdi>{ask}</bdi>
              </Text>
              {hat === 'leadership' && (
                <div className={styles.ways}>
                  <ToggleButton
                    className={styles.way}
                    checked={isAsked}
                    aria-label={say('appraisal.askedNamed', { text: ask })}
                    onClick={() =>
                      held.change({ asked: isAsked ? others : [...others, id].slice(-ASKED_MAX) })
                    }
                  >
                    {say('appraisal.asked')}
                  </ToggleButton>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
