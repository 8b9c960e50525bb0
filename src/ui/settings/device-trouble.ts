import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { commandOf } from '../../client/sync/kinds';
import { OutboxUnavailable, type OutboxTrouble } from '../../client/sync/outbox';
import type { Sync } from '../../client/sync/sync';
import type { DocKind } from '../../domain/merge';
import { useRunning } from '../parts/sync-gate';

/**
 * What the browser does not do for the device storage. That the person wants none is a choice, and that nothing lies
 * there for ever a rule of ours.
 */
export type DeviceTrouble = Exclude<OutboxTrouble, 'off' | 'too-old'>;

const ofDevice = (trouble: OutboxTrouble): DeviceTrouble | null =>
  trouble === 'off' || trouble === 'too-old' ? null : trouble;

/** The last that was heard of it. What a full disk could not keep may long be saved, and the disk is still full. */
const lastHeard = new WeakMap<Sync, DeviceTrouble | null>();

const hear = (sync: Sync): DeviceTrouble | null => {
  const states = (Object.keys(commandOf) as DocKind[])
    .flatMap((kind) => sync.lines(kind))
    .map((line) => line.view().state);
  const [trouble] = states.flatMap((state) =>
    state.status === 'only-here' ? (ofDevice(state.trouble) ?? []) : [],
  );
  if (trouble) lastHeard.set(sync, trouble);
  else if (states.some(({ status }) => status === 'on-device')) lastHeard.set(sync, null);
  return lastHeard.get(sync) ?? null;
};

/** Listens to what becomes of the person's things, so that it is known where somebody asks. */
export const useHeardTrouble = (): DeviceTrouble | null => {
  const { sync } = useRunning();
  return useSyncExternalStore(sync.subscribe, () => hear(sync));
};

/** Whether this browser keeps anything; asked for each time that somebody wants to know. */
export const useDeviceTrouble = (): DeviceTrouble | null => {
  const { outbox } = useRunning();
  const heard = useHeardTrouble();
  const asked = useQuery({
    queryKey: ['device-storage'],
    queryFn: async (): Promise<DeviceTrouble | null> => {
      try {
        await outbox.all();
        return null;
      } catch (error) {
        if (!(error instanceof OutboxUnavailable)) throw error;
        return ofDevice(error.trouble);
      }
    },
    gcTime: 0,
  });
  return heard ?? asked.data ?? null;
};
