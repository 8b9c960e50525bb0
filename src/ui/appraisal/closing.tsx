import { Button, Text } from '@fluentui/react-components';
import { unaskedOn } from '../../domain/appraisal-flow';
import type { Prompt, PromptId } from '../../domain/prompts/prompt';
import { today } from '../parts/today';
import { useFocusStays } from '../parts/use-focus-stays';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

interface ClosingProps {
  readonly held: Held;
  readonly library: readonly Prompt[];
  readonly hidden: readonly PromptId[];
  /** It was closed, or opened again: either way it stays in sight. */
  readonly onEnd: () => void;
  readonly onTakeAway: () => void;
}

/** What is left open in plain sight, and the end of the appraisal, which waits for nothing of it. */
export const Closing = ({ held, library, hidden, onEnd, onTakeAway }: ClosingProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const { content } = held;
  const unasked = unaskedOn(content, library, hidden, today());
  const end = (endedOn: string | null) => () => {
    pressed();
    onEnd();
    held.change({ endedOn });
  };
  return (
    <>
      {library.length > 0 && <Text>{say('appraisal.closeAbout', { count: unasked.length })}</Text>}
      <div className={styles.ways} ref={place}>
        {content.endedOn === null ? (
          <Button key="close" className={styles.way} appearance="primary" onClick={end(today())}>
            {say('appraisal.closeIt')}
          </Button>
        ) : (
          <Button key="open" className={styles.way} onClick={end(null)}>
            {say('appraisal.openAgain')}
          </Button>
        )}
        <Button className={styles.way} appearance="subtle" onClick={onTakeAway}>
          {say('appraisal.takeAway')}
        </Button>
      </div>
    </>
  );
};
