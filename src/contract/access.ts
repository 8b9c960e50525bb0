import { commandNames, type CommandName } from './commands';

/**
 * Who gets what: the answer of every command to every kind of caller, when what is asked for belongs to one person.
 * The document for readers and the test that tries every cell are made from this table. It grants nothing by itself:
 * a mistake in the server can then not be hidden by the same mistake here.
 */

interface Words {
  /** For the head of a column or for a cell. */
  readonly short: string;
  readonly about: string;
}

export const subjects = {
  owner: { short: 'Owner', about: 'Whoever wrote what is asked for.' },
  colleague: { short: 'Colleague', about: 'Another member of the same tenant.' },
  concerned: {
    short: 'Person concerned',
    about:
      'A member of the same tenant, in the same meeting, whom the note is about and whom the owner chose from the directory.',
  },
  administrator: {
    short: 'Administrator',
    about: 'A member of the same tenant with the app role `Administrator`.',
  },
  approver: {
    short: 'HR approver',
    about: 'A member of the same tenant with the app role `SubjectExport.Approver`.',
  },
  guest: { short: 'Guest', about: "A guest of the tenant, whose account is another directory's." },
  outsider: {
    short: 'Other tenant',
    about: 'A member of another tenant that may use the product.',
  },
  unlisted: {
    short: 'Tenant not allowed',
    about: 'A member of a tenant that may not use the product, with a token that is valid there.',
  },
  app: {
    short: 'App alone',
    about: "An app without a person, whose token has app roles and even the owner's object id.",
  },
  nobody: { short: 'No token', about: 'A caller who sends no token.' },
  expired: { short: 'Expired', about: "The owner's own token an hour after its end." },
} as const satisfies Readonly<Record<string, Words>>;

export type Subject = keyof typeof subjects;
export const subjectNames = Object.keys(subjects) as Subject[];

export const answers = {
  granted: { short: 'granted', about: "Done with the owner's own thing." },
  own: {
    short: 'own only',
    about:
      "Answered from what the caller owns and from nothing else, in the same bytes as if the owner's things did not exist. A save makes a thing of the caller's own.",
  },
  'not-found': {
    short: '404',
    about: 'Refused in the same bytes as for a thing that never was.',
  },
  forbidden: {
    short: '403',
    about: 'Refused because of the kind of account, before the request is read or any row is looked at.',
  },
  unauthenticated: {
    short: '401',
    about: 'Refused before the request is read, in the same bytes for every cause.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type AccessAnswer = keyof typeof answers;
export const answerNames = Object.keys(answers) as AccessAnswer[];

/**
 * A save is asked for in two ways, because only one of them names a thing that should be there. An import makes new
 * things only.
 */
export type Way<Name extends CommandName = CommandName> = Name extends `${string}/save`
  ? 'new' | 'next'
  : Name extends 'data/import'
    ? 'new'
    : 'asked';

export const wayTitles: Readonly<Record<Way, string>> = {
  asked: '',
  new: 'as a new thing',
  next: 'as its next version',
};

type Row = { readonly [Caller in Subject]: AccessAnswer };

/** A row in which nobody but the owner has any right to the thing, whatever role they have. */
const privateThen = (others: AccessAnswer): Row => ({
  owner: 'granted',
  colleague: others,
  concerned: others,
  administrator: others,
  approver: others,
  guest: 'forbidden',
  outsider: others,
  unlisted: 'unauthenticated',
  app: 'unauthenticated',
  nobody: 'unauthenticated',
  expired: 'unauthenticated',
});

/** Names no thing of the owner's, or makes one: everybody else moves among their own things. */
const amongTheirOwn = privateThen('own');
/** Names one thing of the owner's. */
const naming = privateThen('not-found');
/** Changes how long the owner's things stay and shows nothing of them: the one right of a role. */
const holding: Row = { ...privateThen('forbidden'), owner: 'forbidden', administrator: 'granted' };
const saving = { new: amongTheirOwn, next: naming };

/** A command without a row does not compile, and neither does a row without an answer for every kind of caller. */
const access: { readonly [Name in CommandName]: Readonly<Record<Way<Name>, Row>> } = {
  'session/open': { asked: { ...amongTheirOwn, guest: 'own' } },
  'notes/list': { asked: amongTheirOwn },
  'notes/read': { asked: naming },
  'notes/save': saving,
  'notes/remove': { asked: naming },
  'notes/restore': { asked: naming },
  'commitments/list': { asked: amongTheirOwn },
  'commitments/save': saving,
  'commitments/remove': { asked: naming },
  'commitments/restore': { asked: naming },
  'counterparts/list': { asked: amongTheirOwn },
  'counterparts/save': saving,
  'meetings/list': { asked: amongTheirOwn },
  'meetings/save': saving,
  'settings/read': { asked: amongTheirOwn },
  'settings/save': saving,
  'points/list': { asked: amongTheirOwn },
  'points/save': saving,
  'points/remove': { asked: naming },
  'points/restore': { asked: naming },
  'appraisals/list': { asked: amongTheirOwn },
  'appraisals/save': saving,
  'appraisals/remove': { asked: naming },
  'appraisals/restore': { asked: naming },
  'prompts/list': { asked: amongTheirOwn },
  'prompts/save': saving,
  'prompts/remove': { asked: naming },
  'prompts/restore': { asked: naming },
  'sync/changes': { asked: amongTheirOwn },
  'audit/list': { asked: amongTheirOwn },
  'data/read': { asked: amongTheirOwn },
  'data/import': { new: amongTheirOwn },
  'data/erase': { asked: amongTheirOwn },
  'retention/read': { asked: amongTheirOwn },
  'hold/place': { asked: holding },
  'hold/lift': { asked: holding },
};

interface AccessLine {
  readonly command: CommandName;
  readonly way: Way;
  readonly row: Row;
}

/** The table line by line, as it is read and tried. */
export const accessLines: readonly AccessLine[] = commandNames.flatMap((command) =>
  (Object.entries(access[command]) as [Way, Row][]).map(([way, row]) => ({ command, way, row })),
);
