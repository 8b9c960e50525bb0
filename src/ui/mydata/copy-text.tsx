import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../parts/use-words';

const useStyles = makeStyles({
  way: { minHeight: '44px' },
  // A line that fits nowhere would else make the field as wide as itself.
  area: { minHeight: '96px', maxHeight: '40dvh', overflowWrap: 'anywhere' },
  field: { width: '100%' },
});

/** Some windows let nobody write to the clipboard; then the text is there to be copied by hand. */
export type CopyState =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'by-hand'; readonly text: string };

export const useCopy = () => {
  const [state, setState] = useState<CopyState>({ kind: 'not-yet' });
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState({ kind: 'copied' });
    } catch {
      // Refused, or no clipboard at all: for the person it is the same.
      setState({ kind: 'by-hand', text });
    }
  };
  return { state, copy };
};

export const CopyButton = ({ label, onCopy }: { label: string; onCopy: () => void }) => {
  const styles = useStyles();
  return (
    <Button className={styles.way} onClick={onCopy}>
      {label}
    </Button>
  );
};

const selectAll = (area: HTMLTextAreaElement | null): void => {
  area?.focus();
  area?.select();
};

/** The text itself, selected, where it could not be copied. */
export const CopiedByHand = ({ state }: { state: CopyState }) => {
  const styles = useStyles();
  const say = useSay();
  if (state.kind !== 'by-hand') return null;
  return (
    <Field className={styles.field} label={say('data.copyByHand')}>
      <Textarea
        textarea={{ className: styles.area, ref: selectAll }}
        value={state.text}
        readOnly
        dir="auto"
      />
    </Field>
  );
};
