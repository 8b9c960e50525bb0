import { answer, refuse } from '../../src/contract/failure';
import type { Handler } from './handler';
import { present } from './listing';
import { viewOf } from './views';
import { saving } from './writing';

export const listCounterparts: Handler<'counterparts/list'> = async ({ mine }) => {
  const rows = await present(mine, 'counterpart');
  return answer({ counterparts: rows.map((held) => viewOf('counterpart', held)) });
};

export const saveCounterpart: Handler<'counterparts/save'> = async (context, { wid, base, ...content }) => {
  if (content.mergedInto === content.id)
    return refuse({ code: 'invalid', field: 'mergedInto', message: 'must be another person' });
  return saving(context, 'counterpart', { wid, base }, content, (stored, at) => ({
    ...content,
    madeAt: stored?.madeAt ?? at,
    savedAt: at,
  }));
};
