import { ReadableStream } from 'node:stream/web';
import { readBody } from '../../../functions/body';
import { outboxKeyOf } from '../../../functions/seal/outbox-key';
import { handle, type Server } from '../../../functions/handle';
import { handlers } from '../../../functions/handlers/table';
import type { LogLine } from '../../../functions/log';
import { createMemoryStore } from '../../../functions/storage/memory';
import { localPerson, type LocalPerson } from '../../../functions/local/people';
import type { CommandName } from '../../../src/contract/commands';
import type { Reply } from '../../../src/contract/failure';
import { auditParts } from '../../support/audit';
import { aToken, bearer, testAuthenticate } from '../../support/tokens';

const known = (id: string): LocalPerson => {
  const person = localPerson(id);
  if (person === undefined) throw new Error(`There is no local person ${id}.`);
  return person;
};

/** People of one company, a guest of theirs, and somebody of another company. */
export const people = {
  manager: known('ngozi'),
  colleague: known('tomasz'),
  administrator: known('hinemoa'),
  guest: known('minh'),
  stranger: known('aarav'),
} as const;

/** One key set and one token per person serve all calls; a fresh one for each would spend the time on signing. */
const authenticate = testAuthenticate();
const tokens = new Map<LocalPerson, string>();

/** The value of the Authorization header with a good token of the person. */
export const tokenOf = (person: LocalPerson): string => {
  const token = tokens.get(person) ?? bearer(aToken(person));
  tokens.set(person, token);
  return token;
};

/** The clock of the test's server, which stands still. */
export const NOW = new Date('2026-11-24T09:00:00.000Z');

const utf8 = new TextEncoder();

/** What a client sends: bytes as they are, text as UTF-8, and anything else as JSON. */
const bytesOf = (body: unknown): Uint8Array => {
  if (body instanceof Uint8Array) return body;
  return utf8.encode(typeof body === 'string' ? body : JSON.stringify(body));
};

const PIECE = 4096;

/** A body as it arrives over a network: in pieces. */
const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += PIECE) controller.enqueue(bytes.subarray(at, at + PIECE));
      controller.close();
    },
  });

export interface TestServer {
  /** The production server itself, for what is about more than its answers. */
  readonly server: Server;
  /** Everything that was logged so far. */
  readonly lines: readonly LogLine[];
  /** Sends a body as a person, or with any value of the Authorization header. */
  readonly call: (
    name: CommandName,
    caller: LocalPerson | string | null,
    body: unknown,
    encoding?: string,
  ) => Promise<Reply<unknown>>;
}

/** The secret of the test's server, always the same. */
const OUTBOX_SECRET = Buffer.alloc(32, 'secret of the tests');

/** The production server over the memory store; a test replaces the part that it is about. */
export const createTestServer = (parts: Partial<Server> = {}): TestServer => {
  const lines: LogLine[] = [];
  const server: Server = {
    authenticate,
    store: createMemoryStore(),
    handlers,
    ...auditParts(),
    outboxKey: (owner) => outboxKeyOf(OUTBOX_SECRET, owner),
    now: () => NOW,
    newReference: () => 'reference-1',
    log: (line) => void lines.push(line),
    ...parts,
  };
  return {
    server,
    lines,
    call: (name, caller, body, encoding) =>
      handle(server, {
        name,
        authorization: typeof caller === 'string' || caller === null ? caller : tokenOf(caller),
        body: (max) => readBody(streamOf(bytesOf(body)), max, encoding),
      }),
  };
};
