import { z } from 'zod';
import {
  CommitmentText,
  DueDate,
  Id128,
  Instant,
  NoteText,
  Occasion,
  Title,
  VersionTag,
  WriteFields,
} from './shapes';

/**
 * What browser and server say to each other: the only description of the API there is. The handlers' types, the
 * browser's `send`, the OpenAPI document, the registration with Azure and the refusal tests all come from it.
 */

/** `member`: a person of the tenant itself. `signed-in`: guests of the tenant too. */
export type Audience = 'member' | 'signed-in';

interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  readonly about: string;
  readonly who: Audience;
  readonly input: Input;
  readonly output: Output;
  /** Bytes of JSON. */
  readonly bodyMax: number;
}

const command = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<Command<Input, Output>, 'bodyMax'> & { readonly bodyMax?: number },
): Command<Input, Output> => ({ bodyMax: 16 * 1024, ...definition });

const NoteView = z.strictObject({
  id: Id128,
  occasion: z.string(),
  title: z.string(),
  text: z.string(),
  startedAt: Instant,
  savedAt: Instant,
  version: VersionTag,
});

const CommitmentView = z.strictObject({
  id: Id128,
  text: z.string(),
  due: z.string().nullable(),
  occasion: z.string(),
  title: z.string(),
  state: z.enum(['open', 'kept', 'dropped']),
  madeAt: Instant,
  settledAt: Instant.nullable(),
  version: VersionTag,
});

const Saved = z.strictObject({ version: VersionTag, savedAt: Instant });

export const commands = {
  'session/open': command({
    about: 'Who is signed in, as the server sees it.',
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({
      tenant: z.string(),
      person: z.string(),
      name: z.string(),
      standing: z.enum(['member', 'guest']),
    }),
  }),
  'notes/list': command({
    about: "The caller's own notes, last saved first; of one occasion when one is named.",
    who: 'member',
    input: z.strictObject({
      occasion: Occasion.nullable(),
      limit: z.int().min(1).max(50),
    }),
    output: z.strictObject({ notes: z.array(NoteView), more: z.boolean() }),
  }),
  'notes/read': command({
    about: "One of the caller's own notes.",
    who: 'member',
    input: z.strictObject({ id: Id128 }),
    output: NoteView,
  }),
  'notes/save': command({
    about: 'Keeps a note: a new one when base is null, else the next version of the one that was shown.',
    who: 'member',
    input: z.strictObject({ id: Id128, occasion: Occasion, title: Title, text: NoteText, ...WriteFields }),
    output: Saved,
    bodyMax: 64 * 1024,
  }),
  'commitments/list': command({
    about: "The caller's own commitments, soonest due first.",
    who: 'member',
    input: z.strictObject({ occasion: Occasion.nullable() }),
    output: z.strictObject({ commitments: z.array(CommitmentView) }),
  }),
  'commitments/save': command({
    about: 'Makes a commitment when base is null, else changes its words or its day.',
    who: 'member',
    input: z.strictObject({
      id: Id128,
      text: CommitmentText,
      due: DueDate.nullable(),
      occasion: Occasion,
      title: Title,
      ...WriteFields,
    }),
    output: Saved,
  }),
  'commitments/settle': command({
    about: 'Says what became of a commitment: kept, dropped, or open again.',
    who: 'member',
    input: z.strictObject({ id: Id128, state: z.enum(['open', 'kept', 'dropped']), ...WriteFields }),
    output: Saved,
  }),
} satisfies Record<string, Command<z.ZodType, z.ZodType>>;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type Input<Name extends CommandName> = z.infer<Commands[Name]['input']>;
export type Output<Name extends CommandName> = z.infer<Commands[Name]['output']>;

export const commandNames = Object.keys(commands) as CommandName[];

/** True for a command of the table, and for nothing that an object merely inherits. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
