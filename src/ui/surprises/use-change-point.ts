import type { Shown } from '../../client/sync/overlay';
import type { Contents } from '../../domain/merge';
import { lineOf } from '../parts/line-of';
import { useRunning } from '../parts/sync-gate';

type Content = Contents['point'];

/** Changes a point as it stands by then. */
export const useChangePoint = () => {
  const { sync } = useRunning();
  return (point: Shown<'point'>, change: (content: Content) => Content): void => {
    const line = lineOf(sync, 'point', point);
    line.change(change(line.view().content), 'done');
  };
};
