import type { CommandName, Input, Output } from '../../src/contract/commands';
import type { Reply } from '../../src/contract/failure';
import type { DocKind } from '../../src/domain/merge';
import type { AuditKind } from '../storage/audit-rows';

/** What an act was about: one thing, or things of a kind as a list. */
export interface AuditObject {
  readonly kind: AuditKind;
  readonly id: string | null;
}

interface Rule<Name extends CommandName> {
  /** What the command read or changed; nothing when it did neither. */
  readonly objects: (input: Input<Name>, reply: Reply<Output<Name>>) => readonly AuditObject[];
  /** An entry stands for all that is the same for so many minutes; 0 when every act has its own. */
  readonly minutes: number;
}

/** The look of a list again and again says no more than that it is open. */
const READING = 60;
/** A note is saved at each pause in typing. Each of these in a row of its own would be a record of how somebody types. */
const SAVING = 5;

const nothing = { objects: () => [], minutes: 0 };

/** What was refused handed out no list. */
const listing = (kind: AuditKind, minutes = READING) => ({
  objects: (_: unknown, reply: Reply<unknown>) => (reply.ok ? [{ kind, id: null }] : []),
  minutes,
});

const naming = (kind: DocKind, minutes: number) => ({
  objects: ({ id }: { readonly id: string }) => [{ kind, id }],
  minutes,
});

/**
 * What the trail tells of each command. A new command does not compile until it has a line here. The opening of a
 * session, the trail itself and the days until which things are kept hand out nothing that the person keeps. Of an
 * erasure nothing stays, the trail included. A hold has its entry before it is placed; see handlers/hold.ts.
 */
const rules: { readonly [Name in CommandName]: Rule<Name> } = {
  'session/open': nothing,
  'audit/list': nothing,
  'retention/read': nothing,
  'data/erase': nothing,
  'hold/place': nothing,
  'hold/lift': nothing,
  'data/read': listing('everything'),
  'data/import': listing('everything', SAVING),
  'notes/list': listing('note'),
  'notes/read': naming('note', READING),
  'notes/save': naming('note', SAVING),
  'notes/remove': naming('note', 0),
  'notes/restore': naming('note', 0),
  'commitments/list': listing('commitment'),
  'commitments/save': naming('commitment', SAVING),
  'commitments/remove': naming('commitment', 0),
  'commitments/restore': naming('commitment', 0),
  'counterparts/list': listing('counterpart'),
  'counterparts/save': naming('counterpart', SAVING),
  'meetings/list': listing('meeting'),
  'meetings/save': naming('meeting', SAVING),
  'settings/read': listing('settings'),
  'settings/save': naming('settings', SAVING),
  'points/list': listing('point'),
  'points/save': naming('point', SAVING),
  'points/remove': naming('point', 0),
  'points/restore': naming('point', 0),
  'appraisals/list': listing('appraisal'),
  'appraisals/save': naming('appraisal', SAVING),
  'appraisals/remove': naming('appraisal', 0),
  'appraisals/restore': naming('appraisal', 0),
  'prompts/list': listing('prompt'),
  'prompts/save': naming('prompt', SAVING),
  'prompts/remove': naming('prompt', 0),
  'prompts/restore': naming('prompt', 0),
  // A window asks every three seconds. Only an answer with something in it hands anything out.
  'sync/changes': {
    objects: (_, reply) => {
      const kinds = reply.ok ? reply.value.changed.map(({ kind }) => kind) : [];
      return [...new Set(kinds)].map((kind) => ({ kind, id: null }));
    },
    minutes: READING,
  },
};

export const ruleOf = <Name extends CommandName>(command: Name): Rule<Name> => rules[command];
