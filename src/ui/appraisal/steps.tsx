import { Button, Text } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { newId } from '../../client/ids';
import { STEP_WORDS_MAX, STEPS_MAX } from '../../domain/appraisal';
import { inOrder, ownStep } from '../../domain/appraisal-flow';
import type { Prompt, PromptId } from '../../domain/prompts/prompt';
import { useSay } from '../parts/use-words';
import { LineField } from './line-field';
import { StepItem, stepWords } from './step-item';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';
import { RemovedLine, useRemoved } from './use-removed';

const AddStep = ({ held }: { held: Held }) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const [words, setWords] = useState('');
  const { steps } = held.content;
  if (steps.length >= STEPS_MAX) return <Text className={styles.quiet}>{say('appraisal.stepsFull')}</Text>;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const text = words.trim();
    if (text === '') return;
    held.change({ steps: [...steps, ownStep(newId(), text, null)] });
    setWords('');
  };
  return (
    <form className={styles.stack} onSubmit={add} noValidate>
      <LineField label={say('appraisal.newStep')} value={words} max={STEP_WORDS_MAX} onType={setWords} />
      <Button className={styles.alone} type="submit">
        {say('appraisal.addStep')}
      </Button>
    </form>
  );
};

interface StepsProps {
  readonly held: Held;
  readonly name: string;
  readonly library: readonly Prompt[];
  readonly hidden: readonly PromptId[];
}

/** All steps in the order of their days. */
export const Steps = ({ held, name, library, hidden }: StepsProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { steps } = held.content;
  const { remove, gone, bringBack } = useRemoved(steps, (next) => held.change({ steps: next }));
  return (
    <>
      <ol className={styles.list}>
        {inOrder(steps).map((step) => (
          <StepItem
            key={step.id}
            held={held}
            step={step}
            name={name}
            library={library}
            hidden={hidden}
            onRemove={remove}
          />
        ))}
      </ol>
      <RemovedLine words={gone && stepWords(gone, say)} onBringBack={bringBack} />
      <AddStep held={held} />
    </>
  );
};
