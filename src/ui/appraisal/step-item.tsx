import { Button, mergeClasses, Text } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { isSafeLink, type AppraisalStep, type StepState } from '../../domain/appraisal';
import { besideStep, unaskedOn } from '../../domain/appraisal-flow';
import { stepNamed } from '../../domain/content/appraisal-steps';
import type { Prompt, PromptId } from '../../domain/prompts/prompt';
import { useDueWords } from '../parts/due-words';
import { today } from '../parts/today';
import { useFocusStays } from '../parts/use-focus-stays';
import { useSay, type Say } from '../parts/use-words';
import { Beside } from './beside';
import { StepDetails } from './step-details';
import { useAppraisalStyles } from './styles';
import { changedIn, type Held } from './use-appraisal';

/** What a step is called: in own words, or in those that the product brings along. */
export const stepWords = ({ id, words }: Pick<AppraisalStep, 'id' | 'words'>, say: Say): string =>
  words.trim() === '' ? (stepNamed(id)?.words ?? say('appraisal.stepUnnamed')) : words;

interface StepItemProps {
  readonly held: Held;
  readonly step: AppraisalStep;
  /** Of the person whom the appraisal is with. */
  readonly name: string;
  readonly library: readonly Prompt[];
  readonly hidden: readonly PromptId[];
  readonly onRemove: (step: AppraisalStep) => void;
}

/** What can be done with a step now. */
const StepButtons = ({ held, step, words }: { held: Held; step: AppraisalStep; words: string }) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  const settle = (state: StepState) => () => {
    pressed();
    held.change({ steps: changedIn(held.content.steps, step.id, { state }) });
  };
  return (
    <div className={styles.ways} ref={place}>
      {step.state === 'open' ? (
        <>
          <Button
            key="done"
            className={styles.way}
            icon={<Checkmark20Regular />}
            aria-label={say('appraisal.doneNamed', { text: words })}
            onClick={settle('done')}
          >
            {say('appraisal.done')}
          </Button>
          <Button
            key="not-needed"
            className={styles.way}
            appearance="subtle"
            aria-label={say('appraisal.notNeededNamed', { text: words })}
            onClick={settle('not-needed')}
          >
            {say('appraisal.notNeeded')}
          </Button>
        </>
      ) : (
        <>
          <Text weight="semibold">
            {say(step.state === 'done' ? 'appraisal.isDone' : 'appraisal.isNotNeeded')}
          </Text>
          <Button
            key="undo"
            className={styles.way}
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            aria-label={say('appraisal.undoNamed', { text: words })}
            onClick={settle('open')}
          >
            {say('appraisal.undo')}
          </Button>
        </>
      )}
    </div>
  );
};

/** One step: what it sees to, who does it and by when, with the people's side beside it. */
export const StepItem = ({ held, step, name, library, hidden, onRemove }: StepItemProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const dueWords = useDueWords();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const details = useId();
  const now = today();
  const words = stepWords(step, say);
  const must = stepNamed(step.id)?.must;
  const owner = { me: say('appraisal.mine'), them: name, other: say('appraisal.other') }[step.owner];
  const isLate = step.state === 'open' && step.due !== null && step.due < now;
  const beside = besideStep(step, library, hidden);
  const unasked = unaskedOn({ steps: [step], asked: held.content.asked }, library, hidden, now);
  return (
    <li className={styles.item}>
      <Text weight="semibold" className={step.state === 'open' ? undefined : styles.settled}>
        <bdi>{words}</bdi>
      </Text>
      {must !== undefined && <Text size={200}>{must}</Text>}
      <Text size={200} className={mergeClasses(styles.quiet, isLate && styles.late)}>
        <bdi>{owner}</bdi> · {step.due === null ? say('appraisal.noDay') : dueWords(step.due, now)}
      </Text>
      {isSafeLink(step.link) && (
        <a
          className={styles.link}
          href={step.link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={say('appraisal.openLinkNamed', { text: words })}
        >
          {say('appraisal.openLink')}
        </a>
      )}
      <StepButtons held={held} step={step} words={words} />
      <Button
        className={styles.alone}
        appearance="subtle"
        icon={open === 'open' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        aria-expanded={open === 'open'}
        aria-controls={details}
        aria-label={say('appraisal.detailsNamed', { text: words })}
        onClick={() => setOpen(open === 'open' ? 'closed' : 'open')}
      >
        {say('appraisal.details')}
      </Button>
      <Beside held={held} prompts={open === 'open' ? beside : unasked} />
      <div id={details} hidden={open === 'closed'}>
        {open === 'open' && (
          <StepDetails held={held} step={step} name={name} words={words} onRemove={onRemove} />
        )}
      </div>
    </li>
  );
};
