import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Shown } from '../../client/sync/overlay';
import { linksToCut, mergedWith } from '../../domain/counterpart';
import { useSay } from '../parts/use-words';
import { useChangePerson } from './use-change-person';

const useStyles = makeStyles({
  merged: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, minWidth: 0 },
  undo: { minHeight: '44px' },
});

type Person = Shown<'counterpart'>;

interface MergedPeopleProps {
  readonly person: Person;
  /** Merged entries included. */
  readonly all: readonly Person[];
  readonly onParted: (counterpart: string) => void;
}

/** What was merged into this person, however many steps away: each with its undo in sight, the last step first. */
export const MergedPeople = ({ person, all, onParted }: MergedPeopleProps) => {
  const styles = useStyles();
  const say = useSay();
  const change = useChangePerson();
  const part = (id: string) => {
    const links = linksToCut(id, all);
    for (const one of all) if (links.includes(one.id)) change(one, { mergedInto: null });
    onParted(id);
  };
  return mergedWith(person.id, all).map((one) => (
    <div key={one.id} className={styles.merged}>
      <Text size={200} className={styles.quiet}>
        <bdi>{say('people.merged', { name: one.name })}</bdi>
      </Text>
      <Button
        size="small"
        className={styles.undo}
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label={say('people.undoMerge', { name: one.name })}
        onClick={() => part(one.id)}
      >
        {say('promises.undo')}
      </Button>
    </div>
  ));
};
