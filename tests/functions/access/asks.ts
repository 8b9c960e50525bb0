import type { Way } from '../../../src/contract/access';
import type { CommandName, Input } from '../../../src/contract/commands';
import { DocKindName } from '../../../src/contract/docs';
import { ERASE_CONFIRMED } from '../../../src/contract/limits';
import { anId128 } from '../../support/builders';
import { handedOut } from '../commands/handed-out';
import { people } from '../commands/test-server';
import type { Belongings } from './belongings';

type Asks = {
  readonly [Name in CommandName]: Readonly<Record<Way<Name>, (things: Belongings) => Input<Name>>>;
};

/** On whose things a hold is asked for; see `callers`, which ask with these inputs. */
const owner = people.manager;

const NEXT = { wid: anId128('the next write'), base: 'v1' };
const removal = ({ id }: { readonly id: string }) => ({ id, ...NEXT });
const restoring = ({ id }: { readonly id: string }) => ({
  id,
  wid: anId128('the write after the next'),
  base: 'v2',
});

/** All of it as it was read by its owner, who now brings it back. */
const foundOf = (things: Belongings): Input<'data/import'>['things'] => {
  const at = { madeAt: '2026-11-20T09:00:00.000Z', savedAt: '2026-11-24T08:29:30.000Z' };
  const { note, commitment, counterpart, meeting, settings, point, appraisal, prompt } = things;
  const startedAt = at.madeAt;
  const removedAt = null;
  return [
    { kind: 'note', removedAt, doc: { ...handedOut(note, 'v1'), startedAt, savedAt: at.savedAt } },
    {
      kind: 'commitment',
      removedAt,
      doc: { ...handedOut(commitment, 'v1'), madeAt: at.madeAt, settledAt: null },
    },
    { kind: 'counterpart', removedAt, doc: { ...handedOut(counterpart, 'v1'), ...at } },
    { kind: 'meeting', removedAt, doc: { ...handedOut(meeting, 'v1'), ...at } },
    { kind: 'settings', removedAt, doc: { ...handedOut(settings, 'v1'), ...at } },
    { kind: 'point', removedAt, doc: { ...handedOut(point, 'v1'), ...at } },
    { kind: 'appraisal', removedAt, doc: { ...handedOut(appraisal, 'v1'), ...at } },
    { kind: 'prompt', removedAt, doc: { ...handedOut(prompt, 'v1'), ...at } },
  ];
};

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
  'points/list': { asked: () => ({ counterparts: null }) },
  'points/save': { new: ({ point }) => point, next: ({ point }) => ({ ...point, ...NEXT }) },
  'points/remove': { asked: ({ point }) => removal(point) },
  'points/restore': { asked: ({ removedPoint }) => restoring(removedPoint) },
  'appraisals/list': { asked: () => ({ counterparts: null, limit: 50 }) },
  'appraisals/save': {
    new: ({ appraisal }) => appraisal,
    next: ({ appraisal }) => ({ ...appraisal, ...NEXT }),
  },
  'appraisals/remove': { asked: ({ appraisal }) => removal(appraisal) },
  'appraisals/restore': { asked: ({ removedAppraisal }) => restoring(removedAppraisal) },
  'prompts/list': { asked: () => ({}) },
  'prompts/save': { new: ({ prompt }) => prompt, next: ({ prompt }) => ({ ...prompt, ...NEXT }) },
  'prompts/remove': { asked: ({ prompt }) => removal(prompt) },
  'prompts/restore': { asked: ({ removedPrompt }) => restoring(removedPrompt) },
  'audit/list': { asked: () => ({ before: null, limit: 50 }) },
  'data/read': { asked: () => ({ counterparts: null, after: null }) },
  'data/import': { new: (things) => ({ things: foundOf(things) }) },
  'data/erase': { asked: () => ({ confirm: ERASE_CONFIRMED }) },
  'retention/read': { asked: () => ({}) },
  'hold/place': { asked: () => ({ person: owner.oid }) },
  'hold/lift': { asked: () => ({ person: owner.oid }) },
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
