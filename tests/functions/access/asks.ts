import type { Way } from '../../../src/contract/access';
import type { CommandName, Input } from '../../../src/contract/commands';
import { DocKindName } from '../../../src/contract/docs';
import { anId128 } from '../../support/builders';
import type { Belongings } from './belongings';

type Asks = {
  readonly [Name in CommandName]: Readonly<Record<Way<Name>, (things: Belongings) => Input<Name>>>;
};

const NEXT = { wid: anId128('the next write'), base: 'v1' };
const removal = ({ id }: { readonly id: string }) => ({ id, ...NEXT });
const restoring = ({ id }: { readonly id: string }) => ({
  id,
  wid: anId128('the write after the next'),
  base: 'v2',
});

/**
 * How each line of the table is asked for, of somebody's things. As a new thing it is asked for in the owner's own
 * words and under the owner's own write id, so that a repeat of what was done could be mistaken for it.
 */
const asks: Asks = {
  'session/open': { asked: () => ({}) },
  'notes/list': { asked: () => ({ occasion: null, counterparts: null, limit: 50 }) },
  'notes/read': { asked: ({ note }) => ({ id: note.id }) },
  'notes/save': { new: ({ note }) => note, next: ({ note }) => ({ ...note, ...NEXT }) },
  'notes/remove': { asked: ({ note }) => removal(note) },
  'notes/restore': { asked: ({ removedNote }) => restoring(removedNote) },
  'commitments/list': { asked: () => ({ occasion: null, counterparts: null }) },
  'commitments/save': {
    new: ({ commitment }) => commitment,
    next: ({ commitment }) => ({ ...commitment, ...NEXT }),
  },
  'commitments/remove': { asked: ({ commitment }) => removal(commitment) },
  'commitments/restore': { asked: ({ removedCommitment }) => restoring(removedCommitment) },
  'counterparts/list': { asked: () => ({}) },
  'counterparts/save': {
    new: ({ counterpart }) => counterpart,
    next: ({ counterpart }) => ({ ...counterpart, ...NEXT }),
  },
  'meetings/list': { asked: () => ({ counterparts: null, limit: 50 }) },
  'meetings/save': { new: ({ meeting }) => meeting, next: ({ meeting }) => ({ ...meeting, ...NEXT }) },
  'settings/read': { asked: () => ({}) },
  'settings/save': { new: ({ settings }) => settings, next: ({ settings }) => ({ ...settings, ...NEXT }) },
  'audit/list': { asked: () => ({ before: null, limit: 50 }) },
  'sync/changes': {
    asked: (things) => ({
      have: DocKindName.options.map((kind) => ({ kind, id: things[kind].id, version: null })),
    }),
  },
};

/** The input of one line of the table, asking for these things. */
export const inputOf = (command: CommandName, way: Way, things: Belongings): object => {
  const ask = new Map<string, (things: Belongings) => object>(Object.entries(asks[command])).get(way);
  if (ask === undefined) throw new Error(`${command} is not asked for ${way}.`);
  return ask(things);
};
