import fc from 'fast-check';
import { NOTE_TEXT_MAX } from '../../../src/domain/note';
import { anId128 } from '../../support/builders';
import { samples } from './samples';
import { createTestServer, people } from './test-server';

/** Saves a note with this text, and expects the very same text back from reading and from the list. */
const readBack = async (text: string): Promise<void> => {
  const server = createTestServer();
  const { id } = samples['notes/save'].input;
  expect(
    await server.call('notes/save', people.manager, { ...samples['notes/save'].input, text }),
  ).toMatchObject({
    ok: true,
  });
  const read = await server.call('notes/read', people.manager, { id });
  const list = await server.call('notes/list', people.manager, {
    occasion: null,
    counterparts: null,
    limit: 1,
  });
  expect(read).toMatchObject({ ok: true, value: { text } });
  expect(list).toMatchObject({ ok: true, value: { notes: [{ text }] } });
};

test.each([
  ['nothing', ''],
  ['blanks at both ends', '  \t a \n\n '],
  ['line ends of three kinds', 'a\nb\r\nc\rd'],
  ['a byte order mark at its start', '\ufeffa'],
  ['one letter composed and decomposed', 'é e\u0301'],
  ['right-to-left text with its marks', '\u202eabc\u202c العربية \u200f'],
  ['joined emoji', '👩🏽‍🏫 👨‍👩‍👧‍👦 🇩🇪'],
  ['joiners and separators', 'می\u200cخواهم\u2028\u2029\u00ad'],
  ['noncharacters and private use', '\uffff\ufdd0\ue000'],
  ['the replacement character', '\ufffd'],
  ['what looks like code', `<img src=x onerror=alert(1)> \${x} {{x}} '; DROP TABLE notes;--`],
  ['what looks like a formula', '=HYPERLINK("https://example")'],
  ['what looks like JSON', '{"__proto__":{"x":1}}\\u0000\\'],
  ['what looks like nothing', 'null'],
  ['the most letters of three bytes each', '語'.repeat(NOTE_TEXT_MAX)],
  ['the most letters that JSON writes as two', '"\n\\\t'.repeat(NOTE_TEXT_MAX / 4)],
])('A note with %s is kept to the letter', async (_, text) => {
  await readBack(text);
});

test('Whatever a person can type into a note is kept to the letter', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 300 })
    .map((typed) => typed.replace(/(?![\t\n\r])\p{Cc}/gu, ''));
  await fc.assert(fc.asyncProperty(text, readBack), { numRuns: 300 });
});

test('A commitment is kept to the letter too, with its meeting and its name', async () => {
  const server = createTestServer();
  const words = {
    text: ' e\u0301 "x" ',
    title: 'Zoë\u200d ',
    occasion: '19:a@thread.v2#?/\\',
    due: '2028-02-29',
  };
  const input = { ...samples['commitments/save'].input, ...words };
  expect(await server.call('commitments/save', people.manager, input)).toMatchObject({ ok: true });
  expect(await server.call('commitments/list', people.manager, { occasion: words.occasion })).toMatchObject({
    value: { commitments: [words] },
  });
});

test('A name of a meeting is compared to the letter', async () => {
  const server = createTestServer();
  await server.call('notes/save', people.manager, { ...samples['notes/save'].input, occasion: 'é' });
  for (const occasion of ['e\u0301', 'É', 'é ']) {
    expect(await server.call('notes/list', people.manager, { occasion, limit: 9 })).toMatchObject({
      value: { notes: [] },
    });
  }
  expect(await server.call('notes/read', people.manager, { id: anId128('note') })).toMatchObject({
    ok: true,
  });
});
