import { Button, Text } from '@fluentui/react-components';
import { KEEP_MONTHS } from '../../domain/settings';
import { useNames } from '../parts/use-people';
import { useSettings } from '../parts/use-settings';
import { useSay } from '../parts/use-words';
import { Choice } from '../settings/choice';
import { Asked } from './asked';
import { HoldNote } from './hold-note';
import { useDataStyles } from './styles';
import { useDates } from './use-dates';
import { useRetention, type Retention } from './use-retention';

const KeptUntil = ({ retention, onAbout }: { retention: Retention; onAbout: (id: string) => void }) => {
  const styles = useDataStyles();
  const say = useSay();
  const dates = useDates();
  const nameOf = useNames();
  const people = [...retention.people].sort((a, b) => (a.until < b.until ? -1 : 1));
  if (people.length === 0) return <Text className={styles.quiet}>{say('data.noneKept')}</Text>;
  return (
    <>
      <HoldNote hold={retention.hold} />
      <ul className={styles.list}>
        {people.map(({ counterpart, until, things }, nth) => {
          const name = nameOf(counterpart) ?? say(counterpart === null ? 'data.nobody' : 'begin.them');
          return (
            <li key={counterpart ?? nth} className={styles.item}>
              <Text weight="semibold">
                <bdi>{name}</bdi>
              </Text>
              <Text size={200} className={styles.quiet}>
                {say('data.things', { count: things })}
                {retention.hold === null && <> · {say('data.until', { day: dates.day(until) })}</>}
              </Text>
              {counterpart !== null && (
                <Button
                  className={styles.back}
                  aria-label={say('people.everythingNamed', { name })}
                  onClick={() => onAbout(counterpart)}
                >
                  {say('people.everything')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** For how long things stay, and on which day those about each person go. */
export const KeepFor = ({ onAbout }: { onAbout: (counterpart: string) => void }) => {
  const say = useSay();
  const { status, settings, change } = useSettings();
  const retention = useRetention();
  return (
    <>
      {/* A choice that is made before the person's own are here would be made over the wrong ones. */}
      {status === 'ready' && (
        <Choice
          title={say('data.keepTitle')}
          about={say('data.keepAbout')}
          value={settings.keepMonths}
          options={KEEP_MONTHS.map((value) => ({ value, name: say('data.months', { count: value }) }))}
          onChoose={(keepMonths) => change({ keepMonths })}
        />
      )}
      <Asked query={retention}>{(value) => <KeptUntil retention={value} onAbout={onAbout} />}</Asked>
    </>
  );
};
