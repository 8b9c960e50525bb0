import { Field, Text, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { SYNONYMS_MAX } from '../../domain/synonyms';
import { typedText } from '../../domain/typed-text';
import { Section } from '../parts/section';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { useDraft } from '../people/use-draft';

/** Words of one's own that mean the same, a line for each meaning. They are saved when the field is left. */
export const SameMeaning = () => {
  const say = useSay();
  const { status, settings, change } = useSettings();
  const { text, write, leave } = useDraft(
    settings.synonyms,
    (typed) => typed.trim(),
    (synonyms) => change({ synonyms }),
  );
  const over = text.length - SYNONYMS_MAX;
  const keep = () => {
    // What is too long stays in the field to be shortened.
    if (over <= 0) leave();
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // A press that leads away may take the page before the field was left.
  useEffect(() => () => latest.current(), []);
  return (
    <Section title={say('points.same')}>
      <Text>{say('points.sameAbout')}</Text>
      <Field
        label={say('points.sameField')}
        hint={say('points.sameExample')}
        validationState={over > 0 ? 'error' : 'none'}
        validationMessage={over > 0 ? say('note.over', { over }) : null}
      >
        <Textarea
          value={text}
          rows={3}
          dir="auto"
          disabled={status === 'loading'}
          onChange={(_, data) => write(typedText(data.value))}
          onBlur={keep}
        />
      </Field>
    </Section>
  );
};
