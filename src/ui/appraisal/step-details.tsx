import { Button, ToggleButton } from '@fluentui/react-components';
import {
  isSafeLink,
  LINK_MAX,
  STEP_WORDS_MAX,
  type AppraisalStep,
  type StepOwner,
} from '../../domain/appraisal';
import { stepNamed } from '../../domain/content/appraisal-steps';
import { useSay } from '../parts/use-words';
import { useState } from 'react';
import { DayField } from './day-field';
import { LineField } from './line-field';
import { useAppraisalStyles } from './styles';
import { changedIn, type Held } from './use-appraisal';

interface LinkFieldProps {
  readonly value: string;
  readonly onSave: (link: string) => void;
}

/** Where a document lies. What is no address of the web stays in the field and is told: it is never kept. */
const LinkField = ({ value, onSave }: LinkFieldProps) => {
  const say = useSay();
  const [draft, setDraft] = useState<string>();
  const typed = (draft ?? value).trim();
  const isWrong = typed !== '' && !isSafeLink(typed);
  return (
    <LineField
      label={say('appraisal.link')}
      hint={say('appraisal.linkHint')}
      trouble={isWrong ? say('appraisal.linkWrong') : null}
      value={draft ?? value}
      max={LINK_MAX}
      onType={setDraft}
      onLeave={() => {
        if (draft === undefined || isWrong) return;
        setDraft(undefined);
        if (typed !== value) onSave(typed);
      }}
    />
  );
};

interface StepDetailsProps {
  readonly held: Held;
  readonly step: AppraisalStep;
  readonly name: string;
  readonly words: string;
  readonly onRemove: (step: AppraisalStep) => void;
}

/** What can be changed about a step: who does it, its day, its words, where its document lies. */
export const StepDetails = ({ held, step, name, words, onRemove }: StepDetailsProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const { steps } = held.content;
  const change = (some: Partial<AppraisalStep>, pace: 'typing' | 'done' = 'done') =>
    held.change({ steps: changedIn(steps, step.id, some) }, pace);
  const owners: readonly (readonly [StepOwner, string])[] = [
    ['me', say('appraisal.mine')],
    ['them', name],
    ['other', say('appraisal.other')],
  ];
  return (
    <div className={styles.stack}>
      <div className={styles.ways} role="group" aria-label={say('appraisal.ownerOf')}>
        {owners.map(([owner, label]) => (
          <ToggleButton
            key={owner}
            className={styles.way}
            checked={step.owner === owner}
            onClick={() => change({ owner })}
          >
            <bdi>{label}</bdi>
          </ToggleButton>
        ))}
      </div>
      <div className={styles.row}>
        <DayField
          label={say('appraisal.due')}
          value={step.due}
          none="allowed"
          onSave={(due) => change({ due })}
        />
        <LineField
          label={say('appraisal.stepWords')}
          value={step.words}
          max={STEP_WORDS_MAX}
          onType={(text) => change({ words: text }, 'typing')}
          onLeave={held.flush}
        />
      </div>
      <LinkField value={step.link} onSave={(link) => change({ link })} />
      {stepNamed(step.id) === undefined && (
        <Button
          className={styles.alone}
          appearance="subtle"
          aria-label={say('appraisal.removeNamed', { text: words })}
          onClick={() => onRemove(step)}
        >
          {say('appraisal.remove')}
        </Button>
      )}
    </div>
  );
};
