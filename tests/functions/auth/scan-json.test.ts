import fc from 'fast-check';
import { scanJson } from '../../../functions/auth/scan-json';

const ROOMY = { depth: 8, members: 200 };
const scan = (json: string) => scanJson(json, ROOMY);

test.each([
  '{"tid":1,"tid":2}',
  '{"tid":1,"t\\u0069d":2}',
  '{"a":{"b":1,"b":2}}',
  '[{"b":1},{"b":1,"c":[],"b":2}]',
  '{"a\\"":1,"x":"}","a\\"":2}',
  '{ "a" : 1 , "a" : 2 }',
  '{"":1,"":2}',
  '{"__proto__":1,"__proto__":2}',
])('A member named twice is found in %s', (json) => {
  expect(scan(json)).toBe('repeated');
});

test.each([
  '{"a":{"a":1},"b":{"a":1}}',
  '{"a":"b","b":"a"}',
  '{"a":"\\"a\\":1","b":"{\\"a\\":1,\\"a\\":2}"}',
  '{"a":"\\\\","b":"\\\\\\""}',
  '"a"',
  '7',
  '[]',
  ' { } ',
])('A name in another object or in a text is no repetition: %s', (json) => {
  expect(scan(json)).toBeUndefined();
});

test.each(['{"\\x":1}', '{"a\nb":1}', '{"\\u12":1}', '{:1}'])(
  'A name that can not be read is no JSON: %j',
  (json) => {
    expect(scan(json)).toBe('not-json');
  },
);

test.each([
  ['lists', '['.repeat(9)],
  ['objects', '{"a":'.repeat(9)],
  ['lists and objects in turn', '[{"a":'.repeat(5)],
  ['lists with white space between', ' [\n'.repeat(9)],
  ['lists of which all the outer ones are full', '[1,'.repeat(9)],
])('What is nested nine deep is refused before it ends: %s', (_, json) => {
  expect(scan(json)).toBe('too-deep');
});

test('What is nested eight deep is not, and marks within a text count for nothing', () => {
  expect(scan('['.repeat(8) + ']'.repeat(8))).toBeUndefined();
  expect(scan(`${'[{"a":'.repeat(4)}1${'}]'.repeat(4)}`)).toBeUndefined();
  expect(scan(`{"a":"${'[{,:'.repeat(400)}","b":"\\"[[[[[[[[["}`)).toBeUndefined();
  expect(scan(`[${Array(150).fill('[]').join(',')}]`)).toBeUndefined();
});

const entries = (count: number) => Array.from({ length: count }, (_, at) => at);
const named = (count: number) =>
  JSON.stringify(Object.fromEntries(entries(count).map((at) => [`m${at}`, at])));

test('200 members may come, 201 may not, whether of an object, of a list or of many', () => {
  for (const [fits, over] of [
    [named(200), named(201)],
    [JSON.stringify(entries(200)), JSON.stringify(entries(201))],
    [JSON.stringify(entries(100).map((at) => ({ at }))), JSON.stringify(entries(101).map((at) => ({ at })))],
    [JSON.stringify([entries(199)]), JSON.stringify([entries(200)])],
    [JSON.stringify(entries(200).map(() => [])), JSON.stringify(entries(201).map(() => []))],
  ] as const) {
    expect([scan(fits), scan(over)]).toEqual([undefined, 'too-many']);
  }
});

/** Counts as the scan should, by walking through what was parsed. */
const countOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: unknown[] = Object.values(value);
  return inner.reduce<number>((sum, one) => sum + 1 + countOf(one), 0);
};
const depthOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
};

test('Of whatever an honest writer wrote, every member is counted once and every level too', () => {
  const written = fc.oneof(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue({ maxDepth: 2 }));
  fc.assert(
    fc.property(written, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
      const json = JSON.stringify(value, null, space);
      const read: unknown = JSON.parse(json);
      const [depth, members] = [depthOf(read), countOf(read)];
      expect(scanJson(json, { depth, members })).toBeUndefined();
      if (members > 0) expect(scanJson(json, { depth, members: members - 1 })).toBe('too-many');
      if (depth > 0) expect(scanJson(json, { depth: depth - 1, members })).toBe('too-deep');
    }),
    { numRuns: 500 },
  );
});

test('Whatever the text is, the scan ends and finds no fault in what is JSON without one', () => {
  const mark = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', ' ', '1', 'a', '\\u0061', '\ud800');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: mark, maxLength: 60 }), fc.string()), (text) => {
      const fault = scanJson(text, { depth: 99, members: 999 });
      if (fault === 'not-json') expect(() => void JSON.parse(text)).toThrow(SyntaxError);
    }),
    { numRuns: 2_000 },
  );
});

test('A text that never ends its string is given up at once, however many quotes are escaped in it', () => {
  expect(scan(`"${'\\"'.repeat(32_000)}`)).toBe('not-json');
  expect(scan(`{"${'\\\\'.repeat(16_000)}\\"`)).toBe('not-json');
});
