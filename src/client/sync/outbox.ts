/** What waits on this device until the server has it. */

/** One waiting thing: its key and the window that wrote it in the open, the rest for the engine alone. */
export interface OutboxEntry {
  /** Unique among everything that waits for this person on this device. */
  readonly key: string;
  /** The window that wrote it; see `Windows`. */
  readonly window: string;
  /** When its words were typed, for the age limit only: a UTC instant, ISO 8601, by the server's clock where known. */
  readonly at: string;
  /** JSON, and private: an outbox on disk keeps it sealed. */
  readonly body: unknown;
}

export interface OutboxChange {
  readonly put?: readonly OutboxEntry[];
  readonly remove?: readonly string[];
}

/** Why something is not kept on this device. `off`: the person wants it so. `too-old`: it lay there too long. */
export type OutboxTrouble = 'refused' | 'full' | 'off' | 'too-old';

/** Thrown by an outbox that can not keep what it was given. */
export class OutboxUnavailable extends Error {
  override readonly name = 'OutboxUnavailable' as const;
  constructor(readonly trouble: OutboxTrouble) {
    super(`Nothing can be kept on this device: ${trouble}.`);
  }
}

/** The waiting things of one person in one tenant on one device, shared by all windows of the same browser storage. */
export interface Outbox {
  /** Everything that waits, of every window. @throws OutboxUnavailable */
  all(): Promise<readonly OutboxEntry[]>;
  /** All of the change or none of it, and on the disk when this resolves. @throws OutboxUnavailable */
  apply(change: OutboxChange): Promise<void>;
  /** Removes everything and the storage itself, where the person switched it off. */
  forget(): Promise<void>;
}

/** Which windows of this person are open on this device, so that only what a closed one left is taken over. */
export interface Windows {
  /** This window. */
  readonly own: string;
  /**
   * Runs the work if that window is closed and nobody else is doing the same at this moment; else does nothing.
   * Where the browser can not tell, every other window counts as closed: a repeat with the same write id is harmless.
   */
  whenClosed(window: string, work: () => Promise<void>): Promise<void>;
}
