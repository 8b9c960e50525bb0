import { Button, Skeleton, SkeletonItem, Text, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { POINT_LINKS_MAX, type PointLink } from '../../domain/point';
import { isLinked, withLink, withoutLink } from '../../domain/raising';
import type { Likely } from '../../search/search-notes';
import { useFocusStays } from '../parts/use-focus-stays';
import { useFailureWords, useSay } from '../parts/use-words';
import { MarkedWords } from './marked-words';
import { passageCut } from './passage-cut';
import { usePointStyles } from './styles';
import { useChangePoint } from './use-change-point';
import { usePointDates } from './use-point-dates';
import type { SearchInNotes } from './use-notes-search';

/** So many sure ones are in sight at first, and so many at all: what comes after them is seldom it. */
const FIRST = 5;
const MOST = 10;

type Point = Shown<'point'>;

interface Passage extends PointLink {
  readonly marks: Likely['matched'];
}

const passageOf = ({ note, date, passage, matched }: Likely): Passage => {
  // What is linked is what was shown.
  const words = passageCut(passage);
  return { note, on: date, words, marks: matched.filter(({ end }) => end <= words.length) };
};

const PassageRow = ({ point, passage }: { point: Point; passage: Passage }) => {
  const styles = usePointStyles();
  const say = useSay();
  const { day } = usePointDates();
  const change = useChangePoint();
  const { note, words, on, marks } = passage;
  const linked = isLinked(point, note);
  const isFull = !linked && point.links.length >= POINT_LINKS_MAX;
  return (
    <li className={styles.item}>
      <Text size={200} className={styles.quiet}>
        {day(on)}
      </Text>
      <Text>{words === '' ? say('points.meeting') : <MarkedWords text={words} marks={marks} />}</Text>
      <div className={styles.ways}>
        <ToggleButton
          className={styles.way}
          checked={linked}
          disabledFocusable={isFull}
          aria-label={say('points.linkNamed', { day: day(on), text: words })}
          onClick={() => {
            if (isFull) return;
            change(point, (content) =>
              linked ? withoutLink(content, note) : withLink(content, { note, words, on }),
            );
          }}
        >
          {say('points.link')}
        </ToggleButton>
        {isFull && <Text size={200}>{say('points.linksFull', { count: POINT_LINKS_MAX })}</Text>}
      </div>
    </li>
  );
};

const Found = ({ point, found }: { point: Point; found: readonly Likely[] | undefined }) => {
  const styles = usePointStyles();
  const say = useSay();
  const [limit, setLimit] = useState<'first' | 'all'>('first');
  const { place, pressed } = useFocusStays<HTMLDivElement>();
  // What was linked stays in sight while the list is open, so that a link that was taken back can be set again.
  const [before] = useState(point.links);
  const likely = found ?? [];
  const sure = likely.filter((one) => one.sure).length;
  const shown = (
    limit === 'all' ? likely.slice(0, MOST) : likely.filter((one) => one.sure).slice(0, FIRST)
  ).map(passageOf);
  const others = before.filter(({ note }) => !shown.some((one) => one.note === note));
  const rows: readonly Passage[] = [...shown, ...others.map((link) => ({ ...link, marks: [] }))];
  const rest = Math.min(MOST, likely.length) - shown.length;
  const showAll = () => {
    pressed();
    setLimit('all');
  };
  return (
    <div className={styles.stack} ref={place}>
      {found === undefined ? (
        <Text>{say('points.tooShort')}</Text>
      ) : (
        sure === 0 && <Text>{say('points.nothing')}</Text>
      )}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((passage) => (
            <PassageRow key={passage.note} point={point} passage={passage} />
          ))}
        </ul>
      )}
      {limit === 'first' && rest > 0 && (
        <Button className={styles.start} appearance="subtle" onClick={showAll}>
          {say(sure === 0 ? 'points.near' : 'points.more', { count: rest })}
        </Button>
      )}
      {shown.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {say('points.judge')}
        </Text>
      )}
    </div>
  );
};

/** The likely passages for one point, and which of them it was. */
export const Passages = ({ point, notes }: { point: Point; notes: SearchInNotes }) => {
  const say = useSay();
  const styles = usePointStyles();
  const reasonOf = useFailureWords();
  const { text } = point;
  const search = notes.status === 'ready' ? notes.search : undefined;
  const found = useMemo(() => search && { likely: search().find(text) }, [search, text]);
  if (notes.status === 'failed') {
    return (
      <div className={styles.stack} role="alert">
        <Text>{say('list.failed', { reason: reasonOf(notes.failure) })}</Text>
        <Button className={styles.start} onClick={notes.again}>
          {say('list.again')}
        </Button>
      </div>
    );
  }
  if (notes.status === 'loading' || !found) {
    return (
      <Skeleton aria-label={say('points.looking')}>
        <SkeletonItem size={48} />
      </Skeleton>
    );
  }
  if (notes.notes === 0) return <Text>{say('points.noNotes')}</Text>;
  return <Found point={point} found={found.likely} />;
};
