import { answer, refuse } from '../../src/contract/failure';
import { appraisalFault, byDay } from '../../src/domain/appraisal';
import type { Handler } from './handler';
import { isAbout, present } from './listing';
import { viewOf } from './views';
import { removing, restoring, saving } from './writing';

export const listAppraisals: Handler<'appraisals/list'> = async ({ mine }, { counterparts, limit }) => {
  const rows = await present(mine, 'appraisal');
  const wanted = rows
    .filter(({ row: { value } }) => isAbout(counterparts, value.counterpart))
    .sort((a, b) => byDay(a.row.value, b.row.value));
  return answer({ appraisals: wanted.slice(0, limit).map((held) => viewOf('appraisal', held)) });
};

export const saveAppraisal: Handler<'appraisals/save'> = async (context, { wid, base, ...content }) => {
  const fault = appraisalFault(content);
  if (fault) return refuse({ code: 'invalid', ...fault });
  return saving(context, 'appraisal', { wid, base }, content, (stored, at) => ({
    ...content,
    madeAt: stored?.madeAt ?? at,
    savedAt: at,
  }));
};

export const removeAppraisal: Handler<'appraisals/remove'> = removing('appraisal');
export const restoreAppraisal: Handler<'appraisals/restore'> = restoring('appraisal');
