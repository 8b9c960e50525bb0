import { answer } from '../../src/contract/failure';
import { SETTINGS_ID } from '../../src/domain/settings';
import type { Handler } from './handler';
import { viewOf } from './views';
import { saving } from './writing';

export const readSettings: Handler<'settings/read'> = async ({ mine }) => {
  const held = await mine.read('settings', SETTINGS_ID);
  return answer({ settings: held ? viewOf('settings', held) : null });
};

export const saveSettings: Handler<'settings/save'> = (context, { wid, base, ...content }) =>
  saving(context, 'settings', { wid, base }, content, (stored, at) => ({
    ...content,
    madeAt: stored?.madeAt ?? at,
    savedAt: at,
  }));
