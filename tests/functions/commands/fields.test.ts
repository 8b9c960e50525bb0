import { toJSONSchema, type z } from 'zod';
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
const shapeOf = (name: CommandName): Readonly<Record<string, z.ZodType>> => commands[name].input.shape;
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
    'counterparts/save name 200',
    'counterparts/save hint 60',
    'counterparts/save nextAim 40',
    'meetings/list limit 50',
    'meetings/save occasion 256',
    'meetings/save title 120',
    'meetings/save aim 40',
    'settings/save language 35',
    'settings/save synonyms 1000',
    'points/save text 2000',
    'appraisals/list limit 50',
    'appraisals/save title 120',
    'appraisals/save theirView 4000',
    'appraisals/save landed 4000',
    'appraisals/save reply 4000',
    'prompts/save title 36',
    'prompts/save ask 110',
    'prompts/save reason 140',
    'prompts/save edition 10000',
    'audit/list before 999999999999',
    'audit/list limit 100',
  ]);
});

test.each(fields)('$name: $field of the wrong kind is refused by its name', async ({ name, field }) => {
  // A list may be empty; what stands in it is refused by its place.
  const wrongs = [{}, ['\u0000'], true, 1.5, '\u0000'];
  for (const wrong of wrongs) {
    const reply = await sent(name, { ...samples[name].input, [field]: wrong });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    const named = !reply.ok && 'field' in reply.failure ? reply.failure.field : '';
    expect(named.split('.')[0]).toBe(field);
  }
});

/** What clients of the first release do not know has a default. */
const optional = fields.filter(({ name, field }) => shapeOf(name)[field]?.safeParse(undefined).success);
const needed = fields.filter((one) => !optional.includes(one));

test('What a client of the first release may leave out', () => {
  expect(optional.map(({ name, field }) => `${name} ${field}`)).toEqual([
    'notes/list occasion',
    'notes/list counterparts',
    'notes/save counterpart',
    'notes/save copyOf',
    'commitments/list occasion',
    'commitments/list counterparts',
    'commitments/save whose',
    'commitments/save counterpart',
    'commitments/save state',
    'counterparts/save nextAim',
    'meetings/list counterparts',
    'meetings/save aim',
    'meetings/save ownShare',
    'settings/save synonyms',
    'settings/save keepMonths',
    'settings/save dailyAct',
    'settings/save acts',
    'points/list counterparts',
    'appraisals/list counterparts',
    'appraisals/save asked',
    'data/read counterparts',
  ]);
});

test.each(needed)('$name: $field may not be left out', async ({ name, field }) => {
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

/** Where people write in paragraphs. */
const PAGES = [
  'notes/save text',
  'settings/save synonyms',
  'points/save text',
  'appraisals/save theirView',
  'appraisals/save landed',
  'appraisals/save reply',
];

test.each(textFields.filter(({ field, name }) => !PAGES.includes(`${name} ${field}`)))(
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

test.each(['', '   ', 'Ben\u202e', '\u2066Ben\u2069', 'x'.repeat(201)])(
  'A person can not be called %j',
  async (name) => {
    const input = { ...samples['counterparts/save'].input, name };
    expect(await sent('counterparts/save', input)).toMatchObject(invalid('name'));
  },
);

test('A person is not merged into themselves', async () => {
  const { input } = samples['counterparts/save'];
  expect(await sent('counterparts/save', { ...input, mergedInto: input.id })).toMatchObject(
    invalid('mergedInto'),
  );
});

test.each(['2026-11-24T08:59:59.999Z', '2026-11-25T09:00:00.001Z'])(
  'A meeting that starts at nine is not planned to end at %s',
  async (plannedEnd) => {
    expect(await sent('meetings/save', { ...samples['meetings/save'].input, plannedEnd })).toMatchObject(
      invalid('plannedEnd'),
    );
  },
);
