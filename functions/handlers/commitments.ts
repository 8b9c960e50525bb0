import { answer } from '../../src/contract/failure';
import { byDue, settledAtOf } from '../../src/domain/commitment';
import type { Handler } from './handler';
import { isAbout, isOf, present } from './listing';
import { viewOf } from './views';
import { removing, restoring, saving } from './writing';

export const listCommitments: Handler<'commitments/list'> = async ({ mine }, { occasion, counterparts }) => {
  const rows = await present(mine, 'commitment');
  const wanted = rows
    .filter(
      ({ row: { value } }) => isOf(occasion, value.occasion) && isAbout(counterparts, value.counterpart),
    )
    .sort((a, b) => byDue(a.row.value, b.row.value));
  return answer({ commitments: wanted.map((held) => viewOf('commitment', held)) });
};

export const saveCommitment: Handler<'commitments/save'> = (context, { wid, base, ...content }) =>
  saving(context, 'commitment', { wid, base }, content, (stored, at) => ({
    ...content,
    madeAt: stored?.madeAt ?? at,
    settledAt: settledAtOf(stored, content.state, at),
  }));

export const removeCommitment: Handler<'commitments/remove'> = removing('commitment');
export const restoreCommitment: Handler<'commitments/restore'> = restoring('commitment');
