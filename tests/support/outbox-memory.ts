import { createTurns } from '../../src/client/sync/in-turn';
import {
  OutboxUnavailable,
  type Outbox,
  type OutboxChange,
  type OutboxEntry,
  type OutboxTrouble,
} from '../../src/client/sync/outbox';

/** A device that keeps outboxes in memory, for tests: it passes the suite of the real one. */
export interface MemoryDevice {
  /** The outbox of a person, as a window sees it that has just been opened. */
  open(tenant: string, person: string): Outbox;
  /** From now on nothing can be kept, for that reason; null ends it. */
  trouble: OutboxTrouble | null;
  /** Everything that lies there, as it lies there. */
  stored(): readonly OutboxEntry[];
}

export const createMemoryDevice = (): MemoryDevice => {
  const boxes = new Map<string, Map<string, OutboxEntry>>();
  const device: MemoryDevice = {
    trouble: null,
    stored: () => [...boxes.values()].flatMap((box) => [...box.values()]),
    open: (tenant, person) => {
      const name = `${tenant}|${person}`;
      const inTurn = createTurns();
      const box = (): Map<string, OutboxEntry> => {
        if (device.trouble !== null) throw new OutboxUnavailable(device.trouble);
        const known = boxes.get(name) ?? new Map<string, OutboxEntry>();
        boxes.set(name, known);
        return known;
      };
      const write = ({ put = [], remove = [] }: OutboxChange): void => {
        // Copied before anything is changed, so that what can not be kept leaves the rest as it was.
        const copies = put.map((entry) => structuredClone(entry));
        const kept = box();
        for (const copy of copies) kept.set(copy.key, copy);
        for (const key of remove) kept.delete(key);
      };
      return {
        all: () => inTurn(async () => [...box().values()].map((entry) => structuredClone(entry))),
        apply: (change) => inTurn(async () => write(change)),
        forget: () => inTurn(async () => box().clear()),
      };
    },
  };
  return device;
};
