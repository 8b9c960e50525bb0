import { digestOf } from '../../../functions/seal/digest';

/** How a save that is sent again is told from another save under the same name. */

const NOTE = { title: 'Weekly', text: 'Calmer Mondays', parts: [{ b: 1, a: 2 }], copyOf: null };

test('A save that is sent again is the same one, in whatever order its members come', () => {
  const again = { copyOf: null, parts: [{ a: 2, b: 1 }], text: 'Calmer Mondays', title: 'Weekly' };
  expect(digestOf('save', again)).toBe(digestOf('save', NOTE));
});

test.each([
  ['a word', { ...NOTE, text: 'Calmer Tuesdays' }],
  ['the order of a list', { ...NOTE, parts: [{ b: 2, a: 1 }] }],
  ['a list in place of its parts by number', { ...NOTE, parts: { 0: { b: 1, a: 2 } } }],
  [
    'what is missing in place of nothing',
    { title: 'Weekly', text: 'Calmer Mondays', parts: [{ b: 1, a: 2 }] },
  ],
  ['a text in place of nothing', { ...NOTE, copyOf: 'null' }],
])('A save that differs in %s is another one', (_what, other) => {
  expect(digestOf('save', other)).not.toBe(digestOf('save', NOTE));
});

test('Removing a thing is not saving it, though both say the same', () => {
  expect(digestOf('remove', NOTE)).not.toBe(digestOf('save', NOTE));
});

test('It is sixteen hex digits, the same in every release: rows of an earlier one are compared with it', () => {
  expect(digestOf('save', { b: [true, null, 'ü'], a: 1 })).toBe('fdb045ffec218551');
  expect(digestOf('save', {})).toMatch(/^[0-9a-f]{16}$/);
});
