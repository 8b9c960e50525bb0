import { Button, Skeleton, SkeletonItem, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { failureOf } from '../../client/ask';
import type { CalendarDate } from '../../domain/calendar-date';
import { idsOf } from '../../domain/counterpart';
import { synonymLists } from '../../domain/synonyms';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { useDocs } from '../parts/use-docs';
import { useNames } from '../parts/use-people';
import { useSettings } from '../parts/use-settings';
import { useFailureWords, useSay } from '../parts/use-words';
import { AddPoint } from './add-point';
import { PointItem } from './point-item';
import { SameMeaning } from './same-meaning';
import { usePointStyles } from './styles';
import { useNotesSearch } from './use-notes-search';

/** Five hundred points are read in parts. */
const PAGE = 25;

export interface PointsPageProps {
  readonly counterpart: string;
  /** For which appraisal the points are; null where none is planned. */
  readonly appraisal: { readonly id: string; readonly day: CalendarDate } | null;
}

/** What should be new to nobody on the day of the appraisal: the points, and whether each was raised before. */
export const PointsPage = ({ counterpart, appraisal }: PointsPageProps) => {
  const styles = usePointStyles();
  const say = useSay();
  const nameOf = useNames();
  const name = nameOf(counterpart) ?? say('begin.them');
  return (
    <div className={styles.page}>
      <div className={styles.stack}>
        <PageHeading of="page">
          <bdi>{say('points.title', { name })}</bdi>
        </PageHeading>
        <Text>{say('points.about')}</Text>
        <Text size={200} className={styles.quiet}>
          {say('points.kept')}
        </Text>
      </div>
      <Points counterpart={counterpart} appraisal={appraisal} />
    </div>
  );
};

const Points = ({ counterpart, appraisal }: PointsPageProps) => {
  const styles = usePointStyles();
  const say = useSay();
  const reasonOf = useFailureWords();
  const [limit, setLimit] = useState(PAGE);
  const people = useDocs('counterpart');
  const list = useDocs('point');
  const ids = people.status === 'ready' ? idsOf(counterpart, people.all) : [counterpart];
  const { settings } = useSettings();
  const synonyms = useMemo(() => synonymLists(settings.synonyms), [settings.synonyms]);
  const notes = useNotesSearch(ids, synonyms);

  if (list.status === 'loading') {
    return (
      <Skeleton aria-label={say('app.loading')}>
        <SkeletonItem size={48} />
      </Skeleton>
    );
  }
  if (list.status === 'failed') {
    return (
      <div className={styles.stack} role="alert">
        <Text>{say('list.failed', { reason: reasonOf(failureOf(list.error)) })}</Text>
        <Button className={styles.start} onClick={list.again}>
          {say('list.again')}
        </Button>
      </div>
    );
  }
  // The newest first, and not by their days: a point must not move while its day is chosen.
  const points = list.all
    .filter((point) => ids.includes(point.counterpart))
    .sort((a, b) => (a.madeAt === b.madeAt ? 0 : a.madeAt < b.madeAt ? 1 : -1));
  const unraised = points.filter(({ state }) => state === 'open').length;
  const hidden = points.length - limit;
  return (
    <>
      <AddPoint counterpart={counterpart} appraisal={appraisal?.id ?? null} there={points.length} />
      <Section title={say('points.list')}>
        {points.length === 0 ? (
          <Text className={styles.quiet}>{say('points.none')}</Text>
        ) : (
          <Text>{say('points.count', { count: unraised })}</Text>
        )}
        <ul className={styles.list}>
          {points.slice(0, limit).map((point) => (
            <PointItem key={point.id} point={point} appraisalDay={appraisal?.day ?? null} notes={notes} />
          ))}
        </ul>
        {hidden > 0 && (
          <Button className={styles.start} appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
            {say('promises.more', { count: Math.min(hidden, PAGE) })}
          </Button>
        )}
      </Section>
      <SameMeaning />
    </>
  );
};
