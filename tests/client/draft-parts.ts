import {
  createDraft,
  type Draft,
  type DraftParts,
  type DraftState,
  type TextVersion,
} from '../../src/client/draft';
import { answer, refuse, type Failure } from '../../src/contract/failure';
import { anId128 } from '../support/builders';

/** A draft whose server is the test: each save waits until the test answers it. */

export type Attempt = Parameters<DraftParts['save']>[0];

export const AT = '2026-11-24T09:00:00.000Z';
export const NOTHING: TextVersion = { text: '', version: null, savedAt: null };
export const DOWN: Failure = { code: 'unavailable', retryAfterMs: 2_000 };

export interface Drafted {
  readonly draft: Draft;
  /** Every save that was sent, in order. */
  readonly sent: readonly Attempt[];
  /** Whether each save was sent by a page that is being left. */
  readonly leaving: readonly boolean[];
  /** Every state that was shown, in order, without repeats. */
  readonly states: readonly DraftState['status'][];
  readonly savesUnderway: () => number;
  /** Answers the save that is underway: with the next version, or with a refusal. */
  readonly grant: (version: string) => Promise<void>;
  readonly turnDown: (failure: Failure) => Promise<void>;
  /** What the next reload after a conflict finds. */
  readonly elsewhere: (found: TextVersion | Failure) => void;
}

type SaveReply = Awaited<ReturnType<DraftParts['save']>>;

/** Lets everything run that only waits for its turn, and no timer. */
export const settled = (): Promise<void> => jest.advanceTimersByTimeAsync(0);

export const drafted = (initial: TextVersion = NOTHING): Drafted => {
  const sent: Attempt[] = [];
  const leaving: boolean[] = [];
  const states: DraftState['status'][] = [];
  const underway: ((reply: SaveReply) => void)[] = [];
  let found: TextVersion | Failure = NOTHING;
  let ids = 0;

  const draft = createDraft(initial, {
    save: (attempt, isLeaving) => {
      sent.push(attempt);
      leaving.push(isLeaving);
      return new Promise((resolve) => underway.push(resolve));
    },
    reload: () => Promise.resolve('code' in found ? refuse(found) : answer(found)),
    newId: () => anId128((ids += 1)),
    // The longest wait that a repeat may take.
    random: () => 1,
  });
  draft.subscribe(() => {
    const { status } = draft.view().state;
    if (states.at(-1) !== status) states.push(status);
  });

  const reply = async (words: SaveReply) => {
    const resolve = underway.shift();
    if (!resolve) throw new Error('No save is underway.');
    resolve(words);
    await settled();
  };
  return {
    draft,
    sent,
    leaving,
    states,
    savesUnderway: () => underway.length,
    grant: (version) => reply(answer({ version, savedAt: AT })),
    turnDown: (failure) => reply(refuse(failure)),
    elsewhere: (next) => {
      found = next;
    },
  };
};
