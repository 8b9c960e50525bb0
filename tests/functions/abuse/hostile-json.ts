import { commandNames, type CommandName } from '../../../src/contract/commands';
import { samples } from '../commands/samples';

/** One thing that somebody sends who means no good, or whose program is broken. */
export interface Hostile {
  readonly what: string;
  readonly name: CommandName;
  readonly body: string;
}

/** The sample of a command as text, with one place of it replaced by any text. */
export const withValue = (name: CommandName, path: readonly (string | number)[], raw: string): string => {
  const mark = '@@here@@';
  const put = (value: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
    if (step === undefined) return mark;
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      return list.map((one, at) => (at === step ? put(one, rest) : one));
    }
    const members = Object.entries(value ?? {}) as [string, unknown][];
    return Object.fromEntries([
      ...members.filter(([key]) => key !== step),
      [String(step), put(new Map(members).get(String(step)), rest)],
    ]);
  };
  return JSON.stringify(put(samples[name].input, path)).replace(`"${mark}"`, () => raw);
};

/** The sample with one more member, at its end or within what lies at that place. */
export const withMember = (name: CommandName, member: string, inside = ''): string => {
  const json = JSON.stringify(samples[name].input);
  if (inside !== '') return json.replace(inside, () => `${inside}${member},`);
  return json === '{}' ? `{${member}}` : `{${member},${json.slice(1)}`;
};

const nested = (depth: number, open: string, close: string, core = '1') =>
  open.repeat(depth) + core + close.repeat(depth);

const DEEP: readonly (readonly [string, string])[] = [
  ['nine lists', nested(9, '[', ']')],
  ['nine objects', nested(9, '{"a":', '}')],
  ['lists and objects in turn', nested(5, '[{"a":', '}]')],
  ['lists up to the limit of bytes', nested(8_000, '[', ']')],
  ['lists that never end', '['.repeat(16_000)],
  ['objects that never end', '{"a":'.repeat(3_000)],
  ['only ends', ']'.repeat(16_000)],
  ['a list of more than two thousand', `[${'1,'.repeat(2_000)}1]`],
  ['a list of thousands of lists', `[${'[],'.repeat(5_000)}[]]`],
  ['an object of thousands', `{${Array.from({ length: 1_200 }, (_, at) => `"m${at}":1`).join()}}`],
];

/** A text that is no JSON, or not one JSON. */
const BROKEN: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['a comma at the end', '{"id":1,}'],
  ['no commas', '{"id":1 "wid":2}'],
  ['single quotes', "{'id':1}"],
  ['a comment', '{}// yes'],
  ['NaN', '{"limit":NaN}'],
  ['Infinity', '{"limit":Infinity}'],
  ['a hexadecimal number', '{"limit":0x10}'],
  ['a number with a leading zero', '{"limit":010}'],
  ['undefined', 'undefined'],
  ['a function', '{"limit":function(){}}'],
  ['XML', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ['a form', 'id=1&wid=2&base='],
  ['a line break in a text', '{"id":"a\nb"}'],
  ['an escape that is none', '{"id":"\\x41"}'],
  ['half an escape', '{"id":"\\u00"}'],
  ['a text without end', `{"id":"${'\\"'.repeat(5_000)}`],
  ['a list', '[{}]'],
  ['two objects', '{}{}'],
  ['an object and a NUL', '{}\u0000'],
];

const POLLUTING = [
  '__proto__',
  '\\u005f_proto__',
  '__pro\\u0074o__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'toJSON',
  '__defineGetter__',
  '__lookupSetter__',
  'then',
  'owner',
  'tenant',
  'person',
  'partitionKey',
  'RowKey',
  'etag',
  'odata.etag',
  'version',
];

/** Where objects lie within the samples, each told by its first member. */
const INSIDE: readonly (readonly [CommandName, string])[] = [
  ['meetings/save', '"prompts":[{'],
  ['meetings/save', '"ticks":[{'],
  ['sync/changes', '"have":[{'],
];

/** What every command is sent. */
export const forEveryCommand = (): readonly Hostile[] =>
  commandNames.flatMap((name) => [
    ...DEEP.map(([what, raw]) => ({ what, name, body: raw })),
    ...DEEP.map(([what, raw]) => ({
      what: `${what}, as a member`,
      name,
      body: withMember(name, `"x":${raw}`),
    })),
    ...BROKEN.map(([what, raw]) => ({ what, name, body: raw })),
    ...POLLUTING.map((member) => ({
      what: `a member ${member}`,
      name,
      body: withMember(name, `"${member}":{"isAdmin":true,"standing":"owner"}`),
    })),
  ]);

/** Members that do not belong into what lies deeper. */
export const withinWhatLiesDeeper = (): readonly Hostile[] =>
  INSIDE.flatMap(([name, inside]) =>
    POLLUTING.filter((member) => member !== 'version').map((member) => ({
      what: `a member ${member} after ${inside}`,
      name,
      body: withMember(name, `"${member}":{"isAdmin":true}`, inside),
    })),
  );
