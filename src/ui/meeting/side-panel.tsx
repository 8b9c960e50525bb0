import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { useState } from 'react';
import { Message } from '../parts/message';
import { useArrival } from '../parts/page-heading';
import { useFailureWords, useSay } from '../parts/use-words';
import type { FirstAct } from '../settings/first-run';
import { ApplySettings } from '../settings/apply-settings';
import { FirstRunLater, SettingsPageLater } from '../settings/later';
import { useSettings } from '../parts/use-settings';
import { BeginMeeting } from './begin-meeting';
import { CurtainProvider } from './curtain';
import { OneOnOne } from './one-on-one';
import { useMeeting, type MyMeeting } from './use-meeting';
import { useNow } from './use-now';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    // Teams leaves a margin of its own around a side panel, so ours is small.
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXXL}`,
    maxWidth: '640px',
    marginInline: 'auto',
    boxSizing: 'border-box',
  },
  foot: { display: 'flex', justifyContent: 'flex-start' },
});

const A_MINUTE_IN_PARTS = 5_000;

interface SidePanelProps {
  /** Whom the person meets without any meeting of the host. */
  readonly inPersonWith?: string;
  readonly onBack?: () => void;
}

/** The private page of one person beside a meeting. */
export const SidePanel = ({ inPersonWith, onBack }: SidePanelProps) => {
  const styles = useStyles();
  const say = useSay();
  const now = useNow(A_MINUTE_IN_PARTS);
  const mine = useMeeting(inPersonWith, now);
  const arrive = useArrival();
  const [page, setPage] = useState<'meeting' | 'settings'>('meeting');
  const go = (to: typeof page) => {
    arrive();
    setPage(to);
  };

  if (page === 'settings') {
    return (
      <main className={styles.panel}>
        {/* A choice takes effect while its page is still open. */}
        <ApplySettings />
        <SettingsPageLater onBack={() => go('meeting')} />
      </main>
    );
  }
  return (
    <CurtainProvider>
      <ApplySettings />
      <main className={styles.panel}>
        {onBack && (
          <div className={styles.foot}>
            <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
              {say('tab.backHome')}
            </Button>
          </div>
        )}
        <Inside mine={mine} now={now} />
        <div className={styles.foot}>
          <Button appearance="subtle" icon={<Settings20Regular />} onClick={() => go('settings')}>
            {say('panel.settings')}
          </Button>
        </div>
      </main>
    </CurtainProvider>
  );
};

/** What was chosen at the end of the first run, once it is over. */
type FirstStep = 'ahead' | FirstAct | 'skip';

const Inside = ({ mine, now }: { mine: MyMeeting; now: number }) => {
  const styles = useStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const { status, settings } = useSettings();
  const arrive = useArrival();
  const [first, setFirst] = useState<FirstStep>('ahead');
  const leaveFirstRun = (next: FirstStep) => {
    arrive();
    setFirst(next);
  };

  if (mine.status === 'loading') {
    return (
      <Skeleton aria-label={say('app.loading')} className={styles.panel}>
        <SkeletonItem size={28} />
        <SkeletonItem size={96} />
      </Skeleton>
    );
  }
  if (mine.status === 'failed') {
    return (
      <Message title={say('app.name')} about={say('list.failed', { reason: reasonOf(mine.failure) })}>
        <Button onClick={mine.again}>{say('list.again')}</Button>
      </Message>
    );
  }
  const { standing } = mine;
  const isNew = standing.isFirstEver && status === 'ready' && settings.firstRun === 'ahead';
  if (isNew && first === 'ahead') return <FirstRunLater onDone={leaveFirstRun} />;
  if (mine.status === 'to-begin') return <BeginMeeting standing={standing} now={now} />;
  const wish = first === 'note' || first === 'promise' ? first : undefined;
  return (
    <OneOnOne key={mine.meeting.id} mine={mine} now={now} wish={wish} onGranted={() => setFirst('skip')} />
  );
};
