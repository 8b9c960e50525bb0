import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import { Message } from '../parts/message';
import { useArrival } from '../parts/page-heading';
import { SignInGate } from '../parts/sign-in-gate';
import { useSay } from '../parts/use-words';
import { SidePanel } from './side-panel';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  back: { padding: tokens.spacingHorizontalM },
});

/** The meeting's own tab. Its first page is the same for everyone; each person's private page lies one step behind. */
export const MeetingTab = () => {
  const styles = useStyles();
  const say = useSay();
  const arrive = useArrival();
  const [page, setPage] = useState<'shared' | 'mine'>('shared');
  const go = (to: typeof page) => {
    arrive();
    setPage(to);
  };
  if (page === 'mine') {
    return (
      <>
        <div className={styles.back}>
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => go('shared')}>
            {say('shared.back')}
          </Button>
        </div>
        <SignInGate>
          <SidePanel />
        </SignInGate>
      </>
    );
  }
  return (
    <Message title={say('shared.title')} about={say('shared.about')}>
      <ul className={styles.steps}>
        <li>
          <Text>{say('shared.step1')}</Text>
        </li>
        <li>
          <Text>{say('shared.step2')}</Text>
        </li>
        <li>
          <Text>{say('shared.step3')}</Text>
        </li>
      </ul>
      <Button appearance="primary" size="large" onClick={() => go('mine')}>
        {say('shared.mine')}
      </Button>
    </Message>
  );
};
