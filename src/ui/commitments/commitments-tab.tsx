import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { People20Regular } from '@fluentui/react-icons/svg/people';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { useState } from 'react';
import { DailyActLater } from '../act/later';
import { PreparePageLater } from '../around/later';
import { AppraisalsPageLater } from '../appraisal/later';
import { SidePanelLater } from '../meeting/later';
import { MyDataLater, RetentionBannerLater } from '../mydata/later';
import type { DataPlace } from '../mydata/places';
import { OnlyYou } from '../parts/only-you';
import { PromiseForm } from '../parts/promise-form';
import { PromiseList } from '../parts/promise-list';
import { Section } from '../parts/section';
import { useSettings } from '../parts/use-settings';
import { PageHeading, useArrival } from '../parts/page-heading';
import { useSay } from '../parts/use-words';
import { PeoplePageLater } from '../people/later';
import { ApplySettings } from '../settings/apply-settings';
import { SettingsPageLater } from '../settings/later';
import { NoteList } from './note-list';

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    maxWidth: '1120px',
    marginInline: 'auto',
    boxSizing: 'border-box',
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  narrow: { maxWidth: '720px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXL,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  banner: { marginBottom: tokens.spacingVerticalXXL, ':empty': { display: 'none' } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXXL,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
});

type Place =
  | { readonly kind: 'commitments' }
  | { readonly kind: 'people' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'meeting'; readonly counterpart: string }
  | { readonly kind: 'prepare'; readonly counterpart: string }
  | { readonly kind: 'appraisal'; readonly counterpart: string }
  | DataPlace;

const HOME: Place = { kind: 'commitments' };

/** A person's own page: what was promised, what was noted, and whom they meet. */
export const CommitmentsTab = () => {
  const styles = useStyles();
  const say = useSay();
  /** How the person came to where they are, so that each page leads back to the one before. */
  const [way, setWay] = useState<readonly Place[]>([]);
  const arrive = useArrival();
  const go = (to: Place) => {
    arrive();
    setWay([...way, to]);
  };
  const goBack = () => {
    arrive();
    setWay(way.slice(0, -1));
  };
  const goHome = () => {
    arrive();
    setWay([]);
  };
  const place = way.at(-1) ?? HOME;

  switch (place.kind) {
    case 'meeting':
      return <SidePanelLater inPersonWith={place.counterpart} onBack={goHome} />;
    case 'people':
      return (
        <main className={styles.page}>
          <div className={styles.narrow}>
            <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={goHome}>
              {say('tab.backHome')}
            </Button>
            <PeoplePageLater
              onStart={(counterpart) => go({ kind: 'meeting', counterpart })}
              onAbout={(counterpart) => go({ kind: 'about', counterpart })}
              onPrepare={(counterpart) => go({ kind: 'prepare', counterpart })}
              onAppraisal={(counterpart) => go({ kind: 'appraisal', counterpart })}
            />
          </div>
        </main>
      );
    case 'prepare':
      return (
        <main className={styles.page}>
          <div className={styles.narrow}>
            <PreparePageLater
              counterpart={place.counterpart}
              onBack={goBack}
              onStart={(counterpart) => go({ kind: 'meeting', counterpart })}
            />
          </div>
        </main>
      );
    case 'appraisal':
      return (
        <main className={styles.page}>
          <div className={styles.narrow}>
            <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={goHome}>
              {say('tab.backHome')}
            </Button>
            <AppraisalsPageLater
              counterpart={place.counterpart}
              onPoints={(appraisal) => go({ kind: 'points', counterpart: place.counterpart, appraisal })}
            />
          </div>
        </main>
      );
    case 'settings':
      return (
        <main className={styles.page}>
          <div className={styles.narrow}>
            {/* A choice takes effect while its page is still open. */}
            <ApplySettings />
            <SettingsPageLater onBack={goBack} onMyData={() => go({ kind: 'data' })} />
          </div>
        </main>
      );
    case 'data':
    case 'about':
    case 'points':
    case 'trail':
    case 'erase':
      return (
        <main className={styles.page}>
          <div className={styles.narrow}>
            <MyDataLater place={place} onGo={go} onBack={goBack} />
          </div>
        </main>
      );
    case 'commitments':
      return <Commitments onGo={go} />;
  }
};

const Commitments = ({ onGo }: { onGo: (place: Place) => void }) => {
  const styles = useStyles();
  const say = useSay();
  const { settings } = useSettings();
  const [since] = useState(() => new Date().toISOString());
  return (
    <main className={styles.page}>
      <ApplySettings />
      <header className={styles.head}>
        <div className={styles.words}>
          <PageHeading of="page">{say('tab.title')}</PageHeading>
          <OnlyYou />
        </div>
        <div className={styles.ways}>
          <Button icon={<People20Regular />} onClick={() => onGo({ kind: 'people' })}>
            {say('tab.start')}
          </Button>
          <Button appearance="subtle" icon={<Settings20Regular />} onClick={() => onGo({ kind: 'settings' })}>
            {say('panel.settings')}
          </Button>
        </div>
      </header>
      <div className={styles.banner}>
        <RetentionBannerLater
          onAbout={(counterpart) => onGo({ kind: 'about', counterpart })}
          onMyData={() => onGo({ kind: 'data' })}
        />
      </div>
      {settings.dailyAct === 'on' && (
        <div className={styles.banner}>
          <DailyActLater />
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={say('promises.title')}>
            <PromiseList
              wanted={({ state, settledAt }) =>
                state === 'open' || (settledAt !== null && settledAt >= since)
              }
              none={say('promises.none')}
            />
          </Section>
          <Section title={say('promise.title')}>
            <PromiseForm occasion="no-meeting" title="" counterpart={null} otherName={null} />
          </Section>
          <Section title={say('promises.settled')}>
            <PromiseList
              wanted={({ settledAt }) => settledAt !== null && settledAt < since}
              none={say('promises.noneSettled')}
            />
          </Section>
        </div>
        <div className={styles.column}>
          <Section title={say('tab.notes')}>
            <NoteList />
          </Section>
        </div>
      </div>
    </main>
  );
};
