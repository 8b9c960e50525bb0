import type { Failure, FailureCode } from '../src/contract/failure';

/** The one table from a refusal to its HTTP status. A new code does not compile until it has a row. */
export const statusOf: { readonly [Code in FailureCode]: number } = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 400,
  'too-large': 413,
  conflict: 412,
  'on-hold': 423,
  'condition-required': 428,
  'too-many': 429,
  unavailable: 503,
  unexpected: 500,
};

/** Headers that a refusal needs beside its body. */
export const headersOf = (failure: Failure): Readonly<Record<string, string>> => {
  if (failure.code === 'unauthenticated') return { 'WWW-Authenticate': 'Bearer' };
  if (failure.code === 'unavailable' || failure.code === 'too-many') {
    return { 'Retry-After': String(Math.max(1, Math.ceil(failure.retryAfterMs / 1000))) };
  }
  return {};
};
