import fc from 'fast-check';
import { stretchesOf } from '../../src/search/passages';

const pieces = (text: string): readonly string[] =>
  stretchesOf(text).map(({ start, end }) => text.slice(start, end));

describe('A note falls into passages that can be read by themselves', () => {
  test.each([
    ['sentences', 'He handed in the report late again. We agreed on Wednesdays at noon.', 2],
    ['lines of a list', '- the report is late\n- the car is clean', 2],
    [
      'a question and its answer',
      'Would he like to lead the team next year? "Not before the summer", he says.',
      2,
    ],
  ])('%s stand apart', (_, text, count) => {
    expect(pieces(text)).toHaveLength(count);
  });

  test.each([
    ['a number that counts', 'Die Liste fürs 2. OG war schon beim Händler.'],
    ['a short form', 'Die Gäste, z. B. Frau R. Und Herr T., waren sehr zufrieden.'],
    ['a word that says nothing by itself', 'The weekly numbers were right this time. Good.'],
  ])('%s ends none', (_, text) => {
    expect(pieces(text)).toEqual([text]);
  });

  it('cuts what is too long to be shown, at a blank', () => {
    const long = 'word '.repeat(200).trim();
    expect(pieces(long).every((piece) => piece.length <= 300 && /^word.*word$/u.test(piece))).toBe(true);
    expect(pieces('x'.repeat(1000)).join('')).toBe('x'.repeat(1000));
  });

  it('loses nothing but white space, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        expect(pieces(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
