import { Button, Text, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import type { Line } from '../../client/sync/line-parts';
import type { Shown } from '../../client/sync/overlay';
import { isLinked, pointsFor, withLink, withoutLink } from '../../domain/raising';
import { useMeetingNote } from '../meeting/use-meeting';
import { SavingMark } from '../parts/saving-mark';
import { Section } from '../parts/section';
import { today } from '../parts/today';
import { useDocs } from '../parts/use-docs';
import { useSay } from '../parts/use-words';
import { passageCut } from './passage-cut';
import { usePointStyles } from './styles';
import { useChangePoint } from './use-change-point';
import { usePointDates } from './use-point-dates';

/** More would fill the panel. */
const FIRST = 3;

export interface BringUpProps {
  readonly line: Line<'meeting'>;
  /** Every id of the person. */
  readonly counterparts: readonly string[];
}

/** What its owner wanted to raise in this meeting. Whatever was raised here stays, so that it can be taken back. */
export const BringUp = ({ line, counterparts }: BringUpProps) => {
  const styles = usePointStyles();
  const say = useSay();
  const list = useDocs('point');
  const note = useMeetingNote(line);
  const [limit, setLimit] = useState(FIRST);
  if (list.status !== 'ready') return null;
  const waiting = pointsFor(list.all, counterparts);
  const here = list.all.filter(
    (point) => counterparts.includes(point.counterpart) && point.raiseBy !== null && isLinked(point, line.id),
  );
  const points = [...here.filter(({ state }) => state === 'raised'), ...waiting];
  if (points.length === 0) return null;
  const hidden = points.length - limit;
  return (
    <Section title={say('points.bringUp')}>
      <ul className={styles.list}>
        {points.slice(0, limit).map((point) => (
          <ToRaise
            key={point.id}
            point={point}
            note={line.id}
            said={note.status === 'ready' ? note.note.view().content.text : ''}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={styles.start} appearance="subtle" onClick={() => setLimit(points.length)}>
          {say('promises.more', { count: hidden })}
        </Button>
      )}
    </Section>
  );
};

interface ToRaiseProps {
  readonly point: Shown<'point'>;
  /** The note of this meeting. */
  readonly note: string;
  readonly said: string;
}

const ToRaise = ({ point, note, said }: ToRaiseProps) => {
  const styles = usePointStyles();
  const say = useSay();
  const { day } = usePointDates();
  const change = useChangePoint();
  const { text, raiseBy, saving } = point;
  const isRaised = isLinked(point, note);
  return (
    <li className={styles.item}>
      <Text className={styles.words}>
        <bdi>{text}</bdi>
      </Text>
      {!isRaised && raiseBy !== null && (
        <Text size={200} className={styles.quiet}>
          {say('points.bringUpWhy', { day: day(raiseBy) })}
        </Text>
      )}
      <div className={styles.ways}>
        <ToggleButton
          className={styles.way}
          checked={isRaised}
          aria-label={say('points.doneNamed', { text })}
          onClick={() =>
            change(point, (content) =>
              isRaised
                ? withoutLink(content, note)
                : withLink(content, { note, words: passageCut(said.trim()), on: today() }),
            )
          }
        >
          {say('points.done')}
        </ToggleButton>
        <SavingMark saving={saving} />
      </div>
    </li>
  );
};
