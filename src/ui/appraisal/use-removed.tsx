import { Button, Text } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../parts/use-words';
import { useAppraisalStyles } from './styles';

interface Gone<Entry> {
  readonly entry: Entry;
  readonly at: number;
}

interface Removed<Entry> {
  readonly remove: (entry: Entry) => void;
  readonly gone: Entry | undefined;
  readonly bringBack: () => void;
}

/** Takes an entry out of a list, and puts the last one back where it was. */
export const useRemoved = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  save: (entries: readonly Entry[]) => void,
): Removed<Entry> => {
  const [gone, setGone] = useState<Gone<Entry>>();
  // It may be there again meanwhile, from another device.
  const isGone = gone !== undefined && entries.every(({ id }) => id !== gone.entry.id);
  return {
    gone: isGone ? gone.entry : undefined,
    remove: (entry) => {
      setGone({ entry, at: entries.findIndex(({ id }) => id === entry.id) });
      save(entries.filter(({ id }) => id !== entry.id));
    },
    bringBack: () => {
      if (!gone) return;
      save([...entries.slice(0, gone.at), gone.entry, ...entries.slice(gone.at)]);
      setGone(undefined);
    },
  };
};

interface RemovedLineProps {
  readonly words: string | undefined;
  readonly onBringBack: () => void;
}

/** What was removed last, with the way back. The press took its own button away, so the focus goes here. */
export const RemovedLine = ({ words, onBringBack }: RemovedLineProps) => {
  const styles = useAppraisalStyles();
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words !== undefined && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus();
  }, [words]);
  return (
    <div className={styles.ways} ref={place}>
      <Text role="status" size={200}>
        {words !== undefined && <bdi>{say('appraisal.removed', { text: words })}</bdi>}
      </Text>
      {words !== undefined && (
        <Button
          className={styles.way}
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          aria-label={say('appraisal.bringBackNamed', { text: words })}
          onClick={onBringBack}
        >
          {say('appraisal.bringBack')}
        </Button>
      )}
    </div>
  );
};
