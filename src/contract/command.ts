import { z } from 'zod';
import { PEOPLE_MAX } from './limits';
import { Id128, Instant, VersionTag, WriteFields } from './shapes';

/** What every command of the table is made of. */

/**
 * `member`: a person of the tenant itself. `signed-in`: guests of the tenant too. `administrator`: a member whom the
 * tenant gave the app role of that name.
 */
export type Audience = 'member' | 'signed-in' | 'administrator';

export interface Command<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly about: string;
  readonly who: Audience;
  readonly input: Input;
  readonly output: Output;
  /** Bytes of JSON. */
  readonly bodyMax: number;
  /** Members of objects and entries of lists, all together: at least what the longest lists of the input need. */
  readonly membersMax: number;
}

type Sizes = 'bodyMax' | 'membersMax';

export const command = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<Command<Input, Output>, Sizes> & Partial<Pick<Command<Input, Output>, Sizes>>,
): Command<Input, Output> => ({ bodyMax: 16 * 1024, membersMax: 200, ...definition });

/** Everyone, or only these; a person whom several entries stand for has several ids. */
export const People = z.array(Id128).max(PEOPLE_MAX).nullable().default(null);

export const Removal = z.strictObject({ id: Id128, ...WriteFields });

export const Saved = z.strictObject({ version: VersionTag, savedAt: Instant });
