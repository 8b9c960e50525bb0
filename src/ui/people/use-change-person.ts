import type { Shown } from '../../client/sync/overlay';
import type { Contents } from '../../domain/merge';
import { lineOf } from '../parts/line-of';
import { useRunning } from '../parts/sync-gate';

/** Changes some of what an entry says; the rest stays as it stands by then. */
export const useChangePerson = () => {
  const { sync } = useRunning();
  return (person: Shown<'counterpart'>, some: Partial<Contents['counterpart']>): void => {
    const line = lineOf(sync, 'counterpart', person);
    line.change({ ...line.view().content, ...some }, 'done');
  };
};
