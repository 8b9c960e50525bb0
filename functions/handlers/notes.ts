import type { Output } from '../../src/contract/commands';
import { answer, refuse } from '../../src/contract/failure';
import { byLastSaved } from '../../src/domain/note';
import { versionTag } from '../../src/domain/write';
import type { Held } from '../storage/rows';
import { save } from '../storage/save';
import type { Handler } from './handler';
import { savedReply } from './saved-reply';

/** Only named fields leave: a row never goes out as it is. */
const view = ({ row: { value, version } }: Held<'note'>): Output<'notes/read'> => ({
  id: value.id,
  occasion: value.occasion,
  title: value.title,
  text: value.text,
  startedAt: value.startedAt,
  savedAt: value.savedAt,
  version: versionTag(version),
});

export const listNotes: Handler<'notes/list'> = async ({ mine }, { occasion, limit }) => {
  const rows = await mine.list('note');
  const wanted = rows
    .filter(({ row }) => occasion === null || row.value.occasion === occasion)
    .sort((a, b) => byLastSaved(a.row.value, b.row.value));
  return answer({ notes: wanted.slice(0, limit).map(view), more: wanted.length > limit });
};

export const readNote: Handler<'notes/read'> = async ({ mine }, { id }) => {
  const held = await mine.read('note', id);
  return held ? answer(view(held)) : refuse({ code: 'not-found' });
};

export const saveNote: Handler<'notes/save'> = async ({ mine, now }, { wid, base, ...note }) => {
  const at = now.toISOString();
  const change = (stored: { readonly startedAt: string } | undefined) => ({
    ...note,
    startedAt: stored?.startedAt ?? at,
    savedAt: at,
  });
  return savedReply(await save(mine, 'note', note.id, { wid, base }, change, at));
};
