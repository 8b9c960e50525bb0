import fc from 'fast-check';
import { typedText } from '../../src/domain/typed-text';

test.each([
  ['a line break of a text processor', 'one\vtwo', 'one\ntwo'],
  ['the end of a page', 'one\ftwo', 'one\ntwo'],
  ['the next-line sign of old machines', 'one\u0085two', 'one\ntwo'],
  ['signs that nobody sees', 'o\u0000n\u0007e\u001b[0m\u007f \u009btwo', 'one[0m two'],
])('%s that was pasted loses no word and glues none together', (_, pasted, kept) => {
  expect(typedText(pasted)).toBe(kept);
});

test.each(['', ' \t a \r\n b \n', '👩🏽‍🏫', 'می\u200cخواهم', '\u2028', '\ud83d', '\u202eabc', '\ufeff'])(
  'What a person can type stays as it is: %j',
  (text) => {
    expect(typedText(text)).toBe(text);
  },
);

test('Only control signs ever go', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const without = (some: string) => some.replace(/\p{Cc}/gu, '');
      expect(without(typedText(text))).toBe(without(text));
      expect(typedText(typedText(text))).toBe(typedText(text));
    }),
  );
});
