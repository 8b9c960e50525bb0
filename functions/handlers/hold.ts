import type { CommandName } from '../../src/contract/commands';
import { answer, refuse, type Reply } from '../../src/contract/failure';
import { personId } from '../../src/domain/person';
import type { Context, Handler, HoldDoor } from './handler';

/**
 * Whoever acts on what is another person's stands in that person's trail before it is done, or it is not done. The
 * answer is the same whoever the person is, so that it tells nothing of them.
 */
const telling = async (
  { actor, now, reference, holdOn }: Context,
  command: CommandName,
  who: string,
  act: (door: HoldDoor) => Promise<void>,
): Promise<Reply<Record<string, never>>> => {
  const person = personId(who);
  if (person === undefined)
    return refuse({ code: 'invalid', field: 'person', message: 'must be an object id' });
  const door = holdOn(person);
  const entry = { at: now.toISOString(), who: actor.person, command, reference };
  await door.tell({ ...entry, kind: 'everything', id: null, result: 'done', minutes: 0 });
  await act(door);
  return answer({});
};

export const placeHold: Handler<'hold/place'> = (context, { person }) =>
  telling(context, 'hold/place', person, ({ place }) => place({ placedAt: context.now.toISOString() }));

export const liftHold: Handler<'hold/lift'> = (context, { person }) =>
  telling(context, 'hold/lift', person, ({ lift }) => lift());
