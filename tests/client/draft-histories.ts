import { createDraft, type DraftParts } from '../../src/client/draft';
import { refuse } from '../../src/contract/failure';
import { savedReply } from '../../functions/handlers/saved-reply';
import { createMemoryStore } from '../../functions/storage/memory';
import { save } from '../../functions/storage/save';
import { anActor, anId128, aNote } from '../support/builders';
import { AT, DOWN, NOTHING, type Attempt } from './draft-parts';

/** One person writes one note against the real rules of a save, over a network that loses and doubles. */

export const NETWORK = ['calm', 'lost-request', 'lost-answer', 'sent-twice', 'sent-again-later'] as const;
export type Weather = (typeof NETWORK)[number];

export type Step =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'leave' }
  | { readonly kind: 'retry' };

export interface History {
  readonly steps: readonly Step[];
  /** What each save meets on its way, and how long it takes; calm once it is used up. */
  readonly weather: readonly { readonly met: Weather; readonly ms: number }[];
}

type Save = DraftParts['save'];
/** A fault that is built in on purpose, to see that the promises would be broken by it. */
export type Planted = (save: Save) => Save;

const NOTE = anId128('the note of a history');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs under fake timers. Throws when a promise is broken; answers what happened, so that a test sees enough did. */
export const liveThrough = async ({ steps, weather }: History, planted: Planted = (save) => save) => {
  const mine = createMemoryStore().of(anActor());
  const met: Weather[] = [];
  let held = '';
  let ids = 0;

  const onServer = async ({ text, wid, base }: Attempt) => {
    const reply = savedReply(
      await save(mine, 'note', NOTE, { wid, base }, () => aNote({ id: NOTE, text }), AT),
    );
    held = (await mine.read('note', NOTE))?.row.value.text ?? '';
    return reply;
  };
  const overNetwork: Save = async (attempt) => {
    const { met: now, ms } = weather[met.length] ?? { met: 'calm', ms: 20 };
    met.push(now);
    await pause(ms);
    if (now === 'lost-request') return refuse(DOWN);
    if (now === 'sent-again-later') setTimeout(() => void onServer(attempt), 5_000);
    if (now === 'sent-twice') await onServer(attempt);
    const reply = await onServer(attempt);
    await pause(ms);
    return now === 'lost-answer' ? refuse(DOWN) : reply;
  };

  const broken: string[] = [];
  const draft = createDraft(NOTHING, {
    save: planted(overNetwork),
    reload: () => Promise.resolve({ ok: true, value: { text: held, version: 'v1', savedAt: AT } }),
    newId: () => anId128((ids += 1)),
    random: () => 0.5,
  });
  draft.subscribe(() => {
    const { text, state } = draft.view();
    if (state.status === 'saved' && held !== text)
      broken.push(`"${text}" is called saved, "${held}" is held`);
    if (state.status === 'conflict') broken.push(`"${text}" is in conflict with its own "${held}"`);
  });

  let last = '';
  for (const step of steps) {
    if (step.kind === 'type') draft.change((last = step.text));
    if (step.kind === 'wait') await jest.advanceTimersByTimeAsync(step.ms);
    if (step.kind === 'leave') void draft.flush();
    if (step.kind === 'retry') draft.retry();
  }
  // Long enough for the longest wait before a repeat, as often as the weather can be bad.
  await jest.advanceTimersByTimeAsync(31_000 * (weather.length + 2));

  if (held !== last) broken.push(`"${last}" was typed last, "${held}" is held`);
  const { state } = draft.view();
  if (last !== '' && state.status !== 'saved') broken.push(`it ends ${state.status}`);
  if (broken.length > 0) throw new Error(`Broken: ${broken.join('; ')}.`);
  return met;
};
