import type { Audience } from '../src/contract/command';
import { commands, type CommandName } from '../src/contract/commands';
import { refuse, type Reply } from '../src/contract/failure';
import type { Actor } from '../src/domain/person';
import type { Act, RecordAct } from './audit/record';
import type { AuditTrail } from './audit/trail';
import { isKeysUnavailable } from './auth/keys-unavailable';
import type { Body } from './body';
import { contextOf } from './context';
import type { Handlers } from './handlers/handler';
import { nameOf, placeOf, type Log } from './log';
import { parseInput } from './parse';
import type { Rates } from './rates';
import type { Owner } from './seal/key-rows';
import { isVaultUnavailable } from './seal/vault-unavailable';
import { statusOf } from './status';
import { isRowTooLarge } from './storage/row-too-large';
import { isStorageUnavailable } from './storage/unavailable';
import type { Store } from './storage/rows';

/** Everything that a command needs from outside, as values: tests hand in a memory store and a fixed clock. */
export interface Server {
  /** Undefined for every kind of token that does not count. */
  readonly authenticate: (authorization: string | null) => Promise<Actor | undefined>;
  readonly store: Store;
  /** The key of a person's outbox on their devices; see seal/outbox-key.ts. */
  readonly outboxKey: (owner: Actor) => string;
  readonly handlers: Handlers;
  /** What was read and changed of each person's things. */
  readonly trail: AuditTrail;
  readonly record: RecordAct;
  /** What a person is called in the log; see auth/pseudonym.ts. */
  readonly pseudonym: (person: Owner) => string;
  readonly now: () => Date;
  readonly newReference: () => string;
  readonly log: Log;
  /** Left out only by a test that turns months of saving within seconds. */
  readonly rates?: Rates;
}

export interface Call<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly authorization: string | null;
  /** Read only once the caller is known and may ask; answers `too-large` beyond `max` bytes. */
  readonly body: (max: number) => Promise<Body>;
}

/** How long a client should wait before it asks a part that is down again. */
const RETRY_AFTER_MS = 2_000;

const isOutage = (error: unknown): boolean =>
  isStorageUnavailable(error) || isVaultUnavailable(error) || isKeysUnavailable(error);

/** How far a call came: who asked is known before what they asked for, and both may stay unknown. */
interface Reached {
  readonly reference: string;
  actor?: Actor;
  act?: Omit<Act, 'reply'>;
}

/** The one way through the server: token -> actor -> input -> handler -> reply. It never throws. */
export const handle = async (server: Server, call: Call): Promise<Reply<unknown>> => {
  const started = performance.now();
  const reached: Reached = { reference: server.newReference() };
  const reply = await run(server, call, reached).catch((error: unknown) =>
    excuse(server, call.name, reached.reference, error),
  );
  const { reference, actor, act } = reached;
  if (act) await server.record({ ...act, reply: reply as Act['reply'] });
  server.log({
    event: 'command',
    command: call.name,
    status: reply.ok ? 200 : statusOf[reply.failure.code],
    ms: Math.round(performance.now() - started),
    reference,
    ...(actor && { person: server.pseudonym(actor) }),
  });
  return reply;
};

/** Whom a command is for. A role counts for members of the tenant that gave it, and for nobody else. */
const isMeantFor = (who: Audience, { standing, roles }: Actor): boolean => {
  switch (who) {
    case 'signed-in':
      return true;
    case 'member':
      return standing === 'member';
    case 'administrator':
      return standing === 'member' && roles.includes('Administrator');
  }
};

const run = async <Name extends CommandName>(
  server: Server,
  call: Call<Name>,
  reached: Reached,
): Promise<Reply<unknown>> => {
  const actor = await server.authenticate(call.authorization);
  if (!actor) return refuse({ code: 'unauthenticated' });
  reached.actor = actor;

  const now = server.now();
  const waitMs = server.rates?.take(actor, call.name, now.getTime()) ?? 0;
  if (waitMs > 0) return refuse({ code: 'too-many', retryAfterMs: waitMs });

  const { who, bodyMax } = commands[call.name];
  if (!isMeantFor(who, actor)) return refuse({ code: 'forbidden' });

  const body = await call.body(bodyMax);
  if (body === 'too-large') return refuse({ code: 'too-large', max: bodyMax });
  if (body === 'encoded')
    return refuse({
      code: 'invalid',
      field: '(body)',
      message: 'must be sent as it is, without Content-Encoding',
    });

  const input = parseInput(call.name, body);
  if (!input.ok) return input;

  const context = contextOf(server, actor, now, reached.reference);
  reached.act = { actor, command: call.name, input: input.value, at: now, reference: reached.reference };
  return server.handlers[call.name](context, input.value);
};

/** A surprise becomes an answer without a stack: an outage says so, anything else is a fault of ours. */
const excuse = (server: Server, command: CommandName, reference: string, error: unknown): Reply<never> => {
  if (isRowTooLarge(error)) return refuse({ code: 'too-large', max: error.max });
  const known = { command, reference, error: nameOf(error), at: placeOf(error) };
  if (isOutage(error)) {
    server.log({ event: 'outage', ...known });
    return refuse({ code: 'unavailable', retryAfterMs: RETRY_AFTER_MS });
  }
  server.log({ event: 'fault', ...known });
  return refuse({ code: 'unexpected', reference });
};
