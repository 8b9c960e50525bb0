import { commandNames, commands, isCommandName } from '../../../src/contract/commands';
import { samples, sent } from './samples';

const invalid = (field: string) => ({ ok: false, failure: { code: 'invalid', field } });

/** Text of a JSON object with one more member, which an object of JavaScript could not carry. */
const withMember = (input: object, member: string): string =>
  JSON.stringify(input).replace(/^\{(?=(.?))/, (_, next: string) => `{${member}${next === '}' ? '' : ','}`);

const fields = commandNames.flatMap((name) =>
  Object.keys(commands[name].input.shape).map((field) => ({ name, field })),
);

describe.each(commandNames)('%s', (name) => {
  const { input } = samples[name];
  const { bodyMax } = commands[name];

  test.each([
    ['an empty body', ''],
    ['text that is not JSON', 'hello'],
    ['half a JSON object', '{"id":'],
    ['two objects', '{}{}'],
    ['a list', [samples[name].input]],
    ['a text', '"text"'],
    ['a number', '7'],
    ['null', 'null'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', new Uint8Array(Buffer.from(JSON.stringify(samples[name].input), 'utf16le'))],
    ['lists within lists, thousands deep', '['.repeat(8000) + ']'.repeat(8000)],
  ])('%s is refused in words', async (_, body) => {
    expect(await sent(name, body)).toMatchObject(invalid('(body)'));
  });

  test('a field that is not known is named, and nothing is done', async () => {
    expect(await sent(name, { ...input, sideEffect: 1 })).toMatchObject(invalid('sideEffect'));
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'a member called %s is refused and changes nothing else',
    async (member) => {
      const body = withMember(input, `"${member}":{"isAdmin":true,"standing":"owner"}`);
      expect(await sent(name, body)).toMatchObject(invalid(member));
      expect({}).not.toHaveProperty('isAdmin');
      expect({}).not.toHaveProperty('standing');
    },
  );

  test('a body larger than the limit is refused with the limit, however it is filled', async () => {
    const padding = ' '.repeat(bodyMax);
    for (const body of [padding + JSON.stringify(input), 'x'.repeat(bodyMax + 1), '['.repeat(bodyMax + 1)]) {
      expect(await sent(name, body)).toEqual({ ok: false, failure: { code: 'too-large', max: bodyMax } });
    }
  });

  test('a body of exactly the limit is read', async () => {
    const json = JSON.stringify(input);
    expect(await sent(name, json + ' '.repeat(bodyMax - json.length))).toMatchObject({ ok: true });
  });
});

test('A note, a meeting, a point, an appraisal or an import may have a body of 64 KiB, everything else of 16 KiB', () => {
  const sizes = commandNames.map((name) => [name, commands[name].bodyMax / 1024]);
  expect(Object.fromEntries(sizes)).toEqual({
    ...Object.fromEntries(commandNames.map((name) => [name, 16])),
    'notes/save': 64,
    'meetings/save': 64,
    'points/save': 64,
    'appraisals/save': 64,
    'data/import': 64,
  });
});

test.each(fields)('$name: $field written twice is refused, whichever was meant', async ({ name, field }) => {
  const { input } = samples[name];
  const value: unknown = Object.entries(input).find(([key]) => key === field)?.[1];
  const body = withMember(input, `${JSON.stringify(field)}:${JSON.stringify(value)}`);
  expect(await sent(name, body)).toMatchObject(invalid('(body)'));
});

test('The name of a field that is not known comes back short and plain', async () => {
  const reply = await sent('session/open', { [`<script>\n"'é${'x'.repeat(500)}`]: 1 });
  expect(reply).toMatchObject({ failure: { code: 'invalid', message: 'is not known here' } });
  expect(JSON.stringify(reply)).not.toMatch(/<script>|x{100}/);
});

test.each([
  'toString',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '',
  'notes',
  'notes/',
  'notes/Save',
  'notes/drop',
])('%j is not the name of a command', (name) => {
  expect(isCommandName(name)).toBe(false);
});

test('Every command of the table is known by its name, which is a subject and a verb', () => {
  for (const name of commandNames) {
    expect(isCommandName(name)).toBe(true);
    expect(name).toMatch(/^[a-z]+\/[a-z]+$/);
  }
});
