import type { Failure } from '../../contract/failure';
import { backoffMs } from '../backoff';

/** What a line does with a refusal that says nothing about the words themselves: it waits and tries again. */

/** Trying again by itself is right for these; the others need the person or would be refused again. */
export const mayPass = ({ code }: Failure): boolean =>
  code === 'unavailable' || code === 'too-many' || code === 'unexpected' || code === 'unauthenticated';

/**
 * How long to rest before a repeat, in milliseconds. A limit says when there is room again, and a repeat before that
 * would be one more of the too many.
 * @param attempt 1 after the first failure
 * @param random from 0 up to 1
 */
export const restBefore = (attempt: number, why: Failure, random: number): number => {
  const rest = backoffMs(attempt, random);
  return why.code === 'too-many' ? why.retryAfterMs + rest : rest;
};
