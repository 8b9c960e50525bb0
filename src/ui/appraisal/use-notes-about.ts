import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ask } from '../../client/ask';
import { overlay, type Shown } from '../../client/sync/overlay';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import type { Listed } from '../parts/use-docs';

/** The most that the server lists at once: of one person it is about a year of weekly talks. */
const NOTES = 50;

/** The notes about one person, whatever else was written since. */
export const useNotesAbout = (counterparts: readonly string[]): Listed<'note'> => {
  const { send } = useProduct();
  const { sync } = useRunning();
  const query = useQuery({
    queryKey: ['notes about', ...counterparts],
    queryFn: async () =>
      (
        await ask(send, 'notes/list', {
          occasion: null,
          counterparts: [...counterparts],
          limit: NOTES,
        })
      ).notes,
  });
  const all = useSyncExternalStore(
    sync.subscribe,
    (): readonly Shown<'note'>[] | undefined =>
      query.data && overlay<'note'>('note', query.data, sync, new Date().toISOString()),
  );
  if (all)
    return {
      status: 'ready',
      all: all.filter(({ counterpart }) => counterpart !== null && counterparts.includes(counterpart)),
    };
  if (query.isPending) return { status: 'loading' };
  return { status: 'failed', error: query.error, again: () => void query.refetch() };
};
