import fc from 'fast-check';
import { repeatsAMember } from '../../../functions/auth/repeated-member';

test.each([
  '{"tid":1,"tid":2}',
  '{"tid":1,"t\\u0069d":2}',
  '{"a":{"b":1,"b":2}}',
  '[{"b":1},{"b":1,"c":[],"b":2}]',
  '{"a\\"":1,"x":"}","a\\"":2}',
  '{ "a" : 1 , "a" : 2 }',
])('A member named twice is found in %s', (json) => {
  expect(repeatsAMember(json)).toBe(true);
});

test.each([
  '{"a":{"a":1},"b":{"a":1}}',
  '{"a":"b","b":"a"}',
  '{"a":"\\"a\\":1","b":"{\\"a\\":1,\\"a\\":2}"}',
  '"a"',
  '7',
])('A name in another object or in a text is no repetition: %s', (json) => {
  expect(repeatsAMember(json)).toBe(false);
});

test('Whatever was written by an honest writer repeats nothing', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !repeatsAMember(JSON.stringify(value))));
});
