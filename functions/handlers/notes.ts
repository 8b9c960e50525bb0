import { answer, refuse } from '../../src/contract/failure';
import { byLastSaved } from '../../src/domain/note';
import type { Handler } from './handler';
import { isAbout, isOf, present } from './listing';
import { viewOf } from './views';
import { removing, restoring, saving } from './writing';

export const listNotes: Handler<'notes/list'> = async ({ mine }, { occasion, counterparts, limit }) => {
  const rows = await present(mine, 'note');
  const wanted = rows
    .filter(
      ({ row: { value } }) => isOf(occasion, value.occasion) && isAbout(counterparts, value.counterpart),
    )
    .sort((a, b) => byLastSaved(a.row.value, b.row.value));
  const notes = wanted.slice(0, limit).map((held) => viewOf('note', held));
  return answer({ notes, more: wanted.length > limit });
};

export const readNote: Handler<'notes/read'> = async ({ mine }, { id }) => {
  const held = await mine.read('note', id);
  return held?.row.removedAt === null ? answer(viewOf('note', held)) : refuse({ code: 'not-found' });
};

export const saveNote: Handler<'notes/save'> = (context, { wid, base, ...content }) =>
  saving(context, 'note', { wid, base }, content, (stored, at) => ({
    ...content,
    startedAt: stored?.startedAt ?? at,
    savedAt: at,
  }));

export const removeNote: Handler<'notes/remove'> = removing('note');
export const restoreNote: Handler<'notes/restore'> = restoring('note');
