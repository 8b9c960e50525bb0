import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ask } from '../../client/ask';
import type { Output } from '../../contract/commands';
import { daysBetween } from '../../domain/calendar-date';
import { SETTINGS_ID } from '../../domain/settings';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { today } from '../parts/today';

export type Retention = Output<'retention/read'>;

/** So many days before it is told that something goes. */
const TOLD_BEFORE = 14;

/** What goes within two weeks, the first to go first. While there is a hold, nothing goes. */
export const soonToGo = ({ hold, people }: Retention): Retention['people'] =>
  hold !== null
    ? []
    : people
        .filter(({ until }) => daysBetween(today(), until) <= TOLD_BEFORE)
        .sort((a, b) => (a.until < b.until ? -1 : 1));

/** Until when everything is kept. Asked for again once the server has another choice of the person. */
export const useRetention = (): UseQueryResult<Retention> => {
  const { send } = useProduct();
  const { sync } = useRunning();
  useSyncExternalStore(sync.subscribe, sync.revision);
  const version = sync.line('settings', SETTINGS_ID)?.view().version ?? null;
  return useQuery({
    queryKey: ['retention', version],
    queryFn: () => ask(send, 'retention/read', {}),
    placeholderData: keepPreviousData,
  });
};
