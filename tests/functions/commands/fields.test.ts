import { toJSONSchema } from 'zod';
import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { samples, sent } from './samples';

const invalid = (field: string) => ({ ok: false, failure: { code: 'invalid', field } });

interface Limit {
  readonly field: string;
  readonly max: number;
  readonly over: unknown;
  readonly atMost: unknown;
}

/** The limits of a command's fields, read from the same schema that the API's document is made from. */
const limitsOf = (name: CommandName): readonly Limit[] => {
  const { properties = {} } = toJSONSchema(commands[name].input);
  return Object.entries(properties).flatMap(([field, property]): Limit[] => {
    if (typeof property === 'boolean') return [];
    for (const { maxLength, maximum } of [property, ...(property.anyOf ?? [])]) {
      if (maxLength !== undefined) {
        return [{ field, max: maxLength, over: 'x'.repeat(maxLength + 1), atMost: 'x'.repeat(maxLength) }];
      }
      if (maximum !== undefined) return [{ field, max: maximum, over: maximum + 1, atMost: maximum }];
    }
    return [];
  });
};

const limits = commandNames.flatMap((name) => limitsOf(name).map((limit) => ({ name, ...limit })));
const fields = commandNames.flatMap((name) =>
  Object.keys(commands[name].input.shape).map((field) => ({ name, field })),
);
const textFields = limits.filter(({ over }) => typeof over === 'string');
const saves = commandNames.filter((name) => 'base' in commands[name].input.shape);

test.each(limits)('$name: $field may not go over $max, and the refusal says so', async (limit) => {
  const { name, field, max, over } = limit;
  expect(await sent(name, { ...samples[name].input, [field]: over })).toMatchObject({
    ok: false,
    failure: { code: 'invalid', field, max },
  });
});

test.each(limits)('$name: $field may be as large as $max', async ({ name, field, atMost }) => {
  expect(await sent(name, { ...samples[name].input, [field]: atMost })).toMatchObject({ ok: true });
});

test('Every text and every number that a person fills in has a limit', () => {
  expect(limits.map(({ name, field, max }) => `${name} ${field} ${max}`)).toEqual([
    'notes/list occasion 256',
    'notes/list limit 50',
    'notes/save occasion 256',
    'notes/save title 120',
    'notes/save text 16000',
    'commitments/list occasion 256',
    'commitments/save text 280',
    'commitments/save occasion 256',
    'commitments/save title 120',
  ]);
});

test.each(fields)('$name: $field of the wrong kind is refused by its name', async ({ name, field }) => {
  for (const wrong of [{}, [], true, 1.5, '\u0000']) {
    expect(await sent(name, { ...samples[name].input, [field]: wrong })).toMatchObject(invalid(field));
  }
});

test.each(fields)('$name: $field may not be left out', async ({ name, field }) => {
  const rest = Object.fromEntries(Object.entries(samples[name].input).filter(([key]) => key !== field));
  const failure = field === 'base' ? { code: 'condition-required' } : { code: 'invalid', field };
  expect(await sent(name, rest)).toMatchObject({ ok: false, failure });
});

test.each(textFields)('$name: $field takes no half characters and no control characters', async (limit) => {
  const { name, field } = limit;
  for (const text of [
    'a\ud83d',
    '\ude00b',
    'a\ude00\ud83db',
    'a\u0000',
    'a\u001b[31m',
    'a\u007f',
    'a\u0085',
    'a\b',
  ]) {
    expect(await sent(name, { ...samples[name].input, [field]: text })).toMatchObject(invalid(field));
  }
});

test.each(textFields.filter(({ field, name }) => !(name === 'notes/save' && field === 'text')))(
  '$name: $field is one line',
  async ({ name, field }) => {
    for (const text of ['a\nb', 'a\r\nb', 'a\r']) {
      expect(await sent(name, { ...samples[name].input, [field]: text })).toMatchObject(invalid(field));
    }
  },
);

test.each(['', ' ', '\t', '\u00a0\u3000'])('A commitment needs words, not %j', async (text) => {
  expect(await sent('commitments/save', { ...samples['commitments/save'].input, text })).toMatchObject(
    invalid('text'),
  );
});

test.each([
  '2027-02-29',
  '2027-13-01',
  '2027-00-10',
  '27-1-1',
  '2027-01-01T00:00:00Z',
  '0000-01-01',
  'tomorrow',
  '',
])('A commitment can not be due on %j', async (due) => {
  expect(await sent('commitments/save', { ...samples['commitments/save'].input, due })).toMatchObject(
    invalid('due'),
  );
});

test.each(saves)('%s: a base or write id of another shape is refused by its name', async (name) => {
  for (const base of ['', 'v0', 'v01', 'V1', 'v-1', '*', 'W/"1"', `v${'9'.repeat(16)}`, 1, undefined]) {
    const failure = base === undefined ? { code: 'condition-required' } : { code: 'invalid', field: 'base' };
    expect(await sent(name, { ...samples[name].input, base })).toMatchObject({ ok: false, failure });
  }
  for (const wid of ['', 'short', 'a'.repeat(23), `${'a'.repeat(21)}/`, `${'a'.repeat(22)}\n`]) {
    expect(await sent(name, { ...samples[name].input, wid })).toMatchObject(invalid('wid'));
  }
});
