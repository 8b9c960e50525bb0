import { isRecord } from '../read';

/** What a page asks of its host, as teams-js puts it on the wire. */
export interface HostCall {
  readonly id: number;
  /** teams-js matches a reply by this, and by `id` only when it is missing. */
  readonly uuid: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
  /** Nested App Auth carries its request here, as JSON, and leaves `args` empty. */
  readonly data: string | undefined;
}

/** Undefined for anything that is not a call: other scripts post messages of their own. */
export const parseCall = (message: unknown): HostCall | undefined => {
  if (!isRecord(message)) return undefined;
  const { id, uuidAsString: uuid, func, args, data } = message;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    uuid: typeof uuid === 'string' ? uuid : undefined,
    func,
    args: Array.isArray(args) ? args : [],
    data: typeof data === 'string' ? data : undefined,
  };
};

export interface HostReply {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
}

/** Echoes both ids: without the second, two calls in flight could not be told apart. */
export const replyTo = (call: HostCall, args: readonly unknown[]): HostReply => ({
  id: call.id,
  ...(call.uuid === undefined ? {} : { uuidAsString: call.uuid }),
  args,
});
