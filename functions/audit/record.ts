import type { CommandName, Input, Output } from '../../src/contract/commands';
import type { Reply } from '../../src/contract/failure';
import type { Actor } from '../../src/domain/person';
import type { AuditRow } from '../storage/audit-rows';
import { ruleOf } from './rules';
import { createShortMemory } from '../short-memory';
import type { AuditEntry, AuditTrail } from './trail';

/** A command that reached a person's things, and what became of it. */
export interface Act<Name extends CommandName = CommandName> {
  readonly actor: Actor;
  readonly command: Name;
  readonly input: Input<Name>;
  readonly reply: Reply<Output<Name>>;
  /** When it was asked for. */
  readonly at: Date;
  readonly reference: string;
}

export interface AuditSettings {
  readonly trail: AuditTrail;
  /** Told of each act whose entry could not be written. */
  readonly unaudited: (act: Act, error: unknown) => void;
  /** How long an answer waits for its entry, in milliseconds. */
  readonly patience?: number;
}

/** Writes the entries of an act. Never throws, and takes no longer than the patience. */
export type RecordAct = (act: Act) => Promise<void>;

/** Storage takes a few milliseconds; whoever has saved a note should not wait for a store that is silent. */
const PATIENCE_MS = 500;

/** So many things at once are known to stand in an entry already. */
const TOLD_KEPT = 20_000;

/**
 * Undefined for a refusal that touched none of the person's things: it has a line in the log and no entry. An outage or
 * a fault in the middle of a save leaves open whether the thing was changed, and so has an entry.
 */
const resultOf = (reply: Reply<unknown>): AuditRow['result'] | undefined => {
  if (reply.ok) return 'done';
  switch (reply.failure.code) {
    case 'not-found':
    case 'conflict':
    case 'unavailable':
    case 'unexpected':
      return reply.failure.code;
    default:
      return undefined;
  }
};

const ownerOf = ({ actor: { tenant, person } }: Act): string => `${tenant}|${person}`;

const entriesOf = <Name extends CommandName>(act: Act<Name>): readonly AuditEntry[] => {
  const result = resultOf(act.reply);
  if (result === undefined) return [];
  const { objects, minutes } = ruleOf(act.command);
  const { actor, command, reference } = act;
  const at = act.at.toISOString();
  return objects(act.input, act.reply).map(({ kind, id }) => ({
    at,
    who: actor.person,
    command,
    kind,
    id,
    result,
    minutes,
    reference,
  }));
};

/**
 * Keeps the trail of what people do with their own things. A person's own act is never refused for want of an entry:
 * what was saved is saved, and to answer otherwise would be untrue. It is said in the log instead.
 */
export const createRecordAct = ({ trail, unaudited, patience = PATIENCE_MS }: AuditSettings): RecordAct => {
  /** From when on and until when an entry stands for an act. */
  const told = createShortMemory<{ readonly from: number; readonly until: number }>(TOLD_KEPT);
  /** When a person erased everything last, and with it the entries of before. */
  const erased = createShortMemory<number>(TOLD_KEPT);

  const write = async (act: Act, entry: AuditEntry): Promise<void> => {
    const { tenant, person } = act.actor;
    const { command, kind, id, result, minutes } = entry;
    const name = [tenant, person, command, kind, id, result].join('|');
    const now = act.at.getTime();
    const standing = told.get(name);
    if (standing && now < standing.until && standing.from > (erased.get(ownerOf(act)) ?? -Infinity)) return;
    if (minutes > 0) told.set(name, { from: now, until: now + minutes * 60_000 });
    try {
      await trail.append(act.actor, entry);
    } catch (error) {
      told.forget(name);
      unaudited(act, error);
    }
  };

  return async (act) => {
    if (act.command === 'data/erase')
      erased.set(ownerOf(act), Math.max(act.at.getTime(), erased.get(ownerOf(act)) ?? 0));
    const entries = entriesOf(act);
    if (entries.length === 0) return;
    const written = Promise.all(entries.map((entry) => write(act, entry)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
    await Promise.race([written, tooLong]);
    clearTimeout(timer);
  };
};
