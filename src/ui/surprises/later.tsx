import { useState } from 'react';
import { pointsFor } from '../../domain/raising';
import { quietly, waitedFor, withWords } from '../parts/more-words';
import { useDocs } from '../parts/use-docs';
import type { BringUpProps } from './bring-up';
import type { PointsPageProps } from './points-page';

/** The page of points brings the search along, so it comes when it is wanted. */
export const PointsPageLater = waitedFor<PointsPageProps>('points', () =>
  withWords(import('./points-page').then(({ PointsPage }) => PointsPage)),
);

const ComingBringUp = quietly<BringUpProps>('bring up', () =>
  withWords(import('./bring-up').then(({ BringUp }) => BringUp)),
);

/** Nothing at all where nothing waits to be raised. */
export const BringUpLater = (props: BringUpProps) => {
  const list = useDocs('point');
  const [state, setState] = useState<'nothing' | 'came'>('nothing');
  const waits = list.status === 'ready' && pointsFor(list.all, props.counterparts).length > 0;
  // What was raised stays there to be taken back, also when nothing waits any more.
  if (waits && state === 'nothing') setState('came');
  return state === 'came' ? <ComingBringUp {...props} /> : null;
};
