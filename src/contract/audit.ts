import { z } from 'zod';
import { DocKindName } from './docs';
import { AUDIT_NUMBER_MAX } from './limits';
import { Id128, Instant } from './shapes';

/** The number of an entry in the trail about one person's things. The first is 1, and none is left out. */
export const AuditNumber = z.int().min(1).max(AUDIT_NUMBER_MAX);

/** What an entry is about; `everything` stands for all that the person keeps, whatever its kind. */
const TrailKind = z.enum([...DocKindName.options, 'everything']);

/** One entry: who did what to which of the caller's things, and what became of it. Never a word of what they hold. */
export const AuditEntry = z.strictObject({
  number: AuditNumber,
  at: Instant,
  /** The object id of who acted, in the caller's tenant. */
  who: z.string(),
  /** The name of a command, perhaps of an earlier release. */
  command: z.string(),
  kind: TrailKind,
  /** Null when it was about things of the kind as a whole. */
  id: Id128.nullable(),
  result: z.enum(['done', 'not-found', 'conflict', 'unavailable', 'unexpected']),
  /** The entry stands for all that was the same for so many minutes from `at`; 0 when it stands for itself alone. */
  minutes: z.int().min(0),
  /** Finds the request in the log. */
  reference: z.string(),
});

/** `unchecked`: some of these entries were bound under an older secret, which is no sign of anything wrong. */
export const ChainState = z.enum(['whole', 'unchecked', 'broken']);
