import type { CommandName, Input, Output } from '../../contract/commands';
import type { Reply } from '../../contract/failure';
import type { DocKind } from '../../domain/merge';
import type { Send } from '../send';
import { commandOf } from './kinds';
import type { Attempt } from './standing';

type Saved = Reply<Output<'notes/save'>>;

/** Sends one write. A keepalive request outlives the page, and may carry 64 KiB at most. */
export const writeOf = async <Kind extends DocKind>(
  send: Send,
  kind: Kind,
  id: string,
  { act, wid, base, makes }: Attempt<Kind>,
  leaving: boolean,
): Promise<Saved> => {
  const name: CommandName | undefined = commandOf[kind][act];
  if (!name) throw new Error(`A ${kind} can not be ${act}d.`);
  const input = act === 'save' ? { id, ...makes.content, wid, base } : { id, wid, base };
  // The table pairs each kind and act with the command that takes exactly this input.
  return (await send(name, input as Input<CommandName>, { keepalive: leaving })) as Saved;
};
