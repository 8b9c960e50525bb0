import { Button, Text } from '@fluentui/react-components';
import { KEEP_MONTHS } from '../../domain/settings';
import { useNames } from '../parts/use-people';
import { useSay } from '../parts/use-words';
import { useDataStyles } from './styles';
import { useDates } from './use-dates';
import { soonToGo, type Retention } from './use-retention';

const SHOWN = 3;
const LONGEST = Math.max(...KEEP_MONTHS);

interface RetentionBannerProps {
  readonly retention: Retention;
  readonly onAbout: (counterpart: string) => void;
  readonly onMyData: () => void;
}

/** What is about to be erased, in time to save a copy or to keep it for longer. */
export const RetentionBanner = ({ retention, onAbout, onMyData }: RetentionBannerProps) => {
  const styles = useDataStyles();
  const say = useSay();
  const dates = useDates();
  const nameOf = useNames();
  const soon = soonToGo(retention);
  const more = soon.length - SHOWN;
  return (
    <section className={styles.note} aria-label={say('data.soonTitle')}>
      {soon.slice(0, SHOWN).map(({ counterpart, until }, nth) => {
        const day = dates.day(until);
        const name = nameOf(counterpart) ?? say('begin.them');
        return (
          <div key={counterpart ?? nth} className={styles.stack}>
            <Text>
              {counterpart === null ? say('data.soonNobody', { day }) : say('data.soon', { name, day })}
            </Text>
            <Button
              className={styles.way}
              aria-label={counterpart === null ? undefined : say('data.saveCopyNamed', { name })}
              onClick={() => (counterpart === null ? onMyData() : onAbout(counterpart))}
            >
              {say('data.saveCopy')}
            </Button>
          </div>
        );
      })}
      {more > 0 && <Text>{say('data.soonMore', { count: more })}</Text>}
      {retention.keepMonths < LONGEST && (
        <Button className={styles.way} onClick={onMyData}>
          {say('data.keepLonger')}
        </Button>
      )}
    </section>
  );
};
