import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ask } from '../../client/ask';
import { knownOf, type Known } from '../../client/sync/standing';
import { untouched } from '../../client/sync/sync';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../../domain/settings';
import { useProduct } from './product';
import { useRunning } from './sync-gate';

export interface MySettings {
  /** `loading`: these are the defaults until the person's own are here. */
  readonly status: 'loading' | 'ready';
  readonly settings: Settings;
  readonly change: (some: Partial<Settings>) => void;
}

/** The person's own choices, on every device. */
export const useSettings = (): MySettings => {
  const { send } = useProduct();
  const { sync } = useRunning();
  const query = useQuery({
    queryKey: ['settings'],
    queryFn: async (): Promise<Known<'settings'>> => {
      const { settings } = await ask(send, 'settings/read', {});
      return settings === null
        ? untouched<'settings'>(DEFAULT_SETTINGS)
        : knownOf('settings', { kind: 'settings', removedAt: null, doc: settings });
    },
    staleTime: Infinity,
  });
  const line = query.data && sync.open('settings', SETTINGS_ID, query.data);
  useSyncExternalStore(sync.subscribe, sync.revision);
  const settings = line?.view().content ?? DEFAULT_SETTINGS;
  return {
    status: line ? 'ready' : 'loading',
    settings,
    change: (some) => line?.change({ ...settings, ...some }, 'done'),
  };
};
