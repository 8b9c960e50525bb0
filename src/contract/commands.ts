import { z } from 'zod';
import { SETTINGS_ID } from '../domain/settings';
import { AuditEntry, AuditNumber, ChainState } from './audit';
import { command, People, Removal, Saved, type Command } from './command';
import { developmentCommands } from './development-commands';
import { contents, DocKindName, Found, ImportedThing, ThingName, views } from './docs';
import { ERASE_CONFIRMED, HAVE_MAX, IMPORT_MAX } from './limits';
import { DueDate, Id128, Instant, ObjectId, Occasion, VersionTag, WriteFields } from './shapes';

/**
 * What browser and server say to each other: the only description of the API there is. The handlers' types, the
 * browser's `send`, the OpenAPI document, the registration with Azure and the refusal tests all come from it.
 */

const SettingsId = z.literal(SETTINGS_ID);

const Count = z.int().min(0);

/** How many rows there are, or were, of each kind. */
const Counts = z.strictObject({
  note: Count,
  commitment: Count,
  counterpart: Count,
  meeting: Count,
  settings: Count,
  point: Count,
  appraisal: Count,
  prompt: Count,
  key: Count,
  trail: Count,
});

export const commands = {
  'session/open': command({
    about:
      'Who is signed in, as the server sees it, and the key to what waits on their device for the server.',
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({
      tenant: z.string(),
      person: z.string(),
      name: z.string(),
      standing: z.enum(['member', 'guest']),
      /** 32 bytes as base64url, for the memory of the page alone. Null for a guest, who writes nothing that could wait. */
      outboxKey: z.string().length(43).nullable(),
    }),
  }),
  'notes/list': command({
    about: "The caller's own notes, last saved first; of one occasion, or about some people, when named.",
    who: 'member',
    input: z.strictObject({
      occasion: Occasion.nullable().default(null),
      counterparts: People,
      limit: z.int().min(1).max(50),
    }),
    output: z.strictObject({ notes: z.array(views.note), more: z.boolean() }),
  }),
  'notes/read': command({
    about: "One of the caller's own notes.",
    who: 'member',
    input: z.strictObject({ id: Id128 }),
    output: views.note,
  }),
  'notes/save': command({
    about: 'Keeps a note: a new one when base is null, else the next version of the one that was shown.',
    who: 'member',
    input: z.strictObject({ id: Id128, ...contents.note, ...WriteFields }),
    output: Saved,
    bodyMax: 64 * 1024,
  }),
  'notes/remove': command({
    about: 'Takes a note away. It can be restored.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'notes/restore': command({
    about: 'Brings a removed note back as it was.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'commitments/list': command({
    about: "The caller's own commitments, soonest due first; with some people when named.",
    who: 'member',
    input: z.strictObject({ occasion: Occasion.nullable().default(null), counterparts: People }),
    output: z.strictObject({ commitments: z.array(views.commitment) }),
  }),
  'commitments/save': command({
    about: 'Makes a commitment when base is null, else changes its words, its day or what became of it.',
    who: 'member',
    input: z.strictObject({ id: Id128, ...contents.commitment, ...WriteFields }),
    output: Saved,
  }),
  'commitments/remove': command({
    about: 'Takes a commitment away that was made by mistake. It can be restored.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'commitments/restore': command({
    about: 'Brings a removed commitment back as it was.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'counterparts/list': command({
    about:
      'The people whom the caller meets, as the caller named them; merged ones too, each with its merger.',
    who: 'member',
    input: z.strictObject({}),
    output: z.strictObject({ counterparts: z.array(views.counterpart) }),
  }),
  'counterparts/save': command({
    about: 'Adds a person when base is null, else renames, merges or retires one.',
    who: 'member',
    input: z.strictObject({ id: Id128, ...contents.counterpart, ...WriteFields }),
    output: Saved,
  }),
  'meetings/list': command({
    about: "The caller's own records of meetings, latest first; with some people when named.",
    who: 'member',
    input: z.strictObject({ counterparts: People, limit: z.int().min(1).max(50) }),
    output: z.strictObject({ meetings: z.array(views.meeting) }),
  }),
  'meetings/save': command({
    about: "Keeps the caller's own record of a meeting: its clock, the prompts shown, the wrap-up.",
    who: 'member',
    input: z.strictObject({ id: Id128, ...contents.meeting, ...WriteFields }),
    output: Saved,
    bodyMax: 64 * 1024,
    membersMax: 650,
  }),
  'settings/read': command({
    about: "The caller's own choices; null where none was made yet.",
    who: 'member',
    input: z.strictObject({}),
    output: z.strictObject({ settings: views.settings.nullable() }),
  }),
  'settings/save': command({
    about: "Keeps the caller's own choices.",
    who: 'member',
    input: z.strictObject({ id: SettingsId, ...contents.settings, ...WriteFields }),
    output: Saved,
    membersMax: 450,
  }),
  ...developmentCommands,
  'sync/changes': command({
    about: 'Which of the things that a window has open were changed elsewhere, and how they stand now.',
    who: 'member',
    input: z.strictObject({
      have: z
        .array(z.strictObject({ kind: DocKindName, id: Id128, version: VersionTag.nullable() }))
        .max(HAVE_MAX),
    }),
    output: z.strictObject({ changed: z.array(Found) }),
    membersMax: 250,
  }),
  'audit/list': command({
    about:
      "Who read or changed the caller's own things, and when; newest first, those before an entry when named.",
    who: 'member',
    input: z.strictObject({ before: AuditNumber.nullable(), limit: z.int().min(1).max(100) }),
    output: z.strictObject({ entries: z.array(AuditEntry), more: z.boolean(), chain: ChainState }),
  }),
  'data/read': command({
    about:
      'Everything that the caller keeps, a page at a time; about some people when named. Removed things too.',
    who: 'member',
    input: z.strictObject({ counterparts: People, after: ThingName.nullable() }),
    output: z.strictObject({ things: z.array(Found), next: ThingName.nullable() }),
  }),
  'data/import': command({
    about:
      'Puts things back as they were read, each where there is nothing yet. What stands there already is left alone.',
    who: 'member',
    input: z.strictObject({ things: z.array(ImportedThing).min(1).max(IMPORT_MAX) }),
    output: z.strictObject({
      results: z.array(z.strictObject({ ...ThingName.shape, outcome: z.enum(['added', 'same', 'kept']) })),
    }),
    bodyMax: 64 * 1024,
    membersMax: 5_000,
  }),
  'data/erase': command({
    about:
      'Destroys the keys of all that the caller keeps, then removes it with the trail of it, and counts what is left.',
    who: 'member',
    input: z.strictObject({ confirm: z.literal(ERASE_CONFIRMED) }),
    output: z.strictObject({ removed: Counts, left: Counts }),
  }),
  'retention/read': command({
    about: 'Until which day the caller keeps what is about each person, and whether a hold pauses that.',
    who: 'member',
    input: z.strictObject({}),
    output: z.strictObject({
      keepMonths: contents.settings.keepMonths,
      hold: z.strictObject({ placedAt: Instant }).nullable(),
      people: z.array(
        z.strictObject({
          /** Null for what is about nobody. */
          counterpart: Id128.nullable(),
          /** The day on which all of it is erased. */
          until: DueDate,
          things: Count,
        }),
      ),
    }),
  }),
  'hold/place': command({
    about:
      "Pauses the erasing of all that a member of the administrator's tenant keeps. It shows nothing of it, nor whether there is any.",
    who: 'administrator',
    input: z.strictObject({ person: ObjectId }),
    output: z.strictObject({}),
  }),
  'hold/lift': command({
    about: 'Ends the hold on what a member of the tenant keeps.',
    who: 'administrator',
    input: z.strictObject({ person: ObjectId }),
    output: z.strictObject({}),
  }),
} satisfies Record<string, Command>;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type Input<Name extends CommandName> = z.infer<Commands[Name]['input']>;
export type Output<Name extends CommandName> = z.infer<Commands[Name]['output']>;

export const commandNames = Object.keys(commands) as CommandName[];

/** True for a command of the table, and for nothing that an object merely inherits. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
