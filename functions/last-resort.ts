import type { Failure } from '../src/contract/failure';
import type { Server } from './handle';
import { nameOf, placeOf } from './log';

/**
 * Answers by `ask`, and a surprise by a refusal of the contract: left to the platform, a surprise would be answered
 * without the headers that every other answer has.
 */
export const orRefusal = async <Answer>(
  { newReference, log }: Pick<Server, 'newReference' | 'log'>,
  ask: () => Promise<Answer>,
  refusal: (failure: Failure) => Answer,
): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    const reference = newReference();
    log({ event: 'fault', reference, error: nameOf(error), at: placeOf(error) });
    return refusal({ code: 'unexpected', reference });
  }
};
