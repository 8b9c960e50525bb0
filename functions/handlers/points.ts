import { answer } from '../../src/contract/failure';
import { byRaiseDay } from '../../src/domain/point';
import type { Handler } from './handler';
import { isAbout, present } from './listing';
import { viewOf } from './views';
import { removing, restoring, saving } from './writing';

export const listPoints: Handler<'points/list'> = async ({ mine }, { counterparts }) => {
  const rows = await present(mine, 'point');
  const wanted = rows
    .filter(({ row: { value } }) => isAbout(counterparts, value.counterpart))
    .sort((a, b) => byRaiseDay(a.row.value, b.row.value));
  return answer({ points: wanted.map((held) => viewOf('point', held)) });
};

export const savePoint: Handler<'points/save'> = (context, { wid, base, ...content }) =>
  saving(context, 'point', { wid, base }, content, (stored, at) => ({
    ...content,
    madeAt: stored?.madeAt ?? at,
    savedAt: at,
  }));

export const removePoint: Handler<'points/remove'> = removing('point');
export const restorePoint: Handler<'points/restore'> = restoring('point');
