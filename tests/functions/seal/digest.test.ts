import { createHash } from 'node:crypto';
import { digestOf } from '../../../functions/seal/digest';

/** The digest of a text that stands here as it should be written. */
const written = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

test('A repeat is known by its content, in whatever order its members come', () => {
  const content = { b: [{ d: 1, c: null }, 'text', 2], a: { z: true, y: {} } };
  const shuffled = { a: { y: {}, z: true }, b: [{ c: null, d: 1 }, 'text', 2] };
  expect(digestOf('save', shuffled)).toBe(digestOf('save', content));
  expect(digestOf('save', content)).toBe(
    written('save {"a":{"y":{},"z":true},"b":[{"c":null,"d":1},"text",2]}'),
  );
});

test('Members are in order however many there are', () => {
  const names = 'hgfedcba'.split('');
  expect(digestOf('save', Object.fromEntries(names.map((name) => [name, name])))).toBe(
    written(
      `save {${names
        .toSorted()
        .map((name) => `"${name}":"${name}"`)
        .join(',')}}`,
    ),
  );
});

test('Another act, another content and another order of a list are no repeat', () => {
  const digests = [
    digestOf('save', { list: [1, 2] }),
    digestOf('remove', { list: [1, 2] }),
    digestOf('save', { list: [2, 1] }),
    digestOf('save', { list: null }),
    digestOf('save', { list: {} }),
    digestOf('save', {}),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});
