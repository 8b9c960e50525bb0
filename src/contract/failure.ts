/** The closed list of ways to be refused. A command answers its value or one of these. */
export type Failure =
  /** No token, or none that counts. One body for every cause, so that it teaches nothing. */
  | { readonly code: 'unauthenticated' }
  /** Signed in, but this kind of account may not use the command. */
  | { readonly code: 'forbidden' }
  /** Not there, or not yours: the two can not be told apart. */
  | { readonly code: 'not-found' }
  /** `field` is the path of the input that was refused; `message` says in English what is allowed. */
  | { readonly code: 'invalid'; readonly field: string; readonly message: string; readonly max?: number }
  /** The body is larger than `max` bytes. */
  | { readonly code: 'too-large'; readonly max: number }
  /** Someone, perhaps the same person elsewhere, saved since `base` was shown. `version` is the current one. */
  | { readonly code: 'conflict'; readonly version: string }
  /** It is under a hold of the person's organisation, and nothing of it may be erased until that is lifted. */
  | { readonly code: 'on-hold' }
  /** The save did not say which version it was typed on. */
  | { readonly code: 'condition-required' }
  /** More was asked within a minute than is answered. Nothing is wrong with what was sent: it may be sent again later. */
  | { readonly code: 'too-many'; readonly retryAfterMs: number }
  /** Something we depend on is down. Trying again is right. */
  | { readonly code: 'unavailable'; readonly retryAfterMs: number }
  /** A fault of ours. `reference` finds it in the log. */
  | { readonly code: 'unexpected'; readonly reference: string };

export type FailureCode = Failure['code'];

export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export const answer = <Value>(value: Value): Reply<Value> => ({ ok: true, value });

export const refuse = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
});
