import fc from 'fast-check';
import { mergeSynonyms, SYNONYMS_MAX, synonymLists } from '../../src/domain/synonyms';

describe('Words that mean the same are read as they are typed', () => {
  test.each([
    ['nothing', '', []],
    ['one word alone', 'fridge\n,\n \n', []],
    ['a line of words', ' walk-in, cold room ,fridge,', [['walk-in', 'cold room', 'fridge']]],
    [
      'two lines',
      'PR, pull request\nKP; porter',
      [
        ['PR', 'pull request'],
        ['KP', 'porter'],
      ],
    ],
  ])('%s', (_, text, lists) => {
    expect(synonymLists(text)).toEqual(lists);
  });
});

describe('Two devices that changed them at once', () => {
  it('keep what either added, and not what either took away', () => {
    expect(mergeSynonyms('a, b\nc, d', 'c, d\ne, f', 'a, b\nc, d\ng, h')).toBe('c, d\ne, f\ng, h');
  });

  it('keep the later words where both are too much', () => {
    const [mine, theirs] = ['m', 't'].map((letter) => letter.repeat(SYNONYMS_MAX)) as [string, string];
    expect(mergeSynonyms('', mine, theirs)).toBe(mine);
  });

  it('lose nothing where only one of them changed something', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeSynonyms(base, base, changed)).toBe(changed);
        expect(mergeSynonyms(base, changed, base)).toBe(changed);
      }),
    );
  });
});
