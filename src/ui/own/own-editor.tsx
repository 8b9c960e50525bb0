import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import type { Contents } from '../../domain/merge';
import { OWN_ASK_MAX, OWN_REASON_MAX, OWN_TITLE_MAX } from '../../domain/own-prompt';
import { privateTopicIn } from '../../domain/private-words';
import type { Hat, PromptPhase } from '../../domain/prompts/prompt';
import { typedText } from '../../domain/typed-text';
import { KIND_NAMES, type Offered } from '../parts/kind-names';
import { useSay } from '../parts/use-words';
import { Choose } from './choose';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  way: { minHeight: '44px' },
});

/** All that has prompts; what is for oneself alone is no meeting. */
type OwnKind = Exclude<Offered, 'formal'>;
const isOwnKind = (kind: string): kind is OwnKind => Object.hasOwn(KIND_NAMES, kind) && kind !== 'formal';
const KINDS = Object.keys(KIND_NAMES).filter(isOwnKind);

const PHASES = {
  before: 'own.before',
  opening: 'own.opening',
  body: 'own.body',
  closing: 'own.closing',
  after: 'own.after',
} as const satisfies { readonly [Phase in PromptPhase]: string };
const isPhase = (phase: string): phase is PromptPhase => Object.hasOwn(PHASES, phase);

const WAYS = { leadership: 'prompt.people', management: 'prompt.process' } as const satisfies {
  readonly [Way in Hat]: string;
};
const HATS = ['leadership', 'management'] as const satisfies readonly Hat[];

const TOPICS = {
  health: 'own.aboutHealth',
  family: 'own.aboutFamily',
  belief: 'own.aboutBelief',
  leave: 'own.aboutLeave',
} as const;

const oneLine = (text: string): string => typedText(text).replace(/\s/g, ' ');

export type OwnWords = Pick<Contents['prompt'], 'title' | 'ask' | 'reason' | 'kinds' | 'phase' | 'hat'>;

const NEW: OwnWords = {
  title: '',
  ask: '',
  reason: '',
  kinds: ['one-on-one'],
  phase: 'body',
  hat: 'leadership',
};

interface OwnEditorProps {
  /** Undefined for a new one. */
  readonly before?: OwnWords;
  readonly onSave: (words: OwnWords) => void;
  readonly onLeave: () => void;
}

/** A prompt is written. What it may touch is told while it is typed, and forbids nothing. */
export const OwnEditor = ({ before = NEW, onSave, onLeave }: OwnEditorProps) => {
  const styles = useStyles();
  const say = useSay();
  const [words, setWords] = useState(before);
  const [missing, setMissing] = useState<'told' | 'not-told'>('not-told');
  const write = (some: Partial<OwnWords>) => setWords({ ...words, ...some });
  const topic = privateTopicIn(`${words.title}\n${words.ask}\n${words.reason}`);
  const isEmpty = { title: words.title.trim() === '', ask: words.ask.trim() === '' };
  const needs = (field: keyof typeof isEmpty) =>
    missing === 'told' && isEmpty[field]
      ? ({ validationState: 'error', validationMessage: say('own.empty') } as const)
      : {};
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (isEmpty.title || isEmpty.ask) return setMissing('told');
    onSave({ ...words, title: words.title.trim(), ask: words.ask.trim(), reason: words.reason.trim() });
  };
  const pressKind = (kind: OwnKind) => {
    const others = words.kinds.filter((one) => one !== kind);
    // At least one kind, or it would never come.
    if (others.length === words.kinds.length) write({ kinds: [...words.kinds, kind] });
    else if (others.length > 0) write({ kinds: others });
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate aria-label={say('own.editor')}>
      <Field label={say('own.title')} {...needs('title')}>
        <Input
          value={words.title}
          dir="auto"
          maxLength={OWN_TITLE_MAX}
          onChange={(_, data) => write({ title: oneLine(data.value) })}
        />
      </Field>
      <Field
        label={say('own.ask')}
        {...(topic && {
          validationState: 'warning' as const,
          validationMessage: say(TOPICS[topic]),
        })}
        {...needs('ask')}
      >
        <Textarea
          value={words.ask}
          rows={3}
          dir="auto"
          maxLength={OWN_ASK_MAX}
          onChange={(_, data) => write({ ask: oneLine(data.value) })}
        />
      </Field>
      <Field label={say('own.reason')}>
        <Input
          value={words.reason}
          dir="auto"
          maxLength={OWN_REASON_MAX}
          onChange={(_, data) => write({ reason: oneLine(data.value) })}
        />
      </Field>
      <Choose
        label={say('own.kinds')}
        chosen={words.kinds.filter(isOwnKind)}
        options={KINDS.map((value) => ({ value, name: say(KIND_NAMES[value]) }))}
        onPress={pressKind}
      />
      <Choose
        label={say('own.phase')}
        chosen={[words.phase]}
        options={Object.keys(PHASES)
          .filter(isPhase)
          .map((value) => ({ value, name: say(PHASES[value]) }))}
        onPress={(phase) => write({ phase })}
      />
      <Choose
        label={say('own.way')}
        chosen={[words.hat]}
        options={HATS.map((value) => ({ value, name: say(WAYS[value]) }))}
        onPress={(hat) => write({ hat })}
      />
      <div className={styles.ways}>
        <Button type="submit" className={styles.way} appearance="primary">
          {say('own.save')}
        </Button>
        <Button className={styles.way} onClick={onLeave}>
          {say('own.leave')}
        </Button>
      </div>
    </form>
  );
};
