import { handle, type Server } from '../../functions/handle';
import { handlers } from '../../functions/handlers/table';
import { createMemoryStore } from '../../functions/storage/memory';
import type { Held, RowKind } from '../../functions/storage/rows';
import type { CommandName } from '../../src/contract/commands';
import type { Reply } from '../../src/contract/failure';
import { isLater } from '../../src/domain/write';
import { noTrail } from '../support/audit';
import { anActor } from '../support/builders';
import type { Clock } from './clock';

/** The production server over the memory store. Who asks is no part of the protocol, so it is always the same person. */
export interface WorldServer {
  readonly call: (name: CommandName, body: Uint8Array) => Promise<Reply<unknown>>;
  readonly rows: <Kind extends RowKind>(kind: Kind) => Promise<readonly Held<Kind>[]>;
  /** The version that stands on the server; null where it has nothing. */
  readonly versionOf: (kind: RowKind, id: string) => string | null;
  /** Faults of ours that the server met. */
  readonly faults: readonly string[];
}

const KINDS: Readonly<Record<string, RowKind>> = {
  notes: 'note',
  commitments: 'commitment',
  counterparts: 'counterpart',
  meetings: 'meeting',
  settings: 'settings',
  points: 'point',
  appraisals: 'appraisal',
  prompts: 'prompt',
};

const utf8 = new TextDecoder();

export const createWorldServer = (clock: Clock): WorldServer => {
  const actor = anActor();
  const store = createMemoryStore(clock.now);
  const versions = new Map<string, string>();
  const faults: string[] = [];
  const server: Server = {
    authenticate: async () => actor,
    store,
    handlers,
    ...noTrail,
    outboxKey: () => 'never asked for here',
    now: () => new Date(clock.now()),
    newReference: () => 'reference',
    log: (line) => {
      if (line.event === 'fault') faults.push(JSON.stringify(line));
    },
  };
  const remember = (name: CommandName, body: Uint8Array, reply: Reply<unknown>): void => {
    const kind = KINDS[name.split('/')[0] ?? ''];
    if (!kind || !reply.ok || /read|list/.test(name)) return;
    const { id } = JSON.parse(utf8.decode(body)) as { id: string };
    const { version } = reply.value as { version: string };
    if (isLater(version, versions.get(`${kind}|${id}`) ?? null)) versions.set(`${kind}|${id}`, version);
  };
  return {
    call: async (name, body) => {
      const reply = await handle(server, { name, authorization: null, body: async () => body });
      remember(name, body, reply);
      return reply;
    },
    rows: (kind) => store.of(actor).list(kind),
    versionOf: (kind, id) => versions.get(`${kind}|${id}`) ?? null,
    faults,
  };
};
