import type { Output } from '../contract/commands';
import type { Reply } from '../contract/failure';
import { ERASE_CONFIRMED } from '../contract/limits';
import { fallSilent, type Erasable } from './erasure';
import type { OtherWindows } from './other-windows';
import type { Send } from './send';
import { OutboxUnavailable } from './sync/outbox';
import type { Timing } from './sync/timing';

/** So long the other windows have to send what they hold, in milliseconds. */
const FOR_OTHERS = 1_000;

type Erased = Output<'data/erase'>;

const isAllGone = ({ left }: Erased): boolean => Object.values(left).every((count) => count === 0);

const added = (one: Erased['removed'], other: Erased['removed']): Erased['removed'] => ({
  note: one.note + other.note,
  commitment: one.commitment + other.commitment,
  counterpart: one.counterpart + other.counterpart,
  meeting: one.meeting + other.meeting,
  settings: one.settings + other.settings,
  point: one.point + other.point,
  appraisal: one.appraisal + other.appraisal,
  prompt: one.prompt + other.prompt,
  key: one.key + other.key,
  trail: one.trail + other.trail,
});

const ROUNDS = 3;

/** Another device may write in between, so what is left is erased again. */
const eraseOnServer = async (send: Send): Promise<Reply<Erased>> => {
  let removed: Erased['removed'] | undefined;
  for (let round = 1; ; round += 1) {
    const reply = await send('data/erase', { confirm: ERASE_CONFIRMED });
    if (!reply.ok) return reply;
    removed = removed ? added(removed, reply.value.removed) : reply.value.removed;
    const erased = { removed, left: reply.value.left };
    if (isAllGone(erased) || round === ROUNDS) return { ok: true, value: erased };
  }
};

export interface ErasureParts extends Erasable {
  readonly send: Send;
  readonly others: Pick<OtherWindows, 'tell'>;
  readonly timing: Pick<Timing, 'after'>;
}

/** After this the window has nothing that goes on, whatever the answer is: it has to start anew. */
export const eraseEverything = async (parts: ErasureParts): Promise<Reply<Erased>> => {
  const { send, others, outbox, timing } = parts;
  others.tell('erasing');
  await Promise.all([fallSilent(parts), new Promise<void>((resolve) => timing.after(FOR_OTHERS, resolve))]);
  const reply = await eraseOnServer(send);
  if (reply.ok) {
    try {
      await outbox.forget();
    } catch (error) {
      // A device that keeps nothing has nothing to forget.
      if (!(error instanceof OutboxUnavailable)) throw error;
    }
  }
  others.tell('over');
  return reply;
};
