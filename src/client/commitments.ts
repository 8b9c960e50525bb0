import type { Input, Output } from '../contract/commands';
import type { Failure, Reply } from '../contract/failure';
import type { CommitmentState } from '../domain/commitment';
import { newId } from './ids';
import type { Send } from './send';

export type CommitmentView = Output<'commitments/list'>['commitments'][number];

export interface PromiseWords {
  readonly text: string;
  readonly due: string | null;
  readonly occasion: string;
  readonly title: string;
}

/** Makes one promise after the other, each of them once. */
export interface Promising {
  /**
   * Makes the promise, or tries again, with the same words or with better ones. Whatever became of an earlier try
   * whose answer was lost, there is one promise in the end, and it says what was asked last.
   */
  readonly make: (words: PromiseWords) => Promise<Reply<Output<'commitments/save'>>>;
}

/** After these nobody knows whether the save was done: only its exact repeat finds out. */
const leavesOpen = ({ code }: Failure): boolean =>
  code === 'unavailable' || code === 'unexpected' || code === 'unauthenticated';

const says = (attempt: PromiseWords, { text, due, occasion, title }: PromiseWords): boolean =>
  attempt.text === text && attempt.due === due && attempt.occasion === occasion && attempt.title === title;

export const createPromising = (send: Send): Promising => {
  let promise: { readonly id: string; readonly base: string | null } = { id: newId(), base: null };
  let unanswered: Input<'commitments/save'> | undefined;
  const startAfresh = () => {
    promise = { id: newId(), base: null };
  };

  const attempt = async (one: Input<'commitments/save'>) => {
    unanswered = one;
    const reply = await send('commitments/save', one);
    if (reply.ok || !leavesOpen(reply.failure)) unanswered = undefined;
    if (reply.ok) promise = { id: one.id, base: reply.value.version };
    // It was made after all, and changed in the list since: that one stands, and what is typed here is another.
    else if (reply.failure.code === 'conflict') startAfresh();
    return reply;
  };

  return {
    make: async (words) => {
      if (unanswered && !says(unanswered, words)) {
        const earlier = await attempt(unanswered);
        if (!earlier.ok && (leavesOpen(earlier.failure) || earlier.failure.code === 'conflict'))
          return earlier;
      }
      const reply = await attempt(unanswered ?? { ...promise, wid: newId(), ...words });
      if (reply.ok) startAfresh();
      return reply;
    },
  };
};

/** Settles the version that the person was looking at. Pressed again after a lost answer, it is the same settling. */
export type Settle = (
  commitment: Pick<CommitmentView, 'id' | 'version'>,
  state: CommitmentState,
) => Promise<Reply<Output<'commitments/settle'>>>;

export const createSettle = (send: Send): Settle => {
  let last: Input<'commitments/settle'> | undefined;
  return ({ id, version }, state) => {
    const isRepeat = last?.id === id && last.base === version && last.state === state;
    const attempt = isRepeat && last ? last : { id, state, base: version, wid: newId() };
    last = attempt;
    return send('commitments/settle', attempt);
  };
};
