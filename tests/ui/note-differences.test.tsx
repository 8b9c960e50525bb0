import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { NoteDifferences } from '../../src/ui/parts/note-differences';
import { differencesBetween } from '../../src/ui/parts/text-differences';
import { said, show } from '../support/in-process';

/** What differs between a note and its other version is said in words, and not by a colour alone. */

const read = (note: string, copy: string): readonly string[] => {
  show(<NoteDifferences note={note} copy={copy} />, { gate: 'none' });
  return within(screen.getByRole('list', { name: said('conflict.differences') }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

test('Words that only one of the two has are read out as only there', () => {
  expect(read('Ben leads. Soon.', 'Today: Ben leads.')).toEqual([
    `${said('conflict.onlyCopy')} Today:`,
    `${said('conflict.onlyNote')} Soon.`,
  ]);
});

test('Words that stand for each other are read out side by side', () => {
  expect(read('Ben wants to lead the team.', 'Ben does not want to lead the team.')).toEqual([
    `${said('conflict.inNote')} wants${said('conflict.inCopy')} does not want`,
  ]);
});

test('What differs is marked as well, as text of its own direction', () => {
  show(<NoteDifferences note="بن" copy="بن Ben" />, { gate: 'none' });
  const mark = screen.getByText('Ben').closest('mark');
  expect(mark?.textContent).toBe('Ben');
  expect(screen.getByText('Ben').tagName).toBe('BDI');
});

test.each([
  ['that are equal', 'Ben leads.', 'Ben leads.', 'conflict.same'],
  ['that differ only in blanks', 'Ben leads.', 'Ben\n\nleads. ', 'conflict.blanks'],
] as const)('Two texts %s are said to be so, and have no list', (_, note, copy, words) => {
  show(<NoteDifferences note={note} copy={copy} />, { gate: 'none' });
  expect(screen.getByText(said(words))).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});

test('Of a very long difference the beginning is read out, and it is seen that more follows', () => {
  const long = 'word '.repeat(500).trim();
  const [only] = read('Ben.', `Ben. ${long}`);
  expect(only).toMatch(/^[^…]{200,300}…$/);
});

test.each([
  ['nothing', 'a b c', 'a b c', []],
  ['everything', 'a b', 'c d', [{ one: 'a b', other: 'c d' }]],
  ['one side empty', '', 'c d', [{ one: '', other: 'c d' }]],
  ['a letter written in two ways', 'caf\u00e9', 'cafe\u0301', []],
  ['line breaks inside', 'x\ny\nz w', 'w', [{ one: 'x\ny\nz', other: '' }]],
  [
    'two places far apart',
    'one a b c two',
    'uno a b c due',
    [
      { one: 'one', other: 'uno' },
      { one: 'two', other: 'due' },
    ],
  ],
  [
    'two places with a crumb between them',
    'She asks for a day at home.',
    'Ben wants to lead a team at work.',
    [{ one: 'She asks for a day at home.', other: 'Ben wants to lead a team at work.' }],
  ],
  [
    'two things added around a crumb',
    'a b',
    'x a b y',
    [
      { one: '', other: 'x' },
      { one: '', other: 'y' },
    ],
  ],
] as const)('Differences: %s', (_, one, other, expected) => {
  expect(differencesBetween(one, other)).toEqual(expected);
});

test('Every word that only one text has is told, on its own side and in its order, and no other as only there', () => {
  const blocks = fc.array(fc.constantFrom('both', 'one', 'other'), { maxLength: 20 });
  fc.assert(
    fc.property(blocks, (kinds) => {
      const words = kinds.map((kind, place) => ({ kind, word: `${kind}${place}` }));
      const textOf = (side: 'one' | 'other') =>
        words
          .filter(({ kind }) => kind === 'both' || kind === side)
          .map(({ word }) => word)
          .join(' ');
      const told = differencesBetween(textOf('one'), textOf('other'));
      for (const side of ['one', 'other'] as const) {
        const own = words.filter(({ kind }) => kind === side).map(({ word }) => word);
        const there = told.flatMap((difference) => difference[side].split(' '));
        expect(there.filter((word) => word.startsWith(side))).toEqual(own);
      }
      const alone = told.filter(({ one, other }) => one === '' || other === '');
      expect(alone.map(({ one, other }) => one + other).join(' ')).not.toContain('both');
    }),
  );
});

test('Two long texts without anything in common are compared at once, as one difference', () => {
  const [one, other] = ['a', 'b'].map((letter) => `${letter} `.repeat(8_000).trim());
  expect(differencesBetween(one ?? '', other ?? '')).toEqual([{ one, other }]);
});
