import type { CommandName, Input, Output } from '../contract/commands';
import type { Failure, Reply } from '../contract/failure';
import type { Send } from './send';

/** A refusal in the form that the cache of reads understands: something thrown. */
class Refused extends Error {
  override readonly name = 'Refused' as const;
  constructor(readonly failure: Failure) {
    super(`Refused: ${failure.code}`);
  }
}

/** The value of an answer, for use as a query: a refusal is thrown. */
export const valueOf = <Value>(reply: Reply<Value>): Value => {
  if (!reply.ok) throw new Refused(reply.failure);
  return reply.value;
};

/** Asks for a value, for use as a query: a refusal is thrown. */
export const ask = async <Name extends CommandName>(
  send: Send,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> => valueOf(await send(name, input));

/** Any error of a query as a failure: what is not a refusal did not reach the server. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Refused ? error.failure : { code: 'unavailable', retryAfterMs: 2_000 };

/** Asking again by itself helps only where the cause may pass. */
export const mayPass = (error: unknown): boolean => {
  const { code } = failureOf(error);
  return code === 'unavailable' || code === 'unexpected' || code === 'too-many';
};
