import type { CommandName } from '../../../src/contract/commands';
import { withMember, withValue, type Hostile } from './hostile-json';

type Place = readonly [CommandName, readonly (string | number)[]];

const INTEGERS: readonly Place[] = [
  ['notes/list', ['limit']],
  ['meetings/list', ['limit']],
  ['meetings/save', ['prompts', 0, 'version']],
];

/** What is no integer, or no longer the one that was written once it is read. */
const NUMBERS = [
  '1e400',
  '-1e400',
  '1e309',
  '9007199254740993',
  '-9007199254740993',
  '9007199254740992',
  '1e21',
  '123456789012345678901234567890',
  '1.5',
  '0.1e-400',
  '5e-324',
  '-0',
  '-1',
  '0',
  '10001',
  '"1"',
  'true',
  'null',
  '[1]',
  '{"valueOf":1}',
  '""',
];

const NAMES: readonly Place[] = [
  ['notes/save', ['title']],
  ['notes/save', ['occasion']],
  ['commitments/save', ['text']],
  ['counterparts/save', ['name']],
  ['counterparts/save', ['hint']],
  ['meetings/save', ['title']],
  ['appraisals/save', ['title']],
  ['appraisals/save', ['goals', 0, 'words']],
  ['prompts/save', ['ask']],
];
const TEXTS: readonly Place[] = [['notes/save', ['text']], ...NAMES];

/** Halves of characters and signs that nobody sees, as escapes, because raw they would not even be JSON or UTF-8. */
const UNSEEN = [
  '\\ud800',
  '\\udc00',
  'a\\ud83d',
  '\\ude00a',
  '\\ude00\\ud83d',
  '\\ud83d\\ud83d\\ude00',
  '\\u0000',
  'a\\u0000b',
  '\\u0001',
  '\\u0007',
  '\\u0008',
  '\\u000b',
  '\\u000c',
  '\\u001b[2J',
  '\\u001f',
  '\\u007f',
  '\\u0080',
  '\\u0085',
  '\\u009b',
  '\\u009f',
];

const IDS: readonly Place[] = [
  ['notes/read', ['id']],
  ['notes/save', ['id']],
  ['notes/save', ['counterpart']],
  ['notes/remove', ['wid']],
  ['meetings/save', ['counterpart']],
  ['sync/changes', ['have', 0, 'id']],
  ['settings/save', ['pinned', 0]],
];

/** What storage would refuse in a key or read as its own language, and other people's addresses. */
const KEYS = [
  '',
  'short',
  '../../../../../../etc/pa',
  "' or PartitionKey ne '",
  "'' or true",
  'RowKey ge n',
  'a/b\\\\c#d?e',
  'n|aaaaaaaaaaaaaaaaaaaaaa',
  'aaaaaaaaaaaaaaaaaaaaa\\u0000',
  'aaaaaaaaaaaaaaaaaaaaaa\\n',
  'aaaaaaaaaaaaaaaaaaaaa\\ud800',
  'ａaaaaaaaaaaaaaaaaaaaaa',
  '%2e%2e%2f%2e%2e%2f%2e%2e',
  '__proto__',
  'tomasz@example.com',
];

const OTHERS: readonly (readonly [CommandName, readonly (string | number)[], readonly string[]])[] = [
  [
    'notes/save',
    ['base'],
    ['"*"', '""', '"W/\\"1\\""', '"v0"', '"v1e3"', '"v9007199254740993"', '1', '{}', '[null]', '"V1"'],
  ],
  [
    'commitments/save',
    ['due'],
    ['"9999-99-99"', '"2026-02-30"', '"+012026-01-01"', '"2026-1-1"', '0', '"now"', '{}'],
  ],
  ['commitments/save', ['state'], ['"Open"', '"deleted"', '0', '["open"]', 'null']],
  [
    'counterparts/save',
    ['directoryId'],
    ['""', '"x"', '"{6f1c2a84-3d5e-4b7a-9c10-8e2f4d6a7b31}"', '0', '{}'],
  ],
  [
    'counterparts/save',
    ['name'],
    ['""', '"\\u200b\\n"', '"\\u202eneB"', '"a\\u2066b"', `"${'x'.repeat(201)}"`],
  ],
  ['counterparts/save', ['mergedInto'], ['""', '"self"', '{"$ne":null}']],
  [
    'meetings/save',
    ['startedAt'],
    [
      '"now"',
      '"2026-11-24T09:00:00Z"',
      '"2026-11-24T25:00:00.000Z"',
      '"2026-02-30T09:00:00.000Z"',
      '"2026-11-24T09:00:00.000+01:00"',
      '0',
    ],
  ],
  ['meetings/save', ['plannedEnd'], ['"1970-01-01T00:00:00.000Z"', '"9999-12-31T23:59:59.999Z"', 'null']],
  ['meetings/save', ['prompts', 0, 'prompt'], ['"P41"', '"P0411"', '"p041"', '"P٠٤١"', '"P041\\n"', 'null']],
  ['meetings/save', ['prompts', 0, 'answer'], ['"Done"', '""', '1', '{}']],
  ['meetings/save', ['ticks', 0, 'at'], ['""', 'null', '"2026-11-24"']],
  ['meetings/save', ['prompts'], ['{}', '"P041"', 'null', `[${'null,'.repeat(80)}null]`]],
  ['settings/save', ['id'], ['"settings"', '"settings--------------x"', `"${'a'.repeat(22)}"`]],
  ['settings/save', ['language'], ['""', '"en_GB"', '"<b>"', '"en\\u0000"', `"${'a'.repeat(36)}"`]],
  [
    'settings/save',
    ['pinned'],
    [`[${'"P041",'.repeat(200)}"P041"]`, '["P041",null]', '{"0":"P041","length":1}'],
  ],
  [
    'appraisals/save',
    ['steps', 0, 'link'],
    [
      '"javascript:alert(1)"',
      '"http://hr.example/form"',
      '"https://"',
      '"https:///form"',
      '"https://hr.example@other.example"',
      '"https://hr.example/a b"',
      '"https:\\\\hr.example"',
      '" https://hr.example"',
      'null',
    ],
  ],
  ['appraisals/save', ['steps', 0, 'id'], ['"A4"', '"A041"', '"P041"', '"a04"', 'null']],
  ['appraisals/save', ['day'], ['"2027-02-29"', '"today"', 'null']],
  ['appraisals/save', ['evidence', 0, 'side'], ['"both"', '""', '1']],
  ['appraisals/save', ['goals', 0, 'help'], ['""', '"P041"', '{}']],
  ['points/save', ['text'], ['""', '"  "', 'null', `"${'x'.repeat(2_001)}"`]],
  ['points/save', ['links', 0, 'note'], ['null', '""', '"P041"']],
  ['points/save', ['links', 0, 'words'], [`"${'x'.repeat(301)}"`, 'null']],
  ['prompts/save', ['kinds'], ['[]', '["party"]', 'null']],
  ['prompts/save', ['edition'], ['0', '1.5', '10001', '"1"']],
  ['sync/changes', ['have'], ['null', '{}', `[${'null,'.repeat(50)}null]`]],
  ['sync/changes', ['have', 0, 'kind'], ['"notes"', '"__proto__"', '"toString"', '0']],
  ['sync/changes', ['have', 0, 'version'], ['"*"', '0', '"v"']],
  [
    'notes/list',
    ['counterparts'],
    ['"*"', '{}', `[${`"${'a'.repeat(22)}",`.repeat(50)}"${'a'.repeat(22)}"]`],
  ],
  ['notes/list', ['occasion'], ['""', '0', '["x"]', '{"$gt":""}', `"${'x'.repeat(257)}"`]],
];

const at = ([name, path]: Place, what: string, raw: string): Hostile => ({
  what: `${path.join('.')}: ${what}`,
  name,
  body: withValue(name, path, raw),
});

/** Values of the wrong kind in the places where they could do most. */
export const hostileValues = (): readonly Hostile[] => [
  ...INTEGERS.flatMap((place) => NUMBERS.map((raw) => at(place, raw, raw))),
  ...TEXTS.flatMap((place) => UNSEEN.map((raw) => at(place, raw, `"${raw}"`))),
  ...IDS.flatMap((place) => KEYS.map((raw) => at(place, raw, `"${raw}"`))),
  ...OTHERS.flatMap(([name, path, raws]) => raws.map((raw) => at([name, path], raw.slice(0, 40), raw))),
  // Twice, in two spellings, and with what comes last being harmless.
  ...(
    [
      ['notes/read', '"\\u0069d":"x"'],
      ['notes/save', '"te\\u0078t":"other"'],
      ['notes/save', '"base":"v9"'],
      ['meetings/save', '"\\u0074icks":[]'],
      ['sync/changes', '"have":[]'],
      ['settings/save', '"firstRun":"done"'],
      ['notes/list', '"limit":9'],
    ] as const
  ).map(([name, member]) => ({
    what: `a second ${member}`,
    name,
    body: withMember(name, member),
  })),
];
