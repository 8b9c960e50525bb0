import { answer, refuse, type Reply } from '../../src/contract/failure';
import type { Act, Write } from '../../src/domain/write';
import { digestOf } from '../seal/digest';
import type { RowKind, RowValue } from '../storage/rows';
import { write, type WriteOutcome } from '../storage/write';
import type { Context } from './handler';

interface Condition {
  readonly wid: string;
  readonly base: string | null;
}

interface WithId {
  readonly id: string;
}

type Written = Reply<{ version: string; savedAt: string }>;

const writeOf = (act: Act, { wid, base }: Condition, content: WithId): Write => ({
  act,
  wid,
  base,
  digest: digestOf(act, content),
});

/** The outcome of a write as the contract says it. */
const replyOf = (outcome: WriteOutcome): Written => {
  switch (outcome.kind) {
    case 'saved':
      return answer({ version: outcome.version, savedAt: outcome.savedAt });
    case 'conflict':
      return refuse({ code: 'conflict', version: outcome.version });
    case 'misused':
      return refuse({ code: 'invalid', field: 'wid', message: 'was used before for another content' });
    case 'missing':
      return refuse({ code: 'not-found' });
  }
};

/**
 * Keeps one thing.
 * @param content all that was asked for, beside the condition
 * @param change makes what will stand there from what stands there, and from the moment of the write
 */
export const saving = async <Kind extends RowKind>(
  { mine, now }: Context,
  kind: Kind,
  condition: Condition,
  content: WithId,
  change: (stored: RowValue[Kind] | undefined, at: string) => RowValue[Kind],
): Promise<Written> => {
  const at = now.toISOString();
  const asked = writeOf('save', condition, content);
  return replyOf(await write(mine, kind, content.id, asked, (stored) => change(stored, at), at));
};

const acting =
  (act: 'remove' | 'restore') =>
  (kind: RowKind) =>
  async ({ mine, now }: Context, { id, ...condition }: WithId & Condition): Promise<Written> => {
    const asked = writeOf(act, condition, { id });
    return replyOf(await write(mine, kind, id, asked, (stored) => stored, now.toISOString()));
  };

/** The handler that makes a tombstone of a thing of this kind. */
export const removing = acting('remove');

/** The handler that brings back what is under a tombstone, word for word. */
export const restoring = acting('restore');
