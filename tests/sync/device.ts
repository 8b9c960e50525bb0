import type { Send } from '../../src/client/send';
import type { Outbox, Windows } from '../../src/client/sync/outbox';
import type { Chance } from './chance';
import type { Clock } from './clock';
import { createDisk, type Disk } from './disk';
import type { Fault } from './faults';
import type { Network } from './network';
import { openWindow, type WindowParts, type WorldWindow } from './window';

/** One device: what it keeps, the windows on it, and what happens to both. */
export interface Device {
  readonly name: string;
  /** In words, for a history. */
  readonly setting: string;
  readonly disk: Disk;
  readonly windows: () => readonly WorldWindow[];
  /**
   * A window could not take out what the server has before it died, or the next one could not read what it had kept:
   * together they are like two devices.
   */
  readonly openedBlind: () => boolean;
  /** Its windows can not tell whether another one lives, so they may take each other's words over. */
  readonly handsMeet: boolean;
  /** Faults that it has met so far. */
  readonly faults: () => number;
  readonly met: (fault: Fault) => void;
  /** A window dies, by a crash or because it was put away, and comes back later. */
  readonly end: (place: number, backInMs: number) => void;
  readonly openAll: () => void;
  readonly setOffline: (offline: boolean) => void;
}

type FromWorld = Pick<WindowParts, 'newId' | 'things' | 'onAcknowledged' | 'shows' | 'random'>;

export interface DeviceParts extends FromWorld {
  readonly name: string;
  readonly places: number;
  /** Whether its browser has Web Locks; where it has none, every other window counts as closed. */
  readonly hasLocks: boolean;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly network: Network;
  readonly onFault: (fault: Fault) => void;
  readonly plantedSend: (send: Send) => Send;
  readonly plantedOutbox: (outbox: Outbox) => Outbox;
}

export const createDevice = (parts: DeviceParts): Device => {
  const { name, places, hasLocks, clock, chance, network } = parts;
  const disk = createDisk(clock, chance);
  const open: (WorldWindow | undefined)[] = Array.from({ length: places });
  const names = new Map<WorldWindow, string>();
  /** Locks that live windows hold, of their own names or of a closed window that they take over. */
  const held = new Map<string, () => boolean>();
  let faults = 0;
  let offline = false;
  let opened = 0;
  let blind = false;
  const met = (fault: Fault): void => {
    faults += 1;
    parts.onFault(fault);
  };

  const windowsFor = (own: string, isAlive: () => boolean): Windows => ({
    own,
    whenClosed: async (window, work) => {
      if (window === own) return;
      if (!hasLocks) return work();
      if (held.get(window)?.() === true) return;
      held.set(window, isAlive);
      try {
        await work();
      } finally {
        held.delete(window);
      }
    },
  });

  const openAt = (place: number): void => {
    if (open[place]?.isAlive()) return;
    opened += 1;
    blind ||= disk.trouble() === 'refused';
    const own = `window-${name}-${opened}`;
    const window: WorldWindow = openWindow({
      ...parts,
      by: places > 1 ? `${name}.${opened}` : name,
      windows: windowsFor(own, () => window.isAlive()),
      outboxFor: (isAlive) => parts.plantedOutbox(disk.openFor(own, isAlive)),
      sendFor: (isAlive) => parts.plantedSend(network.sendFrom({ isAlive, isOffline: () => offline, met })),
    });
    held.set(own, window.isAlive);
    names.set(window, own);
    open[place] = window;
  };

  return {
    name,
    setting: `device ${name} with ${places} window(s), ${hasLocks ? 'Web Locks' : 'no Web Locks'}`,
    disk,
    windows: () => open.flatMap((window) => (window?.isAlive() ? [window] : [])),
    openedBlind: () => blind,
    handsMeet: places > 1 && !hasLocks,
    faults: () => faults,
    met,
    end: (place, backInMs) => {
      const window = open[place];
      if (!window?.isAlive()) return;
      window.die();
      blind ||= disk.trouble() === 'refused';
      if (disk.cut(names.get(window) ?? '')) met('write cut off');
      clock.after(backInMs, () => openAt(place));
    },
    openAll: () => {
      for (let place = 0; place < places; place += 1) openAt(place);
    },
    setOffline: (next) => {
      offline = next;
    },
  };
};
