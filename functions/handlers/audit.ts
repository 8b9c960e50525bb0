import { answer } from '../../src/contract/failure';
import type { Handler } from './handler';

export const listAudit: Handler<'audit/list'> = async ({ myTrail }, { before, limit }) => {
  const { entries, more, chain } = await myTrail(before, limit);
  return answer({
    entries: entries.map(({ number, at, who, command, kind, id, result, minutes, reference }) => ({
      number,
      at,
      who,
      command,
      kind,
      id,
      result,
      minutes,
      reference,
    })),
    more,
    chain,
  });
};
