import type { CommandName, Input, Output } from '../contract/commands';
import { answer, refuse, type Failure, type FailureCode, type Reply } from '../contract/failure';
import { serverClock } from './server-clock';

/** The one door to the server. Asks a command, never throws, and keeps no token. */

export interface SendOptions {
  /** For the last save of a page that is being closed: the request outlives the page. */
  readonly keepalive?: boolean;
}

export type Send = <Name extends CommandName>(
  name: Name,
  input: Input<Name>,
  options?: SendOptions,
) => Promise<Reply<Output<Name>>>;

export interface SendParts {
  /** Bound to its window: an unbound fetch throws "Illegal invocation" in browsers. */
  readonly fetch: typeof globalThis.fetch;
  /** The token for this request, or undefined when the person has to sign in first. */
  readonly token: () => Promise<string | undefined>;
}

const LIMIT_MS = 8_000;
const RETRY_AFTER_MS = 2_000;

const UNREACHABLE: Failure = { code: 'unavailable', retryAfterMs: RETRY_AFTER_MS };

/** Every code once, so that a code added to the contract does not compile until it is known here. */
const KNOWN: { readonly [Code in FailureCode]: true } = {
  unauthenticated: true,
  forbidden: true,
  'not-found': true,
  invalid: true,
  'too-large': true,
  conflict: true,
  'on-hold': true,
  'condition-required': true,
  'too-many': true,
  unavailable: true,
  unexpected: true,
};

const isFailure = (body: unknown): body is Failure =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  Object.hasOwn(KNOWN, body.code);

/** A gateway between us and the server may answer in its own words; what is not ours is "not reachable". */
const read = async (response: Response): Promise<Reply<unknown>> => {
  const body: unknown = await response.json();
  if (response.ok) return answer(body);
  return refuse(isFailure(body) ? body : UNREACHABLE);
};

export const createSend = ({ fetch, token }: SendParts): Send => {
  const ask = async (name: string, input: unknown, options: SendOptions): Promise<Reply<unknown>> => {
    const bearer = await token();
    if (bearer === undefined) return refuse({ code: 'unauthenticated' });
    try {
      const sentAt = Date.now();
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
        body: JSON.stringify(input),
        signal: AbortSignal.timeout(LIMIT_MS),
        credentials: 'omit',
        keepalive: options.keepalive ?? false,
      });
      serverClock.hear(response.headers.get('Date'), sentAt, Date.now());
      return await read(response);
    } catch {
      // Offline, too slow, or not JSON: the person's text is safe with the caller, who tries again.
      return refuse(UNREACHABLE);
    }
  };
  // The server answers what its table promises for the name; the tests hold it to that.
  return async <Name extends CommandName>(name: Name, input: Input<Name>, options: SendOptions = {}) =>
    (await ask(name, input, options)) as Reply<Output<Name>>;
};
