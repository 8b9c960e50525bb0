import { byRaiseDay, type Point } from '../../domain/point';
import { useDocs } from '../parts/use-docs';

/** What waits to be raised with the person of these ids, what has a day first. */
export const usePoints = (counterparts: readonly string[]): readonly Pick<Point, 'id' | 'text'>[] => {
  const points = useDocs('point');
  if (points.status !== 'ready') return [];
  return points.all
    .filter(({ state, counterpart }) => state === 'open' && counterparts.includes(counterpart))
    .sort(byRaiseDay);
};
