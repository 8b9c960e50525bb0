import { useState } from 'react';
import { pointsFor } from '../../domain/raising';
import { Later, useLater } from '../parts/later';
import { MoreWords, withWords } from '../parts/more-words';
import { useDocs } from '../parts/use-docs';
import type { BringUpProps } from './bring-up';
import type { PointsPageProps } from './points-page';

const loadPage = () => withWords(import('./points-page').then(({ PointsPage }) => PointsPage));

/** The page of points brings the search along, so it comes when it is wanted. */
export const PointsPageLater = (props: PointsPageProps) => (
  <Later name="points" load={loadPage}>
    {({ part: Page, words }) => (
      <MoreWords words={words}>
        <Page {...props} />
      </MoreWords>
    )}
  </Later>
);

const loadBringUp = () => withWords(import('./bring-up').then(({ BringUp }) => BringUp));

const ComingBringUp = (props: BringUpProps) => {
  const { data } = useLater('bring up', loadBringUp);
  if (!data) return null;
  return (
    <MoreWords words={data.words}>
      <data.part {...props} />
    </MoreWords>
  );
};

/** Nothing at all where nothing waits to be raised. */
export const BringUpLater = (props: BringUpProps) => {
  const list = useDocs('point');
  const [state, setState] = useState<'nothing' | 'came'>('nothing');
  const waits = list.status === 'ready' && pointsFor(list.all, props.counterparts).length > 0;
  // What was raised stays there to be taken back, also when nothing waits any more.
  if (waits && state === 'nothing') setState('came');
  return state === 'came' ? <ComingBringUp {...props} /> : null;
};
