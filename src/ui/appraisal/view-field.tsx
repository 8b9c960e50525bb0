import { Field, Textarea } from '@fluentui/react-components';
import { VIEW_MAX } from '../../domain/appraisal';
import { typedText } from '../../domain/typed-text';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';
import type { Held } from './use-appraisal';

interface ViewFieldProps {
  readonly held: Held;
  readonly of: 'theirView' | 'landed' | 'reply';
  readonly label: string;
}

/** How near the limit the count of what is left is shown. */
const TELL_LEFT_FROM = 300;

/** A longer text of an appraisal. More than there is room for stays in the field, and is told. */
export const ViewField = ({ held, of, label }: ViewFieldProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const text = held.content[of];
  const left = VIEW_MAX - text.length;
  const count = left < 0 ? say('note.over', { over: -left }) : say('note.left', { left });
  return (
    <Field
      className={styles.field}
      label={label}
      validationState={left < 0 ? 'error' : 'none'}
      validationMessage={left < TELL_LEFT_FROM ? count : null}
    >
      <Textarea
        textarea={{ className: styles.area }}
        resize="vertical"
        value={text}
        dir="auto"
        onChange={(_, data) => held.change({ [of]: typedText(data.value) }, 'typing')}
        onBlur={held.flush}
      />
    </Field>
  );
};
