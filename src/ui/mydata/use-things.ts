import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { valueOf } from '../../client/ask';
import { readThings } from '../../client/my-data';
import { realTiming } from '../../client/sync/timing';
import type { Thing } from '../../domain/export/thing';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';

/** All that is kept about some people, removed things too, as the server has it at this moment. */
export const useThingsAbout = (counterparts: readonly string[]): UseQueryResult<readonly Thing[]> => {
  const { send } = useProduct();
  const { sync } = useRunning();
  return useQuery({
    queryKey: ['things', ...counterparts],
    queryFn: async () => {
      // What is on its way arrives first, as far as it can.
      await sync.flush();
      return valueOf(await readThings({ send, timing: realTiming }, counterparts));
    },
    enabled: counterparts.length > 0,
    gcTime: 0,
  });
};
