import { parseInput } from '../../functions/parse';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const refused = (field: string, message: string) => ({
  ok: false,
  failure: { code: 'invalid', field, message },
});

test.each(['', 'null', '7', '"text"', '[]', 'true'])(
  'A body that is no object is refused in words: %j',
  (body) => {
    expect(parseInput('session/open', bytes(body))).toEqual(refused('(body)', 'must be a JSON object'));
  },
);

test('A field that nobody knows is named, in few plain letters and not as it came', () => {
  expect(parseInput('notes/list', bytes('{"limit":5,"owner":"ben"}'))).toEqual(
    refused('owner', 'is not known here'),
  );
  const strange = JSON.stringify({ limit: 5, [`<b>a.b-(c)_d \n\u00e9${'x'.repeat(100)}`]: 1 });
  expect(parseInput('notes/list', bytes(strange))).toEqual(
    refused(`?b?a.b-(c)_d???${'x'.repeat(49)}`, 'is not known here'),
  );
});

test('A field that is wrong within a list is named with its place, and a limit is told where there is one', () => {
  const tooFew = parseInput('notes/list', bytes('{"limit":0}'));
  expect(tooFew).toEqual(refused('limit', expect.any(String)));
  expect(parseInput('notes/list', bytes('{"limit":51}'))).toMatchObject({
    failure: { field: 'limit', max: 50 },
  });
  expect(parseInput('notes/list', bytes('{"limit":5,"counterparts":["no id"]}'))).toMatchObject({
    failure: { field: 'counterparts.0' },
  });
});

test('A byte order mark before the JSON is no part of it', () => {
  expect(parseInput('session/open', bytes('\ufeff{}'))).toEqual({ ok: true, value: {} });
});

test('A save without its condition hears of that first, whatever else is wrong with it', () => {
  const condition = { ok: false, failure: { code: 'condition-required' } };
  expect(parseInput('notes/save', bytes('{}'))).toEqual(condition);
  expect(parseInput('notes/save', bytes('{"text":7,"unknown":1}'))).toEqual(condition);
  expect(parseInput('notes/save', bytes('{"__proto__":{"base":null}}'))).toEqual(condition);
});

test.each([
  ['half a character in two bytes', [0x22, 0xed, 0xa0, 0xbd, 0x22]],
  ['a character spelled too long', [0x22, 0xc0, 0xaf, 0x22]],
  ['a character that is cut off', [0x22, 0xe8, 0xaa]],
  ['the end of a character and no beginning', [0x22, 0x80, 0x22]],
  ['a character beyond the last one', [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]],
  ['bytes that are never in UTF-8', [0xff, 0xfe, 0x7b, 0x7d]],
  ['UTF-16 and its mark', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ['UTF-16 without a mark', [0x7b, 0x00, 0x7d, 0x00]],
  ['UTF-16 with the large end first', [0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d]],
  ['UTF-32', [0x7b, 0x00, 0x00, 0x00, 0x7d, 0x00, 0x00, 0x00]],
  ['UTF-7', [...bytes('+AHs-+AH0-')]],
  ['Latin-1', [0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]],
  ['what was packed and does not say so', [0x1f, 0x8b, 0x08, 0x00, 0x00]],
])('A body with %s is refused in words and not repaired', (_, raw) => {
  expect(parseInput('session/open', new Uint8Array(raw))).toEqual({
    ok: false,
    failure: { code: 'invalid', field: '(body)', message: 'must be JSON in UTF-8' },
  });
});

test('What is granted is a fresh object with the fields of the command and nothing inherited', () => {
  const parsed = parseInput('notes/list', bytes('{"limit":5,"occasion":null}'));
  expect(parsed).toEqual({ ok: true, value: { limit: 5, occasion: null, counterparts: null } });
  expect(parseInput('notes/list', bytes('{"occasion":null,"__proto__":{"limit":5}}'))).toMatchObject({
    ok: false,
  });
});

test('A name in two spellings is the same name', () => {
  expect(parseInput('notes/list', bytes('{"limit":5,"occasion":null,"l\\u0069mit":50}'))).toEqual({
    ok: false,
    failure: { code: 'invalid', field: '(body)', message: 'must not name a member twice' },
  });
});

test.each(['1e400', '9007199254740993', '5.5', '-0.5', '0', '51', '"5"', 'true'])(
  'A list can not be limited to %s things',
  (limit) => {
    expect(parseInput('notes/list', bytes(`{"occasion":null,"limit":${limit}}`))).toMatchObject({
      failure: { code: 'invalid', field: 'limit' },
    });
  },
);

test('Nested nine deep or with a member too many, a body is refused by that, before anything of it is built', () => {
  const says = (body: string) => {
    const reply = parseInput('session/open', bytes(body));
    return reply.ok || reply.failure.code !== 'invalid' ? undefined : reply.failure.message;
  };
  expect(says('['.repeat(9))).toBe('must not be nested deeper than 8');
  expect(says('['.repeat(8))).toBe('must be JSON in UTF-8');
  expect(says(`[${'1,'.repeat(200)}1]`)).toBe('must not hold more than 200 members and entries');
  expect(says(`[${'1,'.repeat(199)}1]`)).toBe('must be a JSON object');
});

test('A name comes in one spelling of its letters, and its length is that of what is kept', () => {
  const person = { id: 'a'.repeat(22), hint: '', standing: 'here', directoryId: null, mergedInto: null };
  const named = (name: string) =>
    parseInput(
      'counterparts/save',
      bytes(JSON.stringify({ ...person, name, wid: 'w'.repeat(22), base: null })),
    );
  expect(named('Zoe\u0308 \u212b')).toMatchObject({ ok: true, value: { name: 'Zo\u00eb \u00c5' } });
  expect(named('e\u0301'.repeat(200))).toMatchObject({ ok: true, value: { name: '\u00e9'.repeat(200) } });
  expect(named('\u0958'.repeat(101))).toMatchObject({
    failure: { code: 'invalid', field: 'name', max: 200 },
  });
});
