import { answer } from '../../src/contract/failure';
import type { Handler } from './handler';

export const openSession: Handler<'session/open'> = async ({ actor, outboxKey }) =>
  answer({
    tenant: actor.tenant,
    person: actor.person,
    name: actor.name,
    standing: actor.standing,
    outboxKey: actor.standing === 'member' ? outboxKey() : null,
  });
