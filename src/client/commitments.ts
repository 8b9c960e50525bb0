import type { Output } from '../contract/commands';
import type { Reply } from '../contract/failure';
import type { CommitmentState } from '../domain/commitment';
import { newId } from './ids';
import type { Send } from './send';

export type CommitmentView = Output<'commitments/list'>['commitments'][number];

/** A promise in words, not yet made. `id` and `wid` stay the same while it is tried again, so it is made once. */
export interface Promising {
  readonly id: string;
  readonly wid: string;
}

export const newPromising = (): Promising => ({ id: newId(), wid: newId() });

export interface PromiseWords {
  readonly text: string;
  readonly due: string | null;
  readonly occasion: string;
  readonly title: string;
}

export const makeCommitment = (
  send: Send,
  { id, wid }: Promising,
  words: PromiseWords,
): Promise<Reply<Output<'commitments/save'>>> => send('commitments/save', { id, wid, base: null, ...words });

/** Settles the version that the person was looking at. */
export const settleCommitment = (
  send: Send,
  { id, version }: Pick<CommitmentView, 'id' | 'version'>,
  state: CommitmentState,
): Promise<Reply<Output<'commitments/settle'>>> =>
  send('commitments/settle', { id, state, base: version, wid: newId() });
