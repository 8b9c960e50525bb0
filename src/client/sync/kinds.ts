import type { CommandName } from '../../contract/commands';
import type { DocKind } from '../../domain/merge';
import type { Act } from '../../domain/write';

/** How each kind of thing is written. Where a kind can not be taken away, there is no command for it. */
export const commandOf: {
  readonly [Kind in DocKind]: { readonly save: CommandName } & { readonly [Name in Act]?: CommandName };
} = {
  note: { save: 'notes/save', remove: 'notes/remove', restore: 'notes/restore' },
  commitment: { save: 'commitments/save', remove: 'commitments/remove', restore: 'commitments/restore' },
  counterpart: { save: 'counterparts/save' },
  meeting: { save: 'meetings/save' },
  settings: { save: 'settings/save' },
  point: { save: 'points/save', remove: 'points/remove', restore: 'points/restore' },
  appraisal: { save: 'appraisals/save', remove: 'appraisals/remove', restore: 'appraisals/restore' },
  prompt: { save: 'prompts/save', remove: 'prompts/remove', restore: 'prompts/restore' },
};

/**
 * Where an id comes from. `device`: drawn by chance on one device, so whatever stands under it began here.
 * `subject`: it follows from what the thing is about, so two devices may begin it at the same time.
 */
export const idFrom: { readonly [Kind in DocKind]: 'device' | 'subject' } = {
  note: 'subject',
  commitment: 'device',
  counterpart: 'device',
  meeting: 'subject',
  settings: 'subject',
  point: 'device',
  appraisal: 'device',
  prompt: 'device',
};
