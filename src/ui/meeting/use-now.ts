import { useSyncExternalStore } from 'react';
import { serverClock } from '../../client/server-clock';

/**
 * One clock for the whole page. It rests while nobody looks, and is right the moment somebody does. Where the device's
 * clock is wrong it goes by the server's, since the planned times of a meeting do so as well.
 */

const EVERY_MS = 1_000;

let device = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();
let leaveServer: () => void = () => undefined;

const tick = (): void => {
  if (document.visibilityState === 'hidden') return;
  device = Date.now();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    device = Date.now();
    timer = setInterval(tick, EVERY_MS);
    document.addEventListener('visibilitychange', tick);
    leaveServer = serverClock.subscribe(tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
    leaveServer();
  };
};

/**
 * The time of the meeting, in milliseconds since 1970, in steps, so that a screen is drawn anew only when a step is over.
 * @param stepMs a whole number of seconds
 */
export const useNow = (stepMs: number): number =>
  useSyncExternalStore(subscribe, () => Math.floor((device + serverClock.skewMs()) / stepMs) * stepMs);

/** How far the device's clock is from the time that `useNow` tells: what was added to it, in milliseconds. */
export const useClockSkew = (): number => useSyncExternalStore(serverClock.subscribe, serverClock.skewMs);

/** The time of the meeting at this very moment, for what a press writes down: a UTC instant, ISO 8601. */
export const nowText = (): string => new Date(Date.now() + serverClock.skewMs()).toISOString();
