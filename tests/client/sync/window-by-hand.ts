import { handle, type Server } from '../../../functions/handle';
import { handlers } from '../../../functions/handlers/table';
import { createMemoryStore } from '../../../functions/storage/memory';
import type { CommandName, Input } from '../../../src/contract/commands';
import { refuse, type Reply } from '../../../src/contract/failure';
import type { Send } from '../../../src/client/send';
import { OutboxUnavailable, type Outbox } from '../../../src/client/sync/outbox';
import { createSync, type Sync } from '../../../src/client/sync/sync';
import { createWindows } from '../../../src/client/sync/windows';
import { noTrail } from '../../support/audit';
import { anActor } from '../../support/builders';
import { createMemoryDevice, type MemoryDevice } from '../../support/outbox-memory';
import { createBrowserLocks } from '../../support/web-locks';
import { createIds, timing, UNREACHABLE } from './by-hand';

/** Windows of one person on devices that they share, and the real server over the memory store. */

/** `answer-lost`: the server does what was asked, and nobody hears of it. */
type Fate = 'arrives' | 'lost' | 'answer-lost';

export interface ServerByHand {
  readonly send: Send;
  /** Decides what becomes of each request, by the command and the thing it is about. */
  fate: (name: CommandName, id: string) => Fate;
  /** Every request, the first one first. */
  readonly asked: readonly {
    readonly name: CommandName;
    readonly input: Readonly<Record<string, unknown>>;
  }[];
  /** The texts that stand on the server and were not taken away, in the order of the alphabet. */
  readonly texts: (kind: 'note' | 'commitment') => Promise<readonly string[]>;
}

const utf8 = new TextEncoder();

/** @param parts what of the server a test is about */
export const createServerByHand = (parts: Partial<Server> = {}): ServerByHand => {
  const actor = anActor();
  const store = createMemoryStore();
  const asked: { name: CommandName; input: Readonly<Record<string, unknown>> }[] = [];
  const server: Server = {
    authenticate: async () => actor,
    store,
    handlers,
    ...noTrail,
    outboxKey: () => 'never asked for here',
    now: () => new Date(),
    newReference: () => 'reference',
    log: (line) => {
      if (line.event === 'fault') throw new Error(`The server met a fault: ${JSON.stringify(line)}`);
    },
    ...parts,
  };
  const send = async (name: CommandName, input: Input<CommandName>): Promise<Reply<unknown>> => {
    const said: Readonly<Record<string, unknown>> = { ...input };
    asked.push({ name, input: said });
    const fate = hand.fate(name, String(said['id']));
    if (fate === 'lost') return refuse(UNREACHABLE);
    const body = async () => utf8.encode(JSON.stringify(input));
    const reply = await handle(server, { name, authorization: null, body });
    return fate === 'answer-lost' ? refuse(UNREACHABLE) : reply;
  };
  const hand: ServerByHand = {
    send: send as Send,
    fate: () => 'arrives',
    asked,
    texts: async (kind) => {
      const rows = await store.of(actor).list(kind);
      return rows
        .filter(({ row }) => row.removedAt === null)
        .map(({ row }) => row.value.text)
        .sort();
    },
  };
  return hand;
};

export interface WindowByHand {
  readonly sync: Sync;
  /** Nothing of it happens any more, and the browser gives back what it held. */
  readonly crash: () => void;
}

export interface DeviceByHand {
  /** What it keeps, and what keeps it from that. */
  readonly disk: MemoryDevice;
  /** `full`: what lies there can be taken out, and nothing can be added. */
  room: 'enough' | 'full';
  /** @param send another way to the server, where a test is about what it says */
  readonly openWindow: (send?: Send) => WindowByHand;
}

const newId = createIds('drawn in a window');

export const createDeviceByHand = (server: ServerByHand): DeviceByHand => {
  const disk = createMemoryDevice();
  const browser = createBrowserLocks();
  const withRoom = (outbox: Outbox): Outbox => ({
    ...outbox,
    apply: async (change) => {
      if (device.room === 'full' && change.put?.length) throw new OutboxUnavailable('full');
      return outbox.apply(change);
    },
  });
  const device: DeviceByHand = {
    disk,
    room: 'enough',
    openWindow: (send = server.send) => {
      const { locks, close } = browser.window();
      const windows = createWindows(locks, 't|ana', newId);
      const outbox = withRoom(disk.open('t', 'ana'));
      const sync = createSync({ send, outbox, windows, timing, newId });
      const crash = () => {
        sync.stop();
        close();
      };
      return { sync, crash };
    },
  };
  return device;
};
