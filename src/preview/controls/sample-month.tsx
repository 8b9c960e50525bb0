import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState } from 'react';
import type { Preview } from '../use-preview';

const useStyles = makeStyles({
  done: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusSuccessForeground1,
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

type Filling =
  | { readonly status: 'idle' }
  | { readonly status: 'filling'; readonly person: string }
  | { readonly status: 'done'; readonly person: string }
  | { readonly status: 'failed'; readonly person: string; readonly reason: string };

/** Fills in a month of notes and commitments for the person at the screen, and shows it. */
export const SampleMonth = ({ preview }: { readonly preview: Preview }) => {
  const styles = useStyles();
  const { desk, choices, reload } = preview;
  const { person } = choices;
  const [filling, setFilling] = useState<Filling>({ status: 'idle' });

  const fill = async (): Promise<void> => {
    setFilling({ status: 'filling', person: person.id });
    try {
      // What is being typed is saved first, since the pages are loaded anew afterwards.
      await desk.frames.leave();
      await desk.server.sampleMonth(person.id);
      setFilling({ status: 'done', person: person.id });
      reload();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setFilling({ status: 'failed', person: person.id, reason });
    }
  };

  const busy = filling.status === 'filling';
  const told = filling.status === 'idle' || filling.person !== person.id ? undefined : filling;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        icon={busy ? <Spinner size="extra-tiny" /> : <CalendarAdd20Regular />}
        onClick={() => void fill()}
      >
        {busy ? 'Filling in a month' : 'Fill with a sample month'}
      </Button>
      <Text size={200} role="status">
        {told?.status === 'done' ? (
          <span className={styles.done}>
            <CheckmarkCircle20Filled aria-hidden /> The month is in.
          </span>
        ) : null}
        {told?.status === 'failed' ? <span className={styles.failed}>{told.reason}</span> : null}
      </Text>
    </>
  );
};
