import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useRef, useState, type SubmitEvent } from 'react';
import { newId } from '../../client/ids';
import { EVIDENCE_MAX, type Evidence } from '../../domain/appraisal';
import { PASSAGE_MAX } from '../../domain/point';
import { typedText } from '../../domain/typed-text';
import { today } from '../parts/today';
import { useSay } from '../parts/use-words';
import { DayField } from './day-field';
import { NotePicker } from './note-picker';
import { SideChoice } from './side-choice';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

interface AddEvidenceProps {
  readonly held: Held;
  readonly name: string;
  readonly counterparts: readonly string[];
}

type Draft = Omit<Evidence, 'id'>;

const emptyDraft = (): Draft => ({ note: null, words: '', on: today(), side: null });

/** One piece of evidence: written here, or taken from a note and shortened to what it shows. */
export const AddEvidence = ({ held, name, counterparts }: AddEvidenceProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const [draft, setDraft] = useState(emptyDraft);
  const [state, setState] = useState<'writing' | 'empty'>('writing');
  const [notes, setNotes] = useState<'open' | 'closed'>('closed');
  const area = useRef<HTMLTextAreaElement>(null);
  const { evidence } = held.content;
  if (evidence.length >= EVIDENCE_MAX)
    return <Text className={styles.quiet}>{say('appraisal.evidenceFull')}</Text>;
  const over = draft.words.length - PASSAGE_MAX;
  const write = (some: Partial<Draft>) => {
    setDraft({ ...draft, ...some });
    setState('writing');
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (over > 0) return;
    if (draft.words.trim() === '') {
      setState('empty');
      return area.current?.focus();
    }
    held.change({ evidence: [...evidence, { id: newId(), ...draft, words: draft.words.trim() }] });
    setDraft(emptyDraft());
  };
  const trouble =
    state === 'empty' ? say('appraisal.evidenceEmpty') : over > 0 ? say('note.over', { over }) : null;
  return (
    <form className={styles.stack} onSubmit={add} noValidate>
      <Field
        className={styles.field}
        label={say('appraisal.passage')}
        validationState={trouble === null ? 'none' : 'error'}
        validationMessage={trouble}
      >
        <Textarea
          textarea={{ className: styles.area, ref: area }}
          value={draft.words}
          dir="auto"
          onChange={(_, data) => write({ words: typedText(data.value) })}
        />
      </Field>
      <div className={styles.row}>
        <DayField
          label={say('appraisal.passageOn')}
          value={draft.on}
          none="refused"
          onSave={(on) => write({ on: on ?? today() })}
        />
      </div>
      <SideChoice side={draft.side} onChoose={(side) => write({ side })} />
      <div className={styles.ways}>
        <Button className={styles.way} type="submit" appearance="primary" disabledFocusable={over > 0}>
          {say('appraisal.addEvidence')}
        </Button>
        <Button
          className={styles.way}
          icon={notes === 'open' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
          aria-expanded={notes === 'open'}
          onClick={() => setNotes(notes === 'open' ? 'closed' : 'open')}
        >
          {say('appraisal.fromNotes')}
        </Button>
      </div>
      {notes === 'open' && (
        <NotePicker
          held={held}
          name={name}
          counterparts={counterparts}
          onPick={(picked) => {
            write(picked);
            // It can be shortened to what it shows before it is added.
            area.current?.focus();
          }}
        />
      )}
    </form>
  );
};
