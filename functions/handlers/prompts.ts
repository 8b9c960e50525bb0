import { answer } from '../../src/contract/failure';
import { byMaking } from '../../src/domain/own-prompt';
import type { Handler } from './handler';
import { present } from './listing';
import { viewOf } from './views';
import { removing, restoring, saving } from './writing';

export const listPrompts: Handler<'prompts/list'> = async ({ mine }) => {
  const rows = [...(await present(mine, 'prompt'))].sort((a, b) => byMaking(a.row.value, b.row.value));
  return answer({ prompts: rows.map((held) => viewOf('prompt', held)) });
};

export const savePrompt: Handler<'prompts/save'> = (context, { wid, base, ...content }) =>
  saving(context, 'prompt', { wid, base }, content, (stored, at) => ({
    ...content,
    madeAt: stored?.madeAt ?? at,
    savedAt: at,
  }));

export const removePrompt: Handler<'prompts/remove'> = removing('prompt');
export const restorePrompt: Handler<'prompts/restore'> = restoring('prompt');
