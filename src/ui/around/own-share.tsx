import { Text, ToggleButton } from '@fluentui/react-components';
import type { Line } from '../../client/sync/line-parts';
import { OWN_SHARES, type OwnShare as Share } from '../../domain/meeting';
import { Section } from '../parts/section';
import { useLine } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { useAroundStyles } from './styles';

const NAMES = {
  less: 'after.shareLess',
  half: 'after.shareHalf',
  more: 'after.shareMore',
} as const satisfies {
  readonly [Guess in Share]: string;
};

/** How much of the time was one's own, as a guess. A second press takes it back. */
export const OwnShare = ({ line }: { line: Line<'meeting'> }) => {
  const styles = useAroundStyles();
  const say = useSay();
  const { content } = useLine(line);
  return (
    <Section title={say('after.share')}>
      <div className={styles.ways} role="group" aria-label={say('after.share')}>
        {OWN_SHARES.map((each) => (
          <ToggleButton
            key={each}
            className={styles.way}
            checked={content.ownShare === each}
            onClick={() =>
              line.change({ ...content, ownShare: content.ownShare === each ? null : each }, 'done')
            }
          >
            {say(NAMES[each])}
          </ToggleButton>
        ))}
      </div>
      <Text size={200} className={styles.quiet}>
        {say('after.shareAbout')}
      </Text>
    </Section>
  );
};
