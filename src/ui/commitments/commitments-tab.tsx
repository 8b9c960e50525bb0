import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { OnlyYou } from '../parts/only-you';
import { PromiseForm } from '../parts/promise-form';
import { PromiseList } from '../parts/promise-list';
import { Section } from '../parts/section';
import { useSay } from '../parts/use-words';
import { NoteList } from './note-list';

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    maxWidth: '1120px',
    marginInline: 'auto',
    boxSizing: 'border-box',
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXXL,
  },
  title: { margin: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXXL,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
});

/** A person's own page: what was promised, and what was noted, over all meetings. */
export const CommitmentsTab = () => {
  const styles = useStyles();
  const say = useSay();
  const [since] = useState(() => new Date().toISOString());
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Title3 as="h1" className={styles.title}>
          {say('tab.title')}
        </Title3>
        <OnlyYou />
      </header>
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
            <PromiseForm occasion="no-meeting" title="" />
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
